/**
 * Repair of a mask by hand: strokes of a round brush, and whole regions of one colour. The brush writes
 * into the mask it is given, since a copy a pointer event would be too slow; what it touched comes back,
 * so that a step can be kept and undone (`mend/history.ts`).
 */
import type { Oklab } from '../colour/oklab.ts';
import { linearToOklab } from '../colour/oklab.ts';
import { LINEAR_OF_BYTE } from '../colour/srgb.ts';
import type { Pixels } from '../types.ts';
import type { Mask } from './types.ts';

/** A place in pixels of the mask; may lie between pixels and outside. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Whole pixels inside the mask; nothing when a side is 0. */
export interface Patch {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Nothing was touched. */
export const NO_PATCH: Patch = { x: 0, y: 0, width: 0, height: 0 };

/** Alpha that a brush gives: 255 adds to the garment, 0 takes away. */
export type Paint = 0 | 255;

/** A mask without anything in it. @throws RangeError when a side is no whole number above 0 */
export function emptyMask(width: number, height: number): Mask {
  if (!(Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0))
    throw new RangeError(`${width} x ${height} is no size of a mask`);
  return { width, height, data: new Uint8ClampedArray(width * height) };
}

/**
 * Paints a stroke from one spot to another (the same for a dab) with a round brush into the mask. The
 * edge is one pixel soft: coverage is radius + 0.5 less the distance of a pixel's middle from the line,
 * held to 0..1.
 * @param radius of the brush in pixels, above 0
 * @returns what may have changed
 */
export function paintStroke(mask: Mask, from: Spot, to: Spot, radius: number, paint: Paint): Patch {
  if (!(radius > 0)) throw new RangeError('a brush needs a radius above 0');
  const reach = radius + 1;
  const patch = clipped(
    Math.floor(Math.min(from.x, to.x) - reach),
    Math.floor(Math.min(from.y, to.y) - reach),
    Math.ceil(Math.max(from.x, to.x) + reach),
    Math.ceil(Math.max(from.y, to.y) + reach),
    mask,
  );
  const { data, width } = mask;
  for (let y = patch.y; y < patch.y + patch.height; y++)
    for (let x = patch.x; x < patch.x + patch.width; x++) {
      const away = distance({ x: x + 0.5, y: y + 0.5 }, from, to);
      const cover = Math.max(0, Math.min(1, radius + 0.5 - away));
      if (cover === 0) continue;
      const at = y * width + x;
      const old = data[at]!;
      // A stroke only ever goes towards its paint: passing twice at the edge must not eat into it.
      data[at] = paint === 255 ? Math.max(old, 255 * cover) : Math.min(old, 255 - 255 * cover);
    }
  return patch;
}

/** Distance of a point from the line between two others. */
function distance(p: Spot, a: Spot, b: Spot): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const long = dx * dx + dy * dy;
  const t = long === 0 ? 0 : ((p.x - a.x) * dx + (p.y - a.y) * dy) / long;
  const held = Math.max(0, Math.min(1, t));
  return Math.hypot(p.x - a.x - held * dx, p.y - a.y - held * dy);
}

function clipped(left: number, top: number, right: number, bottom: number, mask: Mask): Patch {
  const x = Math.max(0, left);
  const y = Math.max(0, top);
  const width = Math.min(mask.width, right) - x;
  const height = Math.min(mask.height, bottom) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : NO_PATCH;
}

/** The smallest patch with both in it. */
export function joinPatches(a: Patch, b: Patch): Patch {
  if (a.width === 0 || a.height === 0) return b;
  if (b.width === 0 || b.height === 0) return a;
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** How far a colour may be from the tapped one and still belong to it: delta E OK. */
export const TOLERANCE = { least: 0.01, usual: 0.06, most: 0.25 } as const;

/**
 * Paints the region of similar colour round a spot: all pixels that can be reached over their four
 * neighbours and whose colour differs from the one at the spot by at most `tolerance` (delta E OK). Both
 * pictures have one size.
 * @returns what may have changed; nothing when the spot lies outside
 * @throws RangeError when the sizes differ
 */
export function fillRegion(
  mask: Mask,
  pixels: Pixels,
  spot: Spot,
  tolerance: number,
  paint: Paint,
): Patch {
  const { width, height, data } = mask;
  if (pixels.width !== width || pixels.height !== height)
    throw new RangeError('the mask and the picture are not of one size');
  const [x, y] = [Math.floor(spot.x), Math.floor(spot.y)];
  if (x < 0 || y < 0 || x >= width || y >= height) return NO_PATCH;
  const seed = colourAt(pixels, y * width + x);
  const limit = tolerance * tolerance;
  const seen = new Uint8Array(width * height);
  const isLike = (at: number): boolean => {
    if (seen[at]) return false;
    const c = colourAt(pixels, at);
    return (c.l - seed.l) ** 2 + (c.a - seed.a) ** 2 + (c.b - seed.b) ** 2 <= limit;
  };
  let [left, top, right, bottom] = [x, y, x, y];
  // Whole runs of a row at a time: a pixel a stack entry would take the memory of the photo many times.
  const starts = [y * width + x];
  for (let start = starts.pop(); start !== undefined; start = starts.pop()) {
    if (seen[start]) continue;
    const row = Math.floor(start / width) * width;
    let first = start;
    while (first > row && isLike(first - 1)) first -= 1;
    let last = start;
    while (last < row + width - 1 && isLike(last + 1)) last += 1;
    seen.fill(1, first, last + 1);
    data.fill(paint, first, last + 1);
    left = Math.min(left, first - row);
    right = Math.max(right, last - row);
    top = Math.min(top, row / width);
    bottom = Math.max(bottom, row / width);
    for (const next of [row - width, row + width]) {
      if (next < 0 || next >= width * height) continue;
      let inRun = false;
      for (let at = first - row + next; at <= last - row + next; at++) {
        const like = isLike(at);
        if (like && !inRun) starts.push(at);
        inRun = like;
      }
    }
  }
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

function colourAt({ data }: Pixels, at: number): Oklab {
  const i = at * 4;
  return linearToOklab([
    LINEAR_OF_BYTE[data[i]!]!,
    LINEAR_OF_BYTE[data[i + 1]!]!,
    LINEAR_OF_BYTE[data[i + 2]!]!,
  ]);
}
