/**
 * Making pictures smaller by area averaging: each new pixel is the mean of what it covers, with
 * partial pixels counted by their share. Means are of gamma-encoded bytes, as browsers' own resize.
 */
import type { Pixels } from '../types.ts';
import type { Rect } from './crop.ts';
import type { Grey } from './grey.ts';
import { greyOfRow } from './grey.ts';

/** Reads row `y` of the source into `row`: `channels` values a pixel. */
type ReadRow = (y: number, row: Float64Array) => void;

interface Plan {
  readonly width: number;
  readonly height: number;
  readonly toWidth: number;
  readonly toHeight: number;
  readonly channels: number;
}

/** For each source position: its first target, and the share of it that falls there (the rest goes to the next). */
function shares(from: number, to: number): { first: Int32Array; share: Float32Array } {
  const first = new Int32Array(from);
  const share = new Float32Array(from);
  for (let i = 0; i < from; i++) {
    const start = (i * to) / from;
    const end = ((i + 1) * to) / from;
    const cell = Math.min(to - 1, Math.floor(start + 1e-9));
    first[i] = cell;
    share[i] = Math.min(1, (cell + 1 - start) / (end - start));
  }
  return { first, share };
}

/** Area averaging over any number of channels: rows are summed as they come, columns once a new row. */
function shrink(plan: Plan, read: ReadRow): Float32Array {
  const { width, height, toWidth, toHeight, channels } = plan;
  const across = shares(width, toWidth);
  const down = shares(height, toHeight);
  const scale = (toWidth * toHeight) / (width * height);
  const row = new Float64Array(width * channels);
  const sum = new Float64Array(width * channels);
  const line = new Float64Array((toWidth + 1) * channels);
  const out = new Float32Array(toWidth * toHeight * channels);
  for (let y = 0, cell = 0; y < height; y++) {
    if (down.first[y]! !== cell) {
      foldColumns(sum, across, channels, line);
      writeLine(line, scale, out, cell++ * toWidth * channels);
      sum.fill(0);
    }
    read(y, row);
    const share = down.share[y]!;
    if (share > 1 - 1e-6) {
      for (let i = 0; i < row.length; i++) sum[i] = sum[i]! + row[i]!;
      continue;
    }
    for (let i = 0; i < row.length; i++) sum[i] = sum[i]! + row[i]! * share;
    foldColumns(sum, across, channels, line);
    writeLine(line, scale, out, cell++ * toWidth * channels);
    for (let i = 0; i < row.length; i++) sum[i] = row[i]! * (1 - share);
  }
  foldColumns(sum, across, channels, line);
  writeLine(line, scale, out, (toHeight - 1) * toWidth * channels);
  return out;
}

/** Adds the summed columns up into the cells of one new row. */
function foldColumns(
  sum: Float64Array,
  across: ReturnType<typeof shares>,
  channels: number,
  line: Float64Array,
): void {
  line.fill(0);
  for (let x = 0, from = 0; x < across.first.length; x++) {
    const share = across.share[x]!;
    let at = across.first[x]! * channels;
    for (let c = 0; c < channels; c++, from++, at++) {
      const value = sum[from]!;
      line[at] = line[at]! + value * share;
      line[at + channels] = line[at + channels]! + value * (1 - share);
    }
  }
}

/** Writes a new row as means; the cell past its end only took shares of nothing. */
function writeLine(line: Float64Array, scale: number, out: Float32Array, start: number): void {
  const end = Math.min(out.length, start + line.length);
  for (let i = start; i < end; i++) out[i] = line[i - start]! * scale;
}

/** The size that fits a longest side of `limit` pixels, never larger than now, at least 1 each way. */
export function fitWithin(
  size: { readonly width: number; readonly height: number },
  limit: number,
): { width: number; height: number } {
  const scale = Math.min(1, limit / Math.max(size.width, size.height));
  return {
    width: Math.max(1, Math.round(size.width * scale)),
    height: Math.max(1, Math.round(size.height * scale)),
  };
}

/** Shrinks RGBA pixels to fit a longest side of `limit`; the same pixels when they fit already. */
export function downscale(pixels: Pixels, limit: number): Pixels {
  const to = fitWithin(pixels, limit);
  if (to.width === pixels.width && to.height === pixels.height) return pixels;
  const length = pixels.width * 4;
  const data = shrink(
    { ...pixels, toWidth: to.width, toHeight: to.height, channels: 4 },
    (y, row) => row.set(pixels.data.subarray(y * length, (y + 1) * length)),
  );
  return { ...to, data: Uint8ClampedArray.from(data) };
}

/** The grey of a part of a picture, shrunk to fit a longest side of `limit`, in one pass. */
export function downscaleGrey(pixels: Pixels, rect: Rect, limit: number): Grey {
  const to = fitWithin(rect, limit);
  const data = shrink(
    {
      width: rect.width,
      height: rect.height,
      toWidth: to.width,
      toHeight: to.height,
      channels: 1,
    },
    (y, row) => greyOfRow(pixels, rect.x, rect.y + y, row),
  );
  return { ...to, data };
}
