/** A person's own colours, from the photo at full size: irises are small. */
import type { PartMap } from '../../src/core/aura/part-map.ts';
import type { PersonColors } from '../../src/core/aura/types.ts';
import { measurePerson } from '../../src/core/palette/person.ts';
import type { Pixels, Point } from '../../src/core/types.ts';
import { pixelsOf } from '../pixels.ts';

/** Above this size nothing is gained: a face that fills half of it has irises of 30 pixels. */
export const PERSON_SIDE = 1_600;

/**
 * Skin, hair and eyes of one face, with the light judged by the whites of the eyes and the greys of the
 * place (`faceLight`); null where no skin can be told. The engine's own illuminant is not taken here:
 * it may lean on the skin, and a light told by the skin takes the undertone away with it. The caller
 * owns `bitmap`.
 * @param landmarks 478 points, 0..1 of the bitmap
 * @param map the segmenter's parts of the whole picture; without it hair is not told
 */
export function readPerson(
  bitmap: ImageBitmap,
  landmarks: readonly Point[],
  map: PartMap | null,
): PersonColors | null {
  return personOf(pixelsOf(bitmap, PERSON_SIDE), landmarks, map);
}

/** The same from pixels. */
export function personOf(
  pixels: Pixels,
  landmarks: readonly Point[],
  map: PartMap | null,
): PersonColors | null {
  return measurePerson({ pixels, landmarks, map });
}
