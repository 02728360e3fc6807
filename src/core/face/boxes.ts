/** Boxes of faces: making, comparing, and moving them between a part of a picture and the whole. */
import type { Box, Point } from '../types.ts';

/** The smallest box around points. @throws RangeError when there is none. */
export function boxOf(points: readonly Point[]): Box {
  if (points.length === 0) throw new RangeError('a box needs a point');
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Area in the unit of the box squared; 0 when a side is not positive. */
export function areaOf(box: Box): number {
  return Math.max(0, box.width) * Math.max(0, box.height);
}

/** Intersection over union, 0..1; 0 when both are empty. */
export function iou(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  const shared = Math.max(0, width) * Math.max(0, height);
  const union = areaOf(a) + areaOf(b) - shared;
  return union > 0 ? shared / union : 0;
}

/**
 * One of each set of boxes that show the same thing: the highest score stays, whatever overlaps it by
 * more than `threshold` (IoU) goes. Highest score first; a new array.
 */
export function nonMaximumSuppression<T extends { readonly box: Box; readonly score: number }>(
  found: readonly T[],
  threshold = 0.3,
): T[] {
  const kept: T[] = [];
  for (const one of [...found].sort((a, b) => b.score - a.score))
    if (kept.every((other) => iou(one.box, other.box) <= threshold)) kept.push(one);
  return kept;
}

/**
 * A point of a part of the picture as a point of the whole. `part` is where the part lies in the
 * whole, 0..1; for a picture that was padded it reaches past the edges (x < 0, width > 1).
 */
export function mapPoint(point: Point, part: Box): Point {
  return { x: part.x + point.x * part.width, y: part.y + point.y * part.height };
}

/** A box of a part of the picture as a box of the whole; see `mapPoint`. */
export function mapBox(box: Box, part: Box): Box {
  return {
    ...mapPoint(box, part),
    width: box.width * part.width,
    height: box.height * part.height,
  };
}
