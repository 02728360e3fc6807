/**
 * Repair of a mask by hand: strokes of a round brush here, whole regions of one colour in
 * `mend/fill.ts`. Both write into the mask they are given, since a copy a pointer event would be too
 * slow; what they touched comes back, so that a step can be kept and undone (`mend/history.ts`).
 */
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
