/** What the garment parser tells of a person: a probability a class and cell, and the regions in it. */
import type { Box } from '../types.ts';
import type { Slot } from './taxonomy.ts';
import type { Mask } from './types.ts';

/** Classes of the parser, in its order: no person, hair and skin, and the slots. */
export const PARSER_CLASSES = [
  'ground',
  'person',
  'top',
  'bottom',
  'dress',
  'outerwear',
  'shoes',
  'bag',
  'hat',
  'scarf',
  'accessory',
] as const;
export type ParserClass = (typeof PARSER_CLASSES)[number];

/** Probabilities class by class, row by row; `frame` says which part of the photo the map shows. */
export interface ParseMap {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
  readonly frame: Box;
}

/** One garment of a person: where, how sure (mean probability inside), and its soft mask over the map. */
export interface Region {
  readonly slot: Slot;
  readonly score: number;
  readonly cells: number;
  readonly mask: Mask;
  /** Of the cells, in the map: 0..1. */
  readonly box: Box;
}

/** Fewest cells of a garment, as a share of the person; small things have a lower bar. */
const LEAST: Readonly<Record<Slot, number>> = {
  top: 0.02,
  bottom: 0.02,
  dress: 0.03,
  outerwear: 0.03,
  shoes: 0.004,
  bag: 0.01,
  hat: 0.006,
  scarf: 0.008,
  accessory: 0.006,
};
/** Pieces under this share of a slot's largest one are crumbs. */
const CRUMB = 0.08;

/** The likeliest class of each cell. */
export function likeliest({ width, height, data }: ParseMap): Uint8Array {
  const cells = width * height;
  const best = new Uint8Array(cells);
  for (let i = 0; i < cells; i++)
    for (let k = 1; k < PARSER_CLASSES.length; k++)
      if (data[k * cells + i]! > data[best[i]! * cells + i]!) best[i] = k;
  return best;
}

/** One region a slot that is worn, largest first; pieces of a slot (two shoes) are one region. */
export function regionsOf(map: ParseMap): Region[] {
  const { width, height, data } = map;
  const cells = width * height;
  const best = likeliest(map);
  const person = best.reduce((sum, k) => sum + (k > 0 ? 1 : 0), 0);
  const found: Region[] = [];
  for (let k = 2; k < PARSER_CLASSES.length; k++) {
    const slot = PARSER_CLASSES[k] as Slot;
    const inside = withoutCrumbs(best, k, width, height);
    const count = inside.reduce((sum, v) => sum + v, 0);
    if (count === 0 || count < LEAST[slot] * person) continue;
    let score = 0;
    const soft = new Uint8ClampedArray(cells);
    for (let i = 0; i < cells; i++) {
      if (inside[i]) score += data[k * cells + i]!;
      if (nearAny(inside, i, width, height)) soft[i] = 255 * against(map, i, k);
    }
    const mask = { width, height, data: soft };
    const box = boxOf(inside, width, height);
    found.push({ slot, score: score / count, cells: count, mask, box });
  }
  return found.toSorted((x, y) => y.cells - x.cells);
}

/** How a class stands against the best of the others in a cell: over 0.5 where it is the likeliest. */
function against({ width, height, data }: ParseMap, i: number, k: number): number {
  const cells = width * height;
  let other = 0;
  for (let j = 0; j < PARSER_CLASSES.length; j++)
    if (j !== k) other = Math.max(other, data[j * cells + i]!);
  const own = data[k * cells + i]!;
  return own / Math.max(1e-6, own + other);
}

/**
 * Where anything is worn, in a map: its loss weighs garments over ground, so that a little more than half is
 * asked for. Of 0.5, 0.55 and 0.6 this has the best mean IoU on the `val` part of the street photos.
 */
const WORN = 0.55;

/** Where anything is worn, over the map: the garments' probabilities together, half opaque at `WORN`. */
export function clothesMask({ width, height, data }: ParseMap): Mask {
  const cells = width * height;
  const alpha = new Uint8ClampedArray(cells);
  for (let i = 0; i < cells; i++) {
    let worn = 0;
    for (let k = 2; k < PARSER_CLASSES.length; k++) worn += data[k * cells + i]!;
    alpha[i] = (127.5 / WORN) * worn;
  }
  return { width, height, data: alpha };
}

/** The mean of a map and of one that was made of the mirrored picture. */
export function withMirrored(map: ParseMap, mirrored: Float32Array): ParseMap {
  const { width } = map;
  const data = map.data.map((p, i) => {
    const x = i % width;
    return (p + mirrored[i - x + (width - 1 - x)]!) / 2;
  });
  return { ...map, data };
}

/** The cells of class `k` (1 or 0) without pieces that are crumbs beside the largest. */
function withoutCrumbs(best: Uint8Array, k: number, width: number, height: number): Uint8Array {
  const piece = new Int32Array(best.length).fill(-1);
  const sizes: number[] = [];
  const stack: number[] = [];
  for (let start = 0; start < best.length; start++) {
    if (best[start] !== k || piece[start] !== -1) continue;
    const id = sizes.length;
    sizes.push(0);
    stack.push(start);
    piece[start] = id;
    while (stack.length > 0) {
      const i = stack.pop()!;
      sizes[id]!++;
      for (const j of neighboursOf(i, width, height))
        if (best[j] === k && piece[j] === -1) {
          piece[j] = id;
          stack.push(j);
        }
    }
  }
  const largest = Math.max(0, ...sizes);
  return Uint8Array.from(piece, (id) => (id >= 0 && sizes[id]! >= CRUMB * largest ? 1 : 0));
}

function neighboursOf(i: number, width: number, height: number): number[] {
  const x = i % width;
  const out: number[] = [];
  if (x > 0) out.push(i - 1);
  if (x < width - 1) out.push(i + 1);
  if (i >= width) out.push(i - width);
  if (i < width * (height - 1)) out.push(i + width);
  return out;
}

function nearAny(inside: Uint8Array, i: number, width: number, height: number): boolean {
  return inside[i] === 1 || neighboursOf(i, width, height).some((j) => inside[j] === 1);
}

/** The smallest box around cells, 0..1. */
export function boxOf(inside: ArrayLike<number>, width: number, height: number): Box {
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (let i = 0; i < inside.length; i++) {
    if (!inside[i]) continue;
    const x = i % width;
    const y = Math.floor(i / width);
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  }
  if (right <= left) return { x: 0, y: 0, width: 0, height: 0 };
  return {
    x: left / width,
    y: top / height,
    width: (right - left) / width,
    height: (bottom - top) / height,
  };
}
