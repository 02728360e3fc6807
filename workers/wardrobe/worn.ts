/** Worn garments: the parser's regions, each with a mask along the photo's edges. */
import type { Box } from '../../src/core/types.ts';
import { coverage } from '../../src/core/wardrobe/mask.ts';
import { regionsOf } from '../../src/core/wardrobe/parse-map.ts';
import type { FoundGarment } from './item.ts';
import type { Makers } from './makers.ts';
import { parsePerson } from './parse.ts';
import { placed } from './pictures.ts';
import { toEdges } from './single.ts';

/** The garments of the person in `box` (0..1 of the photo). */
export async function findWorn(
  bitmap: ImageBitmap,
  box: Box,
  makers: Makers,
  signal: AbortSignal,
): Promise<FoundGarment[]> {
  const part = {
    x: box.x * bitmap.width,
    y: box.y * bitmap.height,
    width: box.width * bitmap.width,
    height: box.height * bitmap.height,
  };
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
