/** Worn garments: the parser's regions, each with a mask along the photo's edges. */
import { GARMENT_PARTS } from '../../models/garment-parts.ts';
import type { PartMap } from '../../src/core/aura/part-map.ts';
import type { Box } from '../../src/core/types.ts';
import { coverage } from '../../src/core/wardrobe/mask.ts';
import { regionsOf } from '../../src/core/wardrobe/parse-map.ts';
import { toAspect } from '../../src/core/wardrobe/sort.ts';
import { bodyBox, isWorn } from '../../src/core/wardrobe/worn-frame.ts';
import type { FoundGarment } from './item.ts';
import type { Makers } from './makers.ts';
import { parsePerson } from './parse.ts';
import { placed } from './pictures.ts';
import { guideOf, toEdges } from './single.ts';
import type { Part } from './square.ts';

/** The garments of the person whose parts `parts` tells. */
export async function findWorn(
  bitmap: ImageBitmap,
  parts: PartMap,
  makers: Makers,
  signal: AbortSignal,
): Promise<FoundGarment[]> {
  const part = parserPart(bodyBox(parts), bitmap);
  const parsed = await makers.part('garment-parts', 'garment-parts', () =>
    parsePerson(bitmap, part, signal),
  );
  if (!parsed) return [];
  const guide = guideOf(bitmap);
  return regionsOf(parsed.map)
    .map(({ slot, mask, score }): FoundGarment => {
      const whole = placed(mask, parsed.map.frame, bitmap);
      return { mask: toEdges(guide, whole), slot, sort: 'worn', score };
    })
    .filter(({ mask, slot }) => coverage(mask) > 0 && isWorn(mask, slot!, parts));
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
