/**
 * What the classifier looks at: the person alone, on grey, under corrected light, and beside it each
 * part of the person alone, at the same place and scale, four tiles in a square. One piece of code
 * makes the training's pictures and the app's.
 */
import { gainsAgainst } from '../colour/illuminant.ts';
import { LINEAR_OF_BYTE, linearToSrgb, type Rgb } from '../colour/srgb.ts';
import type { Box, Pixels } from '../types.ts';
import type { PersonRegion } from './person-region.ts';
import type { Part } from './regions.ts';

/** Side of the square, pixels. */
export const CUT_OUT_SIDE = 224;
/** Side of one tile, pixels. */
export const CUT_OUT_TILE = CUT_OUT_SIDE / 2;
/** What each tile shows, row by row: the whole person, then its parts. */
const TILES: readonly ('person' | Part)[] = ['person', 'clothes', 'hair', 'skin'];
/** What stands where a tile shows nothing, sRGB 0..255. */
export const CUT_OUT_GREY = 128;
/** Room left about the person, as a share of the longer side. */
const MARGIN = 0.04;
/** Samples of each pixel, to a side: a tile's pixel is some three of the photo's. */
const TAPS = 3;

/** Steps of the table from linear light to bytes: finer than a byte everywhere. */
const STEPS = 4096;
const BYTE_OF_LINEAR = Uint8Array.from({ length: STEPS + 1 }, (_, i) =>
  Math.round(linearToSrgb(i / STEPS) * 255),
);

/**
 * RGB bytes [224, 224, 3] of the person in `region`, corrected for `light` (linear RGB, luminance 1) and
 * scaled to fit a tile, its middle in the tile's. Edges of the whole person are mixed with the grey;
 * a part's tile has the pixels that show that part and nothing else, as the colour engine's cells. Where
 * no map tells the person from the place the first tile has the whole region and the others are empty.
 */
export function cutOut(pixels: Pixels, region: PersonRegion, light: Rgb): Uint8Array {
  const out = new Uint8Array(CUT_OUT_SIDE ** 2 * 3).fill(CUT_OUT_GREY);
  const frame = squareAbout(region.box, pixels.width, pixels.height);
  const gains = gainsAgainst(light);
  const taps: Taps = { sum: new Float64Array(3), seen: 0, part: null };
  for (let y = 0; y < CUT_OUT_TILE; y++)
    for (let x = 0; x < CUT_OUT_TILE; x++) {
      tap(pixels, region, frame, x, y, taps);
      if (taps.seen === 0) continue;
      const share = taps.seen / TAPS ** 2;
      const tile = taps.part === null ? -1 : TILES.indexOf(taps.part);
      for (let c = 0; c < 3; c++) {
        const linear = Math.min(1, (taps.sum[c]! / taps.seen) * gains[c]!);
        const byte = BYTE_OF_LINEAR[Math.round(linear * STEPS)]!;
        out[at(0, x, y) + c] = Math.round(byte * share + CUT_OUT_GREY * (1 - share));
        if (tile > 0) out[at(tile, x, y) + c] = byte;
      }
    }
  return out;
}

/** Where the bytes of a tile's pixel begin. */
function at(tile: number, x: number, y: number): number {
  const [left, top] = [(tile % 2) * CUT_OUT_TILE, Math.floor(tile / 2) * CUT_OUT_TILE];
  return ((top + y) * CUT_OUT_SIDE + left + x) * 3;
}

/** The square, in pixels of the picture, that holds a box with room about it. */
function squareAbout(box: Box, width: number, height: number): Box {
  const side = Math.max(box.width * width, box.height * height) * (1 + 2 * MARGIN);
  return {
    x: (box.x + box.width / 2) * width - side / 2,
    y: (box.y + box.height / 2) * height - side / 2,
    width: side,
    height: side,
  };
}

/** What the taps of one pixel found. */
interface Taps {
  /** Linear light of those that show the person. */
  readonly sum: Float64Array;
  /** How many do. */
  seen: number;
  /** The part that every single tap shows; null where they differ or miss the person. */
  part: Part | null;
}

/** Looks at a tile's pixel. */
function tap(
  { width, height, data }: Pixels,
  region: PersonRegion,
  frame: Box,
  x: number,
  y: number,
  found: Taps,
): void {
  const { sum } = found;
  sum.fill(0);
  found.seen = 0;
  found.part = null;
  let same = true;
  for (let i = 0; i < TAPS ** 2; i++) {
    const u = frame.x + ((x + ((i % TAPS) + 0.5) / TAPS) / CUT_OUT_TILE) * frame.width;
    const v = frame.y + ((y + (Math.floor(i / TAPS) + 0.5) / TAPS) / CUT_OUT_TILE) * frame.height;
    if (u < 0 || v < 0 || u >= width || v >= height) continue;
    const part = region.partAt(u / width, v / height);
    if (region.mapped && part === 'background') continue;
    const from = (Math.floor(v) * width + Math.floor(u)) * 4;
    if (data[from + 3]! < 128) continue;
    for (let c = 0; c < 3; c++) sum[c]! += LINEAR_OF_BYTE[data[from + c]!]!;
    if (found.seen === 0) found.part = part;
    same &&= found.part === part;
    found.seen++;
  }
  if (!same || found.seen < TAPS ** 2) found.part = null;
}
