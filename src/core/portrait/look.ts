/** What a photo looks like at a glance, to find look-alikes by. */
import { HASH_SIDE, perceptualHash } from '../alike/phash.ts';
import { toGrey } from '../image/grey.ts';
import type { Pixels } from '../types.ts';

/** The perceptual hash of a photo, squeezed to a square, 16 hex digits. */
export function lookOf(pixels: Pixels): string {
  const { width, height, data } = toGrey(pixels);
  const grey = new Float64Array(HASH_SIDE * HASH_SIDE);
  for (let v = 0; v < HASH_SIDE; v++) {
    const [top, bottom] = rangeOf(v, height);
    for (let u = 0; u < HASH_SIDE; u++) {
      const [left, right] = rangeOf(u, width);
      let sum = 0;
      for (let y = top; y < bottom; y++)
        for (let x = left; x < right; x++) sum += data[y * width + x]!;
      grey[v * HASH_SIDE + u] = sum / ((bottom - top) * (right - left));
    }
  }
  return perceptualHash(grey);
}

/** Which of `length` pixels cell `cell` covers: at least one, also where there are fewer than cells. */
function rangeOf(cell: number, length: number): readonly [from: number, to: number] {
  const from = Math.floor((cell * length) / HASH_SIDE);
  return [from, Math.max(from + 1, Math.floor(((cell + 1) * length) / HASH_SIDE))];
}
