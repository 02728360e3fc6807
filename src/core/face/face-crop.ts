/** The part of a photo to show a face by. */
import type { Box } from '../types.ts';

/** So many times the face's longer side: hair and chin are in, neighbours mostly out. */
const ROOM = 1.6;

/**
 * A square about a face, in whole pixels of a picture of this size; moved inside the picture, and
 * smaller only where the picture itself is. At least one pixel.
 */
export function faceCrop(
  box: Box,
  width: number,
  height: number,
): { readonly x: number; readonly y: number; readonly side: number } {
  const face = Math.max(box.width * width, box.height * height);
  const side = Math.max(1, Math.min(Math.round(face * ROOM), width, height));
  const centre = (start: number, length: number, whole: number) =>
    Math.max(0, Math.min(whole - side, Math.round((start + length / 2) * whole - side / 2)));
  return { x: centre(box.x, box.width, width), y: centre(box.y, box.height, height), side };
}
