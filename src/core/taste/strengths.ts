/**
 * How much a person likes each photo, from ratings and comparisons together. Each photo has a
 * strength on the scale of ratings, 0..5, and both kinds of verdict are noisy looks at it: a rating
 * is the strength plus normal noise; a comparison goes to the stronger with the odds of Bradley and
 * Terry (1952). With a normal prior around the mean rating the best strengths are unique (the
 * problem is strictly concave), even for a photo that won every comparison.
 */
import { sigmoid } from '../heads/softmax.ts';
import type { Comparison, Rating } from './types.ts';

/** Standard deviation of strengths before any verdict, in stars. */
const PRIOR = 1.5;
/** Standard deviation of a rating around the strength: half a star of rounding and of mood. */
const NOISE = 0.6;
/** Bradley-Terry's scale in stars: logistic noise of the same size as that of two ratings. */
const SCALE = (NOISE * Math.sqrt(6)) / Math.PI;

/** What is known of one photo. */
export interface Strength {
  readonly id: string;
  /** Stars. */
  readonly value: number;
  /** 0..1: the share of the prior's variance that the verdicts removed. */
  readonly reliability: number;
}

interface Photo {
  rating: Rating | null;
  /** The other side of each comparison, and whether this photo won. */
  readonly met: { readonly other: number; readonly won: boolean }[];
}

const SWEEPS = 500;
const PRECISION = 1e-7;

/**
 * Strengths of the photos with a verdict that counts: a rating, or two comparisons or more. Verdicts
 * on ids that are not known, and of a photo against itself, are left out. Throws `RangeError` for a
 * rating outside 0..5.
 */
export function strengthsOf(
  ids: ReadonlySet<string>,
  ratings: readonly Rating[],
  comparisons: readonly Comparison[],
): readonly Strength[] {
  const { names, photos } = gather(ids, ratings, comparisons);
  const rated = photos.flatMap((p) => p.rating?.value ?? []);
  const centre = rated.length > 0 ? rated.reduce((a, b) => a + b, 0) / rated.length : 2.5;
  const values = new Float64Array(photos.length).fill(centre);
  const information = new Float64Array(photos.length);
  // Newton's method, one photo at a time: comparisons are few, so it settles in some sweeps.
  for (let sweep = 0, moved = 1; sweep < SWEEPS && moved > PRECISION; sweep++) {
    moved = 0;
    for (const [i, { rating, met }] of photos.entries()) {
      const value = values[i]!;
      let slope = (centre - value) / PRIOR ** 2;
      let known = 0;
      if (rating) {
        slope += (rating.value - value) / NOISE ** 2;
        known += 1 / NOISE ** 2;
      }
      for (const { other, won } of met) {
        const chance = sigmoid((value - values[other]!) / SCALE);
        slope += ((won ? 1 : 0) - chance) / SCALE;
        known += (chance * (1 - chance)) / SCALE ** 2;
      }
      // A step is held to a star: far out the curve is so flat that Newton would leap.
      const step = Math.max(-1, Math.min(1, slope / (known + 1 / PRIOR ** 2)));
      values[i] = value + step;
      information[i] = known;
      moved = Math.max(moved, Math.abs(step));
    }
  }
  return photos.flatMap(({ rating, met }, i) => {
    if (!rating && met.length < 2) return [];
    const reliability = information[i]! / (information[i]! + 1 / PRIOR ** 2);
    return [{ id: names[i]!, value: values[i]!, reliability }];
  });
}

function gather(
  ids: ReadonlySet<string>,
  ratings: readonly Rating[],
  comparisons: readonly Comparison[],
): { names: readonly string[]; photos: readonly Photo[] } {
  const places = new Map<string, number>();
  const photos: Photo[] = [];
  const placeOf = (id: string): number => {
    const known = places.get(id);
    if (known !== undefined) return known;
    places.set(id, photos.length);
    return photos.push({ rating: null, met: [] }) - 1;
  };
  for (const rating of ratings) {
    if (!(rating.value >= 0 && rating.value <= 5))
      throw new RangeError(`a rating of ${rating.value} is not within 0..5`);
    if (!ids.has(rating.id)) continue;
    const photo = photos[placeOf(rating.id)]!;
    if (!photo.rating || photo.rating.at <= rating.at) photo.rating = rating;
  }
  for (const { winner, loser } of comparisons) {
    if (winner === loser || !ids.has(winner) || !ids.has(loser)) continue;
    const [w, l] = [placeOf(winner), placeOf(loser)];
    photos[w]!.met.push({ other: l, won: true });
    photos[l]!.met.push({ other: w, won: false });
  }
  return { names: [...places.keys()], photos };
}
