/** Whole regions of one colour, added to a mask or taken from it with one tap. */
import { deltaEOk } from '../../colour/difference.ts';
import type { Oklab } from '../../colour/oklab.ts';
import { linearToOklab } from '../../colour/oklab.ts';
import { LINEAR_OF_BYTE } from '../../colour/srgb.ts';
import type { Pixels } from '../../types.ts';
import { NO_PATCH, type Paint, type Patch, type Spot } from '../mend.ts';
import type { Mask } from '../types.ts';

/** How far a colour may be from the tapped one and still belong to it: delta E OK. */
export const TOLERANCE = { least: 0.01, usual: 0.06, most: 0.25 } as const;

/** How far over its rim a region is painted, pixels: its edge is blurred and has colours of its own. */
export const RIM: Readonly<Record<Paint, number>> = { 255: 1, 0: 2 };

/**
 * Paints the region of similar colour round a spot: all pixels that can be reached over their four
 * neighbours and whose colour differs from the one at the spot by at most `tolerance` (delta E OK), and
 * those within `rim` pixels of them. Both pictures have one size.
 * @returns what may have changed; nothing when the spot lies outside
 * @throws RangeError when the sizes differ
 */
export function fillRegion(
  mask: Mask,
  pixels: Pixels,
  spot: Spot,
  tolerance: number,
  paint: Paint,
  rim: number = RIM[paint],
): Patch {
  const { width, height } = mask;
  if (pixels.width !== width || pixels.height !== height)
    throw new RangeError('the mask and the picture are not of one size');
  const [x, y] = [Math.floor(spot.x), Math.floor(spot.y)];
  if (x < 0 || y < 0 || x >= width || y >= height) return NO_PATCH;
  const likes = likeness(pixels, y * width + x, tolerance);
  const seen = new Uint8Array(width * height);
  const isLike = (at: number): boolean => !seen[at] && likes(at);
  let [left, top, right, bottom] = [x, y, x, y];
  // Whole runs of a row at a time: a pixel a stack entry would take the memory of the photo many times.
  const starts = [y * width + x];
  for (let start = starts.pop(); start !== undefined; start = starts.pop()) {
    if (seen[start]) continue;
    const row = Math.floor(start / width) * width;
    let first = start;
    while (first > row && isLike(first - 1)) first -= 1;
    let last = start;
    while (last < row + width - 1 && isLike(last + 1)) last += 1;
    seen.fill(1, first, last + 1);
    left = Math.min(left, first - row);
    right = Math.max(right, last - row);
    top = Math.min(top, row / width);
    bottom = Math.max(bottom, row / width);
    for (const next of [row - width, row + width]) {
      if (next < 0 || next >= width * height) continue;
      let inRun = false;
      for (let at = first - row + next; at <= last - row + next; at++) {
        const like = isLike(at);
        if (like && !inRun) starts.push(at);
        inRun = like;
      }
    }
  }
  const patch = {
    x: Math.max(0, left - rim),
    y: Math.max(0, top - rim),
    width: Math.min(width, right + rim + 1) - Math.max(0, left - rim),
    height: Math.min(height, bottom + rim + 1) - Math.max(0, top - rim),
  };
  paintRegion(mask, seen, patch, paint, rim);
  return patch;
}

/** Paints what lies within `rim` of the region, a square round each pixel: along rows, then columns. */
function paintRegion(
  { width, data }: Mask,
  region: Uint8Array,
  { x, y, width: across, height: down }: Patch,
  paint: Paint,
  rim: number,
): void {
  const wide = new Uint8Array(across * down);
  for (let row = 0; row < down; row++) {
    const from = (y + row) * width + x;
    for (let column = 0; column < across; column++)
      if (region[from + column])
        wide.fill(
          1,
          row * across + Math.max(0, column - rim),
          row * across + Math.min(across, column + rim + 1),
        );
  }
  for (let row = 0; row < down; row++)
    for (let column = 0; column < across; column++)
      for (let near = Math.max(0, row - rim); near < Math.min(down, row + rim + 1); near++)
        if (wide[near * across + column]) {
          data[(y + row) * width + x + column] = paint;
          break;
        }
}

const LIKE = 1;
const UNLIKE = 2;

/**
 * Tells of each pixel whether its colour is near the seed's. Each colour is worked out once (a byte for
 * each of 2^24), for a photo repeats its colours and each pixel is asked about some four times.
 */
function likeness({ data }: Pixels, seed: number, tolerance: number): (at: number) => boolean {
  const known = new Uint8Array(1 << 24);
  const wanted = oklabOf(data[seed * 4]!, data[seed * 4 + 1]!, data[seed * 4 + 2]!);
  return (at) => {
    const red = data[at * 4]!;
    const green = data[at * 4 + 1]!;
    const blue = data[at * 4 + 2]!;
    const colour = (red << 16) | (green << 8) | blue;
    if (known[colour] === 0)
      known[colour] = deltaEOk(oklabOf(red, green, blue), wanted) <= tolerance ? LIKE : UNLIKE;
    return known[colour] === LIKE;
  };
}

function oklabOf(red: number, green: number, blue: number): Oklab {
  return linearToOklab([LINEAR_OF_BYTE[red]!, LINEAR_OF_BYTE[green]!, LINEAR_OF_BYTE[blue]!]);
}
