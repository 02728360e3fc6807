/** A light, even sample of a picture: about 10,000 pixels tell its colours as well as all of them. */
import { LINEAR_OF_BYTE } from '../colour/srgb.ts';
import type { Box, Pixels } from '../types.ts';
import { PARTS, partAt } from './regions.ts';

export const SAMPLE_LIMIT = 10_000;
const FRAME = PARTS.indexOf('frame');

export interface Sample {
  readonly count: number;
  /** Linear RGB 0..1, three numbers a pixel. */
  readonly linear: Float32Array;
  /** Index into `PARTS`, one a pixel. */
  readonly parts: Uint8Array;
}

/**
 * Takes the pixel at the centre of each cell of a regular grid of at most `limit` cells.
 * Pixels that are more than half transparent, and those of no part, are left out. Without a face
 * everything is 'frame'.
 */
export function samplePixels(pixels: Pixels, face: Box | undefined, limit = SAMPLE_LIMIT): Sample {
  const { width, height, data } = pixels;
  const step = Math.max(1, Math.sqrt((width * height) / limit));
  const columns = Math.max(1, Math.floor(width / step));
  const rows = Math.max(1, Math.floor(Math.min(height / step, limit / columns)));
  const linear = new Float32Array(columns * rows * 3);
  const parts = new Uint8Array(columns * rows);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    const v = (row + 0.5) / rows;
    const line = Math.floor(v * height) * width;
    for (let column = 0; column < columns; column++) {
      const u = (column + 0.5) / columns;
      const at = (line + Math.floor(u * width)) * 4;
      if (data[at + 3]! < 128) continue;
      const part = face ? partAt(u, v, face) : 'frame';
      if (part === null) continue;
      parts[count] = part === 'frame' ? FRAME : PARTS.indexOf(part);
      linear[count * 3] = LINEAR_OF_BYTE[data[at]!]!;
      linear[count * 3 + 1] = LINEAR_OF_BYTE[data[at + 1]!]!;
      linear[count * 3 + 2] = LINEAR_OF_BYTE[data[at + 2]!]!;
      count++;
    }
  }
  return { count, linear: linear.subarray(0, count * 3), parts: parts.subarray(0, count) };
}
