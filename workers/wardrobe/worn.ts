/** Worn garments: the parser's regions, each with a mask along the photo's edges. */
import { GARMENT_PARTS } from '../../models/garment-parts.ts';
import type { Box } from '../../src/core/types.ts';
import { coverage } from '../../src/core/wardrobe/mask.ts';
import { regionsOf } from '../../src/core/wardrobe/parse-map.ts';
import { toAspect } from '../../src/core/wardrobe/sort.ts';
import type { FoundGarment } from './item.ts';
import type { Makers } from './makers.ts';
import { parsePerson } from './parse.ts';
import { placed } from './pictures.ts';
import { toEdges } from './single.ts';
import type { Part } from './square.ts';

/** The garments of the person in `box` (0..1 of the photo). */
export async function findWorn(
  bitmap: ImageBitmap,
  box: Box,
  makers: Makers,
  signal: AbortSignal,
): Promise<FoundGarment[]> {
  const part = parserPart(box, bitmap);
  const parsed = await makers.part('garment-parts', 'garment-parts', () =>
    parsePerson(bitmap, part, signal),
  );
  if (!parsed) return [];
  return regionsOf(parsed.map)
    .map(({ slot, mask, score }): FoundGarment => {
      const whole = placed(mask, parsed.map.frame, bitmap);
      return { mask: toEdges(bitmap, whole), slot, sort: 'worn', score };
    })
    .filter(({ mask }) => coverage(mask) > 0);
}

/** The pixels that the parser is shown of a person in `box`. */
export function parserPart(
  box: Box,
  { width, height }: { readonly width: number; readonly height: number },
): Part {
  const wide = toAspect(box, GARMENT_PARTS.width / GARMENT_PARTS.height, width / height);
  return {
    x: wide.x * width,
    y: wide.y * height,
    width: wide.width * width,
    height: wide.height * height,
  };
}
