/** Which part of a portrait a point belongs to, by geometry from the face box alone. */
import type { Box } from '../types.ts';
import type { ColorCluster } from './types.ts';

export type Part = ColorCluster['part'];
export const PARTS: readonly Part[] = ['skin', 'hair', 'clothes', 'background', 'frame'];

/**
 * The part at (x, y), 0..1 of the picture; null where it cannot be told (edge of the face, neck,
 * ears). `face` is the box of the landmarks, from the top of the forehead to the chin. In units of
 * the box, from its centre:
 * - skin: the inner ellipse, 0.38 wide and 0.42 high, so that hairline and collar stay out;
 * - hair: between the face's ellipse (0.52 by 0.56) and one 0.75 wide and 0.95 high around a point
 *   0.15 above the centre, down to the middle of the face;
 * - clothes: a trapezoid from 0.22 under the chin to the bottom of the picture, 0.7 to either side at
 *   its top and up to 1.9 from one and a half faces further down;
 * - background: everything else, but the neck between chin and clothes.
 */
export function partAt(x: number, y: number, face: Box): Part | null {
  const dx = (x - (face.x + face.width / 2)) / face.width;
  const dy = (y - (face.y + face.height / 2)) / face.height;
  if ((dx / 0.38) ** 2 + (dy / 0.42) ** 2 <= 1) return 'skin';
  if ((dx / 0.52) ** 2 + (dy / 0.56) ** 2 <= 1) return null;
  if (dy <= 0.05 && (dx / 0.75) ** 2 + ((dy + 0.15) / 0.95) ** 2 <= 1) return 'hair';
  const below = dy - 0.72;
  if (below >= 0)
    return Math.abs(dx) <= 0.7 + Math.min(1, below / 1.5) * 1.2 ? 'clothes' : 'background';
  return Math.abs(dx) <= 0.75 && dy > -0.2 ? null : 'background';
}
