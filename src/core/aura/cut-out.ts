/**
 * What the classifier looks at: the person alone, on grey, under corrected light, in a square. One
 * piece of code makes the training's pictures and the app's.
 */
import { gainsAgainst } from '../colour/illuminant.ts';
import { LINEAR_OF_BYTE, linearToSrgb, type Rgb } from '../colour/srgb.ts';
import type { Box, Pixels } from '../types.ts';
import type { PersonRegion } from './person-region.ts';

/** Side of the square, pixels. */
export const CUT_OUT_SIDE = 224;
/** What stands where the person does not, sRGB 0..255. */
export const CUT_OUT_GREY = 128;
/** Room left about the person, as a share of the longer side. */
const MARGIN = 0.04;
/** Samples of each pixel, to a side. */
const TAPS = 2;

/** Steps of the table from linear light to bytes: finer than a byte everywhere. */
const STEPS = 4096;
const BYTE_OF_LINEAR = Uint8Array.from({ length: STEPS + 1 }, (_, i) =>
  Math.round(linearToSrgb(i / STEPS) * 255),
);

/**
 * RGB bytes [224, 224, 3] of the person in `region`, corrected for `light` (linear RGB, luminance 1) and
 * scaled to fit the square, its middle in the square's. Where no map tells the person from the place
 * the whole region is taken.
 */
export function cutOut(pixels: Pixels, region: PersonRegion, light: Rgb): Uint8Array {
  const out = new Uint8Array(CUT_OUT_SIDE ** 2 * 3).fill(CUT_OUT_GREY);
  const frame = squareAbout(region.box, pixels.width, pixels.height);
  const gains = gainsAgainst(light);
  const sum = new Float64Array(3);
  for (let y = 0; y < CUT_OUT_SIDE; y++)
    for (let x = 0; x < CUT_OUT_SIDE; x++) {
      const seen = tapsOf(pixels, region, frame, x, y, sum);
      if (seen === 0) continue;
      const share = seen / TAPS ** 2;
      const at = (y * CUT_OUT_SIDE + x) * 3;
      for (let c = 0; c < 3; c++) {
        const linear = Math.min(1, (sum[c]! / seen) * gains[c]!);
        const byte = BYTE_OF_LINEAR[Math.round(linear * STEPS)]!;
        out[at + c] = Math.round(byte * share + CUT_OUT_GREY * (1 - share));
      }
    }
  return out;
}

/** The square, in pixels of the picture, that holds a box with room about it. */
function squareAbout(box: Box, width: number, height: number): Box {
  const side = Math.max(box.width * width, box.height * height) * (1 + 2 * MARGIN);
  return {
    x: (box.x + box.width / 2) * width - side / 2,
    y: (box.y + box.height / 2) * height - side / 2,
    width: side,
    height: side,
  };
}

/** Adds up the linear light of the taps of one pixel that show the person; returns how many do. */
function tapsOf(
  { width, height, data }: Pixels,
  region: PersonRegion,
  frame: Box,
  x: number,
  y: number,
  sum: Float64Array,
): number {
  sum.fill(0);
  let seen = 0;
  for (let tap = 0; tap < TAPS ** 2; tap++) {
    const u = frame.x + ((x + ((tap % TAPS) + 0.5) / TAPS) / CUT_OUT_SIDE) * frame.width;
    const v = frame.y + ((y + (Math.floor(tap / TAPS) + 0.5) / TAPS) / CUT_OUT_SIDE) * frame.height;
    if (u < 0 || v < 0 || u >= width || v >= height) continue;
    if (region.mapped && region.partAt(u / width, v / height) === 'background') continue;
    const from = (Math.floor(v) * width + Math.floor(u)) * 4;
    if (data[from + 3]! < 128) continue;
    sum[0]! += LINEAR_OF_BYTE[data[from]!]!;
    sum[1]! += LINEAR_OF_BYTE[data[from + 1]!]!;
    sum[2]! += LINEAR_OF_BYTE[data[from + 2]!]!;
    seen++;
  }
  return seen;
}
