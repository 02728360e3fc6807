/** How to cut a photo to a frame so that the face stays in view. */
import type { Box } from '../../../core/types.ts';

/** Frames are never taller or wider than this, width over height. */
export const TALLEST = 3 / 4;
const WIDEST = 3 / 2;

/** The frame's proportions and what of the photo lies in it, as CSS takes them. */
export interface Framing {
  /** Width over height. */
  readonly ratio: number;
  /** For `object-position` with `object-fit: cover`. */
  readonly position: string;
}

/**
 * The photo's own proportions where they are usual ones, else the nearest that are, with the middle
 * of the face as near to the frame's as the photo's edges allow.
 * @param tallest the least width over height, where there is less room than `TALLEST` takes.
 */
export function framing(box: Box, width: number, height: number, tallest = TALLEST): Framing {
  const own = width > 0 && height > 0 ? width / height : 1;
  const ratio = Math.min(WIDEST, Math.max(tallest, own));
  const x = along(box.x + box.width / 2, Math.min(1, ratio / own));
  const y = along(box.y + box.height / 2, Math.min(1, own / ratio));
  return { ratio, position: `${x}% ${y}%` };
}

/** The position 0..100 that brings `centre` 0..1 to the middle of a window of `shown` 0..1. */
function along(centre: number, shown: number): number {
  if (shown >= 1) return 50;
  const start = Math.min(1 - shown, Math.max(0, centre - shown / 2));
  return Math.round((1000 * start) / (1 - shown)) / 10;
}
