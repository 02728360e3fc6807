/** Overlapping tiles: small faces of a group are found when each part is looked at on its own. */
import type { Box } from '../types.ts';

export interface TileOptions {
  /** Side of a tile in pixels of the picture, before it is cut at the edges. */
  readonly side: number;
  /** How much of a tile its neighbour sees too, 0..0.9: more than the largest face that may be cut. */
  readonly overlap?: number;
}

/**
 * Tiles (0..1) that cover a picture of this size in pixels: evenly spread, all of one size, each
 * overlapping its neighbours by at least `overlap` (default 0.25) of a side. A picture no larger than
 * a tile gives one tile that is the whole.
 * @throws RangeError for a size or side that is not positive, or an overlap outside 0..0.9.
 */
export function tiles(width: number, height: number, options: TileOptions): Box[] {
  const { side, overlap = 0.25 } = options;
  if (!(width > 0 && height > 0 && side > 0)) throw new RangeError('sizes must be positive');
  if (!(overlap >= 0 && overlap <= 0.9)) throw new RangeError('overlap must be 0..0.9');
  const columns = starts(width, side, overlap);
  const rows = starts(height, side, overlap);
  const size = { width: Math.min(1, side / width), height: Math.min(1, side / height) };
  return rows.flatMap((y) => columns.map((x) => ({ x, y, ...size })));
}

/** Where tiles begin along one side, 0..1. */
function starts(length: number, side: number, overlap: number): number[] {
  if (length <= side) return [0];
  const steps = Math.ceil((length - side) / (side * (1 - overlap)) - 1e-9);
  return Array.from({ length: steps + 1 }, (_, i) => ((length - side) * i) / steps / length);
}
