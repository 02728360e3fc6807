/** An interval for a share that was counted: Wilson's score interval (Wilson, JASA 22, 1927). */

/** A share of `n` with its interval, all 0..1. */
export interface Share {
  readonly hits: number;
  readonly n: number;
  readonly share: number;
  readonly interval: readonly [low: number, high: number];
}

/** The 97.5 % quantile of the normal distribution: a two-sided interval of 95 %. */
const Z = 1.959963984540054;

/**
 * The share of `hits` among `n` with its 95 % interval; null for n = 0. Unlike the textbook interval
 * it stays inside 0..1 and has a width at 0 and at n hits. Throws `RangeError` when the counts are
 * not whole numbers with 0 <= hits <= n.
 */
export function wilson(hits: number, n: number): Share | null {
  if (!Number.isInteger(hits) || !Number.isInteger(n) || hits < 0 || hits > n)
    throw new RangeError(`${hits} of ${n} is no share`);
  if (n === 0) return null;
  const share = hits / n;
  const zz = Z * Z;
  const middle = (share + zz / (2 * n)) / (1 + zz / n);
  const half = (Z / (1 + zz / n)) * Math.sqrt((share * (1 - share)) / n + zz / (4 * n * n));
  // At the ends the bound is the share itself; rounding would leave it a hair beside.
  const low = hits === 0 ? 0 : Math.max(0, middle - half);
  const high = hits === n ? 1 : Math.min(1, middle + half);
  return { hits, n, share, interval: [low, high] };
}
