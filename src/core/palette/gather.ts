/** Pixels of an area as linear RGB, and robust means of them. */

import { linearToOklab, type Oklab } from '../colour/oklab.ts';
import type { Rgb } from '../colour/srgb.ts';
import { LINEAR_OF_BYTE } from '../colour/srgb.ts';
import { median } from '../stats/median.ts';
import type { Pixels, Point } from '../types.ts';

/** From this byte on a channel counts as clipped: what it was before cannot be told. */
export const CLIPPED = 250;

export interface Gathered {
  /** Linear RGB of each pixel kept. */
  readonly linear: readonly Rgb[];
  /** Share of the area's pixels that were dropped as clipped, 0..1. */
  readonly clipped: number;
}

/**
 * Pixels of the corners' bounding box that `wanted` takes (asked at their centres, in pixels), on an
 * even grid of at most about `limit`. Transparent and clipped ones are left out.
 */
export function gather(
  { width, height, data }: Pixels,
  corners: readonly Point[],
  wanted: (x: number, y: number) => boolean,
  limit = 4_000,
): Gathered {
  const clamp = (value: number, most: number) => Math.min(most, Math.max(0, Math.floor(value)));
  const left = clamp(Math.min(...corners.map((p) => p.x)), width - 1);
  const right = clamp(Math.max(...corners.map((p) => p.x)), width - 1);
  const top = clamp(Math.min(...corners.map((p) => p.y)), height - 1);
  const bottom = clamp(Math.max(...corners.map((p) => p.y)), height - 1);
  const area = (right - left + 1) * (bottom - top + 1);
  const step = Math.max(1, Math.floor(Math.sqrt(area / limit)));
  const linear: Rgb[] = [];
  let clipped = 0;
  for (let y = top; y <= bottom; y += step)
    for (let x = left; x <= right; x += step) {
      const at = (y * width + x) * 4;
      if (data[at + 3]! < 128 || !wanted(x + 0.5, y + 0.5)) continue;
      const [r, g, b] = [data[at]!, data[at + 1]!, data[at + 2]!];
      if (Math.max(r, g, b) >= CLIPPED) clipped++;
      else linear.push([LINEAR_OF_BYTE[r]!, LINEAR_OF_BYTE[g]!, LINEAR_OF_BYTE[b]!]);
    }
  const total = clipped + linear.length;
  return { linear, clipped: total > 0 ? clipped / total : 0 };
}

/** The value below which a share 0..1 of the values lies. NaN for none. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.floor(share * sorted.length)))]!;
}

/** The colours whose lightness lies between two quantiles of the lightness of all. */
export function between(colors: readonly Oklab[], low: number, high: number): readonly Oklab[] {
  const ls = colors.map((c) => c.l);
  const [from, to] = [quantile(ls, low), quantile(ls, high)];
  return colors.filter(({ l }) => l >= from && l <= to);
}

/** Outliers in a or b are further than so many median deviations (of a normal: two sigma). */
const FAR = 3;
/** A deviation of less than this is noise of the coding, not of the surface. */
const LEAST_DEVIATION = 0.002;

/**
 * A robust mean in OKLab: the median of each axis over what is left when the colours that lie far off
 * in a or b are dropped (median absolute deviation: Hampel, 1974). Null for no colour.
 */
export function robustColor(colors: readonly Oklab[]): Oklab | null {
  if (colors.length === 0) return null;
  const first = medianColor(colors);
  const off = (c: Oklab) => Math.hypot(c.a - first.a, c.b - first.b);
  const reach = FAR * Math.max(LEAST_DEVIATION, median(colors.map(off)));
  return medianColor(colors.filter((c) => off(c) <= reach));
}

function medianColor(colors: readonly Oklab[]): Oklab {
  return {
    l: median(colors.map((c) => c.l)),
    a: median(colors.map((c) => c.a)),
    b: median(colors.map((c) => c.b)),
  };
}

/** Linear colours under another light: times the gains, then OKLab. */
export function toOklab(linear: readonly Rgb[], gains: Rgb): readonly Oklab[] {
  return linear.map(([r, g, b]) => linearToOklab([r * gains[0], g * gains[1], b * gains[2]]));
}
