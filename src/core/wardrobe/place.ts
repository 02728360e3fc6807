/**
 * Where the garment network sees the garment, brought over the photo. It is coarse, but knows clothes: by it
 * a cut-out is mended that took the print of a shirt, or the gap between two legs, for the thing.
 */
import { linearToOklab } from '../colour/oklab.ts';
import { LINEAR_OF_BYTE } from '../colour/srgb.ts';
import type { Pixels } from '../types.ts';
import { tidied } from './mask.ts';
import type { Mask } from './types.ts';

const HALF = 128;
/** A cut-out that holds less than this share of the place missed the garment: about one photo in thirty. */
const MISSED = 0.5;
/** A place under this share of the photo is not believed. */
const LEAST = 0.02;

/**
 * The place as a mask of a photo of `width` x `height`. `place`: `cells` x `cells` probabilities 0..1, row-major,
 * over the square in which the photo lies as large as it fits, in the middle.
 */
export function placeOver(
  place: ArrayLike<number>,
  cells: number,
  { width, height }: { readonly width: number; readonly height: number },
): Mask {
  const side = Math.max(width, height);
  const data = new Uint8ClampedArray(width * height);
  const last = cells - 1;
  const at = (x: number, y: number): number =>
    place[Math.min(last, Math.max(0, y)) * cells + Math.min(last, Math.max(0, x))]!;
  for (let y = 0; y < height; y++) {
    const v = ((y + 0.5 + (side - height) / 2) / side) * cells - 0.5;
    const [top, down] = [Math.floor(v), v - Math.floor(v)];
    for (let x = 0; x < width; x++) {
      const u = ((x + 0.5 + (side - width) / 2) / side) * cells - 0.5;
      const [left, right] = [Math.floor(u), u - Math.floor(u)];
      const above = at(left, top) * (1 - right) + at(left + 1, top) * right;
      const below = at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right;
      data[y * width + x] = 255 * (above * (1 - down) + below * down);
    }
  }
  return { width, height, data };
}

/**
 * The cut-out, or where it missed the garment the place with what of the cut-out lies in it, sharpened by the
 * photo's colours. All three of one size.
 */
export function wholeGarment(cut: Mask, place: Mask, pixels: Pixels): Mask {
  const [own, seen] = [tidied(cut).data, tidied(place).data];
  let [inOwn, inSeen, inBoth] = [0, 0, 0];
  for (let i = 0; i < own.length; i++) {
    const [a, b] = [own[i]! >= HALF, seen[i]! >= HALF];
    if (a) inOwn++;
    if (b) inSeen++;
    if (a && b) inBoth++;
  }
  if (inSeen < LEAST * seen.length || inBoth >= MISSED * inSeen) return cut;
  const keep = inBoth >= 0.5 * inOwn;
  const data = place.data.map((alpha, i) => (keep ? Math.max(alpha, cut.data[i]!) : alpha));
  return sharpened({ ...place, data }, pixels);
}

/** A garment that was laid out fills this share of its photo, in which worn ones hold less than this of it. */
const [FILLS, HELD] = [0.25, 0.25];

/**
 * Whether worn garments lie beside what the garment network sees: then the 'person' is the cloth under a
 * garment that was laid out. All of one size. Of 401 photos of garments at home twelve were called worn;
 * this finds eight of them (three more have no region at all), and none of 101 street photos, whose places
 * fill less or lie in the regions.
 */
export function liesElsewhere(place: Mask, worn: readonly Mask[]): boolean {
  let [seen, held] = [0, 0];
  for (let i = 0; i < place.data.length; i++) {
    if (place.data[i]! < HALF) continue;
    seen++;
    if (worn.some(({ data }) => data[i]! >= HALF)) held++;
  }
  return seen >= FILLS * place.data.length && held < HELD * seen;
}

/** Steps of lightness, and of both opponents from -0.25 to 0.25 (OKLab), in which colours are counted. */
const [STEPS, SIDES] = [12, 16];
/** Least likelihood of a colour that was never counted, and how much colours say against the mask. */
const NEVER = 2e-4;
const TRUST = 0.6;

/**
 * A blurred mask decided by colours: each pixel's odds times how much more often its colour lies inside than
 * outside, by histograms of both that the mask itself weighs.
 */
function sharpened(mask: Mask, pixels: Pixels): Mask {
  const bins = binsOf(pixels);
  const inside = new Float64Array(STEPS * SIDES * SIDES);
  const outside = new Float64Array(inside.length);
  for (let i = 0; i < bins.length; i++) {
    const p = mask.data[i]! / 255;
    inside[bins[i]!] = inside[bins[i]!]! + p * p;
    outside[bins[i]!] = outside[bins[i]!]! + (1 - p) ** 2;
  }
  const [here, there] = [likelihoods(inside), likelihoods(outside)];
  const data = mask.data.map((alpha, i) => {
    const p = alpha / 255;
    const odds = ((p + 0.02) / (1.02 - p)) * (here[bins[i]!]! / there[bins[i]!]!) ** TRUST;
    return (255 * odds) / (1 + odds);
  });
  return { ...mask, data };
}

function binsOf({ data }: Pixels): Uint16Array {
  const step = (v: number, n: number): number => Math.min(n - 1, Math.max(0, Math.floor(v * n)));
  return Uint16Array.from({ length: data.length / 4 }, (_, i) => {
    const [red, green, blue] = [data[i * 4]!, data[i * 4 + 1]!, data[i * 4 + 2]!];
    const { l, a, b } = linearToOklab([
      LINEAR_OF_BYTE[red]!,
      LINEAR_OF_BYTE[green]!,
      LINEAR_OF_BYTE[blue]!,
    ]);
    return (
      (step(l, STEPS) * SIDES + step((a + 0.25) * 2, SIDES)) * SIDES + step((b + 0.25) * 2, SIDES)
    );
  });
}

/** Shares of the bins, each blurred into its neighbours along the three axes, never 0. */
function likelihoods(counts: Float64Array): Float64Array {
  let found = counts;
  for (const [stride, n] of [
    [1, SIDES],
    [SIDES, SIDES],
    [SIDES * SIDES, STEPS],
  ] as const)
    found = found.map((own, i) => {
      const place = Math.floor(i / stride) % n;
      const before = place > 0 ? found[i - stride]! : own;
      const after = place < n - 1 ? found[i + stride]! : own;
      return 0.6 * own + 0.2 * (before + after);
    });
  const total = found.reduce((sum, count) => sum + count, 0) || 1;
  return found.map((count) => count / total + NEVER);
}
