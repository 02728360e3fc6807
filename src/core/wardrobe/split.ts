/** One mask or several: two garments laid side by side are two, a pair of shoes is one. */
import { piecesOf } from './mask.ts';
import type { Mask } from './types.ts';

/** A piece is a garment of its own from this share of the largest; more than `MOST` are a pile. */
const EQUAL = 0.35;
const MOST = 4;

/**
 * The masks of the garments of a photo: one a piece where two to four pieces are of like size, else the
 * mask itself. `pair`: the thing comes in pairs, so that pieces belong together.
 */
export function splitMask(mask: Mask, pair: boolean): Mask[] {
  if (pair) return [mask];
  const pieces = piecesOf(mask, (alpha) => alpha >= 128).toSorted((x, y) => y.length - x.length);
  const largest = pieces[0]?.length ?? 0;
  const own = pieces.filter((piece) => piece.length >= EQUAL * largest);
  if (own.length < 2 || own.length > MOST) return [mask];
  return own.map((piece) => {
    const data = new Uint8ClampedArray(mask.data.length);
    for (const i of piece) data[i] = mask.data[i]!;
    return { ...mask, data };
  });
}
