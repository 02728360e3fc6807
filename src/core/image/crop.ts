/** Cutting a box out of pixels. */
import type { Box, Pixels } from '../types.ts';

/** A rectangle in whole pixels. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A box (0..1, may reach past the edge) as whole pixels inside a picture of this size, at least
 * one pixel each way. A box that lies wholly outside gives the nearest edge pixel.
 */
export function rectOf(box: Box, size: { readonly width: number; readonly height: number }): Rect {
  const [x, width] = span(box.x, box.width, size.width);
  const [y, height] = span(box.y, box.height, size.height);
  return { x, y, width, height };
}

function span(start: number, length: number, size: number): [number, number] {
  const from = Math.min(size - 1, Math.max(0, Math.round(start * size)));
  const to = Math.min(size, Math.max(from + 1, Math.round((start + length) * size)));
  return [from, to - from];
}

/** Copies the part of the picture under the box, clamped to the picture. */
export function crop(pixels: Pixels, box: Box): Pixels {
  const { x, y, width, height } = rectOf(box, pixels);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row++) {
    const from = ((y + row) * pixels.width + x) * 4;
    data.set(pixels.data.subarray(from, from + width * 4), row * width * 4);
  }
  return { width, height, data };
}
