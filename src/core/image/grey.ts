/** Grey pictures: Rec. 709 luma of the gamma-encoded channels (Y', not luminance), 0..255. */
import type { Pixels } from '../types.ts';

export interface Grey {
  readonly width: number;
  readonly height: number;
  /** Luma 0..255, row-major. */
  readonly data: Float32Array;
}

/** Luma Y' 0..255 of gamma-encoded bytes (ITU-R BT.709). */
export function luma(r: number, g: number, b: number): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Writes the luma of one row, from column `x`, into `row`; its length says how many pixels. */
export function greyOfRow(
  pixels: Pixels,
  x: number,
  y: number,
  row: Float32Array | Float64Array,
): void {
  const { data } = pixels;
  let at = (y * pixels.width + x) * 4;
  for (let i = 0; i < row.length; i++, at += 4)
    row[i] = luma(data[at]!, data[at + 1]!, data[at + 2]!);
}

/** The whole picture in grey. */
export function toGrey(pixels: Pixels): Grey {
  const { width, height } = pixels;
  const data = new Float32Array(width * height);
  for (let y = 0; y < height; y++)
    greyOfRow(pixels, 0, y, data.subarray(y * width, (y + 1) * width));
  return { width, height, data };
}
