/** The colours of a garment: clusters over its mask, named. */
import { oklchToHex } from '../colour/hex.ts';
import { blendLights, gainsAgainst, NEUTRAL } from '../colour/illuminant.ts';
import { kmeans } from '../colour/kmeans.ts';
import { linearToOklab, type Oklab, oklabToOklch } from '../colour/oklab.ts';
import { LINEAR_OF_BYTE, type Rgb } from '../colour/srgb.ts';
import type { Pixels } from '../types.ts';
import { nameShares } from './naming.ts';
import { neutralLight } from './neutral.ts';
import { FASHION_COLOURS } from './palette.ts';
import { contextOf, shiftOf } from './seen.ts';
import type { GarmentColour, Mask } from './types.ts';

/** What is surely the garment: its soft edge mixes with the ground. */
const INSIDE = 200;
const SEED = 20_240_611;
const CLUSTERS = 6;
/** Most colours told, and the least share of a second or third. */
const MOST = 3;
const LEAST = 0.12;
/** Clusters are one cloth up to these differences of lightness and of hue and chroma (OKLab). */
const FOLDS = 0.2;
const SAME = 0.035;
/** How much of the light that the ground tells is undone: walls are seldom quite white. */
const TRUST = 0.7;

/** The colours of one cloth: its mean in OKLab and how many pixels it has. */
interface Cloth extends Oklab {
  readonly weight: number;
}

/**
 * One to three dominant colours, the one that names the garment first; shares are of the whole mask. `mask` has the
 * size of `pixels` (some 10,000 pixels are plenty: make larger pictures small first). An empty mask
 * gives no colour.
 */
export function garmentColours(pixels: Pixels, mask: Mask): GarmentColour[] {
  const cloths = clothsOf(pixels, mask);
  if (cloths.length === 0) return [];
  const shift = shiftOf(contextOf(pixels, mask));
  const told = named(cloths.map((cloth) => shifted(cloth, shift)));
  return told.filter(({ share }, i) => i === 0 || (i < MOST && share >= LEAST));
}

/** The cloths of a garment under corrected light, which the naming is fitted on; none for an empty mask. */
export function clothsOf(pixels: Pixels, mask: Mask): Cloth[] {
  const light = neutralLight(pixels, mask);
  const gains = gainsAgainst(light ? blendLights(NEUTRAL, light, TRUST) : NEUTRAL);
  const points = pointsOf(pixels, mask, gains);
  if (points.length === 0) return [];
  const { centres, weights } = kmeans(points, { k: CLUSTERS, seed: SEED });
  return joined(centres, weights);
}

/** A cloth as it is seen in its photo; no lighter than white. */
const shifted = ({ l, a, b, weight }: Cloth, shift: Oklab): Cloth => ({
  l: Math.min(1, Math.max(0, l + shift.l)),
  a: a + shift.a,
  b: b + shift.b,
  weight,
});

/** Joins clusters that are one cloth in light and shade: near in hue and chroma, not too far in lightness. */
function joined(centres: Float64Array, weights: Float64Array): Cloth[] {
  const found: Cloth[] = [];
  for (let c = 0; c < weights.length; c++) {
    const [l, a, b] = [centres[c * 3]!, centres[c * 3 + 1]!, centres[c * 3 + 2]!];
    const one = { l, a, b, weight: weights[c]! };
    const at = found.findIndex(
      (cloth) => Math.abs(cloth.l - l) < FOLDS && Math.hypot(cloth.a - a, cloth.b - b) < SAME,
    );
    if (at < 0) found.push(one);
    else found[at] = mean(found[at]!, one);
  }
  return found;
}

function mean(x: Cloth, y: Cloth): Cloth {
  const weight = x.weight + y.weight;
  const mix = (u: number, v: number): number => (x.weight * u + y.weight * v) / weight;
  return { l: mix(x.l, y.l), a: mix(x.a, y.a), b: mix(x.b, y.b), weight };
}

/**
 * Names with what they cover, the first one first. That is the name with the largest share when every
 * cloth shares its pixels among the names that fit it: two shades between two names then do not lose to
 * a patch in the middle of a third. A cloth for which the first name is at least half as fit as its own
 * goes with it.
 */
function named(found: readonly Cloth[]): GarmentColour[] {
  const total = found.reduce((sum, { weight }) => sum + weight, 0);
  const fits = found.map(nameShares);
  const shares = FASHION_COLOURS.map((_, n) =>
    found.reduce((sum, { weight }, i) => sum + weight * fits[i]![n]!, 0),
  );
  const first = largestAt(shares);
  const owners = fits.map((fit) => {
    const own = largestAt(fit);
    return fit[first]! >= fit[own]! / 2 ? first : own;
  });
  // Where it is nobody's, it takes the cloth that gave it most.
  if (!owners.includes(first))
    owners[largestAt(found.map(({ weight }, i) => weight * fits[i]![first]!))] = first;
  const told = [...new Set(owners)].map((n) => {
    const cloth = found.filter((_, i) => owners[i] === n).reduce(mean);
    const color = oklabToOklch(cloth);
    return {
      n,
      name: FASHION_COLOURS[n]!,
      color,
      hex: oklchToHex(color),
      share: cloth.weight / total,
    };
  });
  return told
    .toSorted((x, y) => Number(y.n === first) - Number(x.n === first) || y.share - x.share)
    .map(({ n: _, ...colour }) => colour);
}

function largestAt(values: readonly number[]): number {
  return values.reduce((best, value, i) => (value > values[best]! ? i : best), 0);
}

/** The garment's pixels in OKLab, under corrected light. */
function pointsOf({ data }: Pixels, mask: Mask, gains: Rgb): Float32Array {
  const points: number[] = [];
  // A thin garment may have no pixel that is surely of it: then its surest ones speak.
  const inside = Math.min(
    INSIDE,
    mask.data.reduce((most, alpha) => Math.max(most, alpha), 1),
  );
  const linear = (at: number, c: 0 | 1 | 2): number =>
    Math.min(1, LINEAR_OF_BYTE[data[at + c]!]! * gains[c]);
  for (let i = 0; i < mask.data.length; i++) {
    if (mask.data[i]! < inside) continue;
    const at = i * 4;
    const { l, a, b } = linearToOklab([linear(at, 0), linear(at, 1), linear(at, 2)]);
    points.push(l, a, b);
  }
  return Float32Array.from(points);
}
