/** Masks between one frame of a photo and another. Boxes in 0..1 of the photo; frames may reach past it. */
import type { Box } from '../../types.ts';
import type { Mask } from '../types.ts';

/** Alpha from here on counts as garment. */
const SOLID = 128;

/**
 * A mask over one frame as a mask over another, of this size. Bilinear between pixels' middles; what lies
 * outside the old frame is clear.
 */
export function reframe(mask: Mask, from: Box, to: Box, width: number, height: number): Mask {
  const data = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y++) {
    const v =
      ((to.y + ((y + 0.5) / height) * to.height - from.y) / from.height) * mask.height - 0.5;
    for (let x = 0; x < width; x++) {
      const u = ((to.x + ((x + 0.5) / width) * to.width - from.x) / from.width) * mask.width - 0.5;
      data[y * width + x] = between(mask, u, v);
    }
  }
  return { width, height, data };
}

function between({ width, height, data }: Mask, u: number, v: number): number {
  const [x, y] = [Math.floor(u), Math.floor(v)];
  const [right, down] = [u - x, v - y];
  const at = (i: number, j: number) =>
    i < 0 || j < 0 || i >= width || j >= height ? 0 : data[j * width + i]!;
  return (
    (at(x, y) * (1 - right) + at(x + 1, y) * right) * (1 - down) +
    (at(x, y + 1) * (1 - right) + at(x + 1, y + 1) * right) * down
  );
}

/** The box round all that is solid in a mask over the whole photo, 0..1; null when nothing is. */
export function boxOf({ width, height, data }: Mask): Box | null {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (data[y * width + x]! < SOLID) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  if (right < 0) return null;
  return {
    x: left / width,
    y: top / height,
    width: (right - left + 1) / width,
    height: (bottom - top + 1) / height,
  };
}

/** Share of the garment's longer side that a frame leaves free on every side. */
export const MARGIN = 0.06;

/**
 * The frame with even margins round a box: as many pixels on every side. It may reach past the photo.
 * @param aspect width over height of the photo in pixels
 */
export function framed(box: Box, aspect: number, margin = MARGIN): Box {
  // In units of the photo's height, so that both sides are measured alike.
  const free = margin * Math.max(box.width * aspect, box.height);
  return {
    x: box.x - free / aspect,
    y: box.y - free,
    width: box.width + (2 * free) / aspect,
    height: box.height + 2 * free,
  };
}

/** The least side of a frame, 0..1 of the photo. */
export const LEAST_SIDE = 0.04;
/** How far a frame may reach past the photo. */
const PAST = 0.25;

export type Edge = 'left' | 'right' | 'top' | 'bottom';

/** The frame with one edge moved to `at` (0..1 of the photo), held apart from the opposite one. */
export function moveEdge(frame: Box, edge: Edge, at: number): Box {
  const across = edge === 'left' || edge === 'right';
  const start = across ? frame.x : frame.y;
  const end = start + (across ? frame.width : frame.height);
  const first = edge === 'left' || edge === 'top';
  const low = first ? Math.max(-PAST, Math.min(at, end - LEAST_SIDE)) : start;
  const high = first ? end : Math.min(1 + PAST, Math.max(at, start + LEAST_SIDE));
  return across
    ? { ...frame, x: low, width: high - low }
    : { ...frame, y: low, height: high - low };
}
