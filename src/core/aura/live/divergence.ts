/** How far two probability vectors are apart. */

/**
 * Jensen-Shannon divergence in bits, 0 (the same) .. 1 (nothing shared), symmetric.
 * Lin, "Divergence measures based on the Shannon entropy", IEEE Trans. Inf. Theory 37(1), 1991.
 * Both vectors hold 0..1 and sum to 1. @throws RangeError when their lengths differ.
 */
export function jensenShannon(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) throw new RangeError(`${a.length} and ${b.length} classes`);
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    const p = a[i]!;
    const q = b[i]!;
    const mean = (p + q) / 2;
    if (p > 0) sum += p * Math.log2(p / mean);
    if (q > 0) sum += q * Math.log2(q / mean);
  }
  return Math.min(1, Math.max(0, sum / 2));
}

/** Between two vectors: `share` 0 is the first, 1 the second. A mix of two that sum to 1 does so too. */
export function mix(a: readonly number[], b: readonly number[], share: number): number[] {
  return a.map((value, i) => value + (b[i]! - value) * share);
}

/** How much of the way to a target is gone after `ms` with a time constant of `tau` ms, 0..1. */
export function shareAfter(ms: number, tau: number): number {
  return 1 - Math.exp(-Math.max(0, ms) / tau);
}
