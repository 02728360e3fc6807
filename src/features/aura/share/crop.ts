/** The part of a photo that a frame shows, with the face in it. */
import type { Box } from '../../../core/types.ts';

export interface Crop {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The largest part, in pixels, of a photo of `width` by `height` with the proportions `ratio` (width
 * over height), its middle as near to the face's as the edges allow; without a face to the photo's.
 */
export function cropTo(ratio: number, face: Box | null, width: number, height: number): Crop {
  const wide = Math.min(width, height * ratio);
  const high = wide / ratio;
  const along = (start: number, length: number, whole: number, part: number): number =>
    Math.max(0, Math.min(whole - part, (start + length / 2) * whole - part / 2));
  const { x, y, width: w, height: h } = face ?? { x: 0, y: 0, width: 1, height: 1 };
  return {
    x: along(x, w, width, wide),
    y: along(y, h, height, high),
    width: wide,
    height: high,
  };
}
