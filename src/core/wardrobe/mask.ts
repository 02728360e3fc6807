/** Alpha masks: from what a network gives to what a garment is cut out with. */
import type { Box } from '../types.ts';
import type { Mask } from './types.ts';

const HALF = 128;
/** Pieces under this share of the largest are dropped. */
const CRUMB = 0.05;

/** Share of the mask that is opaque (alpha of 128 and more). */
export function coverage({ data }: Mask): number {
  let inside = 0;
  for (const alpha of data) if (alpha >= HALF) inside++;
  return inside / Math.max(1, data.length);
}

/** The box of what is opaque, 0..1 of the mask; empty where nothing is. */
export function maskBox({ width, height, data }: Mask): Box {
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (data[y * width + x]! < HALF) continue;
      if (x < left) left = x;
      if (x >= right) right = x + 1;
      if (y < top) top = y;
      if (y >= bottom) bottom = y + 1;
    }
  if (right <= left) return { x: 0, y: 0, width: 0, height: 0 };
  return {
    x: left / width,
    y: top / height,
    width: (right - left) / width,
    height: (bottom - top) / height,
  };
}

/** Without crumbs, and without holes that are small: threads, tags and specks are of the garment. */
export function tidied(mask: Mask): Mask {
  const pieces = piecesOf(mask, (alpha) => alpha >= HALF);
  const largest = Math.max(0, ...pieces.map((piece) => piece.length));
  const data = mask.data.slice();
  for (const piece of pieces)
    if (piece.length < CRUMB * largest) for (const i of piece) data[i] = 0;
  const kept = { ...mask, data };
  for (const hole of piecesOf(kept, (alpha) => alpha < HALF))
    if (hole.length < 0.01 * largest && !touchesEdge(hole, mask))
      for (const i of hole) data[i] = 255;
  return kept;
}

/** Connected pieces (4 neighbours) of the pixels that pass, as lists of places. */
export function piecesOf(
  { width, height, data }: Mask,
  passes: (alpha: number) => boolean,
): number[][] {
  const seen = new Uint8Array(data.length);
  const pieces: number[][] = [];
  for (let start = 0; start < data.length; start++) {
    if (seen[start] || !passes(data[start]!)) continue;
    const piece = [start];
    seen[start] = 1;
    for (let at = 0; at < piece.length; at++) {
      const i = piece[at]!;
      const x = i % width;
      const next = [
        x > 0 ? i - 1 : -1,
        x < width - 1 ? i + 1 : -1,
        i - width,
        i < width * (height - 1) ? i + width : -1,
      ];
      for (const j of next)
        if (j >= 0 && !seen[j] && passes(data[j]!)) {
          seen[j] = 1;
          piece.push(j);
        }
    }
    pieces.push(piece);
  }
  return pieces;
}

function touchesEdge(piece: readonly number[], { width, height }: Mask): boolean {
  return piece.some((i) => {
    const x = i % width;
    return x === 0 || x === width - 1 || i < width || i >= width * (height - 1);
  });
}

/** How much room is left around a cut-out, as a share of its longer side. */
const MARGIN = 0.06;

/**
 * The part of the photo that a cut-out shows: the garment's box with even margins, which may reach past
 * the photo's edges. `aspect` is the photo's width over its height.
 */
export function frameOf(box: Box, aspect: number): Box {
  const w = box.width * aspect;
  const margin = MARGIN * Math.max(w, box.height);
  return {
    x: box.x - margin / aspect,
    y: box.y - margin,
    width: box.width + (2 * margin) / aspect,
    height: box.height + 2 * margin,
  };
}
