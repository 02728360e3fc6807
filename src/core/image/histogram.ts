/** How light falls in a picture. */
import type { Pixels } from '../types.ts';
import type { Rect } from './crop.ts';
import { luma } from './grey.ts';

/** Exposure of a picture or a part of it; all 0..1, luma is Rec. 709 of gamma-encoded channels. */
export interface Exposure {
  readonly mean: number;
  /** Luma that 95 % of the pixels stay under or at. */
  readonly high: number;
  /** Share of pixels with a luma of at most 5 of 255. */
  readonly clippedDark: number;
  /** Share of pixels with a luma of at least 250 of 255. */
  readonly clippedBright: number;
}

const DARK = 5;
const BRIGHT = 250;
/** A grid of about this many pixels tells the shares to well under a hundredth. */
const SAMPLES = 40_000;

/** Counts luma in 256 bins over a regular grid of the rectangle. */
export function lumaHistogram(pixels: Pixels, rect: Rect): Float64Array {
  const bins = new Float64Array(256);
  const step = Math.max(1, Math.floor(Math.sqrt((rect.width * rect.height) / SAMPLES)));
  for (let y = rect.y; y < rect.y + rect.height; y += step) {
    let at = (y * pixels.width + rect.x) * 4;
    for (let x = 0; x < rect.width; x += step, at += step * 4) {
      const bin = Math.round(luma(pixels.data[at]!, pixels.data[at + 1]!, pixels.data[at + 2]!));
      bins[bin] = bins[bin]! + 1;
    }
  }
  return bins;
}

/** Exposure of a rectangle of the picture. */
export function exposureOf(pixels: Pixels, rect: Rect): Exposure {
  const bins = lumaHistogram(pixels, rect);
  const total = bins.reduce((sum, count) => sum + count, 0);
  if (total === 0) return { mean: 0, high: 0, clippedDark: 0, clippedBright: 0 };
  let mean = 0;
  let seen = 0;
  let dark = 0;
  let bright = 0;
  let high = 255;
  for (let v = 0; v < 256; v++) {
    const count = bins[v]!;
    mean += count * v;
    if (v <= DARK) dark += count;
    if (v >= BRIGHT) bright += count;
    if (seen < 0.95 * total && seen + count >= 0.95 * total) high = v;
    seen += count;
  }
  return {
    mean: mean / total / 255,
    high: high / 255,
    clippedDark: dark / total,
    clippedBright: bright / total,
  };
}
