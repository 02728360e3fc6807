/** Where a value stands among comparable ones, and how sure that is. */

/**
 * Fewest values that a percentile is given for. With six, the intervals of the best and of the worst
 * no longer touch; with fewer, '2nd of 4' says all that is known.
 */
export const MIN_SAMPLE = 6;

/**
 * Under this many values the interval must be shown beside the percentile: from here on, give or
 * take is under 10 points wherever the value stands (9.6 in the middle).
 */
export const SMALL_SAMPLE = 100;

/** The 97.5 % point of the standard normal distribution, for intervals of 95 %. */
const Z = 1.959963984540054;

/** A midrank percentile with its 95 % interval, all in percentage points 0..100. */
export interface Percentile {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Half the width of the interval. */
  readonly giveOrTake: number;
  /** How many values it was taken among, its own included. */
  readonly n: number;
  /** Whether the interval must be shown. */
  readonly small: boolean;
}

/**
 * Wilson's score interval for a proportion 0..1 seen in `n` draws (Wilson, "Probable inference, the
 * law of succession, and statistical inference", JASA 22, 1927), which Brown, Cai and DasGupta
 * (Statistical Science 16, 2001) advise for small n. It stays within 0..1 and holds the proportion.
 * @throws RangeError when `n` is not above 0.
 */
export function wilson(proportion: number, n: number): readonly [low: number, high: number] {
  if (!(n > 0)) throw new RangeError('an interval needs a sample');
  const z2 = Z * Z;
  const centre = (proportion + z2 / (2 * n)) / (1 + z2 / n);
  const spread = Math.sqrt((proportion * (1 - proportion)) / n + z2 / (4 * n * n));
  const half = (Z * spread) / (1 + z2 / n);
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

/**
 * The percentile of each value among all that are measured, its own included: the percentage below
 * plus half the percentage equal (midrank), so ties share one, all equal are at 50 and the mean is
 * always 50. The interval takes the values as draws from all the photos there might be. Null where
 * the value is null or not finite, and everywhere when fewer than `MIN_SAMPLE` are measured.
 */
export function percentilesOf(values: readonly (number | null)[]): readonly (Percentile | null)[] {
  const sorted = Float64Array.from(values.filter(isMeasured)).sort();
  const n = sorted.length;
  if (n < MIN_SAMPLE) return values.map(() => null);
  return values.map((value) => {
    if (!isMeasured(value)) return null;
    const below = countWhile(sorted, (v) => v < value);
    const upTo = countWhile(sorted, (v) => v <= value);
    const proportion = (below + upTo) / (2 * n);
    const [low, high] = wilson(proportion, n);
    return {
      value: 100 * proportion,
      low: 100 * low,
      high: 100 * high,
      giveOrTake: 50 * (high - low),
      n,
      small: n < SMALL_SAMPLE,
    };
  });
}

function isMeasured(value: number | null): value is number {
  return value !== null && Number.isFinite(value);
}

/** How many leading values hold, by bisection: `holds` is true up to some place and false after. */
function countWhile(sorted: Float64Array, holds: (value: number) => boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(sorted[middle]!)) from = middle + 1;
    else to = middle;
  }
  return from;
}
