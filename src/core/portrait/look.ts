/** What a photo looks like at a glance, to find look-alikes by. */
import { perceptualHash } from '../alike/phash.ts';
import { downscaleGrey } from '../image/resize.ts';
import type { Pixels } from '../types.ts';

const WHOLE = (pixels: Pixels) => ({ x: 0, y: 0, width: pixels.width, height: pixels.height });

/** The perceptual hash of a photo, 16 hex digits. */
export function lookOf(pixels: Pixels): string {
  return perceptualHash(downscaleGrey(pixels, WHOLE(pixels), 32));
}
