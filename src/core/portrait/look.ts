/** What a photo looks like at a glance, to find look-alikes by. */
import { lookOf, squeeze } from '../alike/phash.ts';
import { toGrey } from '../image/grey.ts';
import type { Pixels } from '../types.ts';

/** The perceptual hash of a photo, 16 hex digits. */
export function photoLook(pixels: Pixels): string {
  return lookOf(squeeze(toGrey(pixels)));
}
