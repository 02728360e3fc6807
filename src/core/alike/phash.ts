/**
 * The perceptual hash of a picture by its lowest frequencies: pHash's DCT hash, as described by Zauner
 * ("Implementation and Benchmarking of Perceptual Image Hash Functions", 2010). Look-alikes differ in
 * few bits, whatever their size, file format or brightness.
 */
import type { Grey } from '../image/grey.ts';

/** Side of the square a picture is squeezed to, and of the block of frequencies that is kept. */
export const LOOK_SIZE = 32;
const KEPT = 8;

/** cos((2x + 1) u pi / 64) for the frequencies 1 to 8: the constant one, which is brightness, is left out. */
const COSINES = Float64Array.from({ length: KEPT * LOOK_SIZE }, (_, i) => {
  const u = Math.floor(i / LOOK_SIZE) + 1;
  return Math.cos(((2 * (i % LOOK_SIZE) + 1) * u * Math.PI) / (2 * LOOK_SIZE));
});

/**
 * 64 bits as 16 hex digits of the luma (any scale) of a picture squeezed to 32 × 32, row-major: a bit
 * says whether the DCT-II coefficient of its frequency pair, 1 to 8 each way, is above their median.
 * A picture of one colour gives zeros.
 * @throws RangeError when there are not 1,024 finite numbers
 */
export function lookOf(grey: ArrayLike<number>): string {
  if (grey.length !== LOOK_SIZE * LOOK_SIZE)
    throw new RangeError('a look is made of 32 x 32 pixels');
  const rows = new Float64Array(LOOK_SIZE * KEPT);
  for (let y = 0; y < LOOK_SIZE; y++)
    for (let u = 0; u < KEPT; u++) {
      let sum = 0;
      for (let x = 0; x < LOOK_SIZE; x++)
        sum += grey[y * LOOK_SIZE + x]! * COSINES[u * LOOK_SIZE + x]!;
      rows[y * KEPT + u] = sum;
    }
  const block = new Float64Array(KEPT * KEPT);
  for (let v = 0; v < KEPT; v++)
    for (let u = 0; u < KEPT; u++) {
      let sum = 0;
      for (let y = 0; y < LOOK_SIZE; y++) sum += rows[y * KEPT + u]! * COSINES[v * LOOK_SIZE + y]!;
      block[v * KEPT + u] = sum;
    }
  if (block.some((value) => !Number.isFinite(value))) throw new RangeError('a pixel is no number');
  const sorted = block.toSorted();
  const middle = (sorted[31]! + sorted[32]!) / 2;
  // Rounding leaves traces of frequencies in a plain picture: they say nothing.
  const least = middle + 1e-6;
  let hex = '';
  for (let i = 0; i < block.length; i += 4) {
    let digit = 0;
    for (let j = 0; j < 4; j++) digit = digit * 2 + (block[i + j]! > least ? 1 : 0);
    hex += digit.toString(16);
  }
  return hex;
}

/**
 * A picture squeezed to 32 × 32 by area averaging, whatever its shape; each pixel is the mean of what
 * it covers, in full pixels, at least one.
 * @throws RangeError for a picture without pixels
 */
export function squeeze(grey: Grey): Float32Array {
  const { width, height, data } = grey;
  if (width < 1 || height < 1 || data.length < width * height)
    throw new RangeError('a picture without pixels has no look');
  const out = new Float32Array(LOOK_SIZE * LOOK_SIZE);
  for (let row = 0; row < LOOK_SIZE; row++) {
    const [top, bottom] = span(row, height);
    for (let column = 0; column < LOOK_SIZE; column++) {
      const [left, right] = span(column, width);
      let sum = 0;
      for (let y = top; y < bottom; y++)
        for (let x = left; x < right; x++) sum += data[y * width + x]!;
      out[row * LOOK_SIZE + column] = sum / ((bottom - top) * (right - left));
    }
  }
  return out;
}

function span(cell: number, size: number): readonly [number, number] {
  const from = Math.floor((cell * size) / LOOK_SIZE);
  return [from, Math.max(from + 1, Math.floor(((cell + 1) * size) / LOOK_SIZE))];
}
