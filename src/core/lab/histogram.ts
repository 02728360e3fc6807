/** Counts of values in equal bins. */

/** Values with from <= value < to; the last bin has its upper edge as well. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * Counts shares 0..1 in `bins` equal bins. What lies outside or is not a number is left out. Edges are
 * `i / bins`, compared exactly: with 20 bins a value of 0.4 counts in the bin that begins at 0.4.
 * Throws `RangeError` when `bins` is not a whole number from 1.
 */
export function histogram(values: readonly number[], bins: number): readonly Bin[] {
  if (!Number.isInteger(bins) || bins < 1) throw new RangeError(`${bins} bins`);
  const counts = new Array<number>(bins).fill(0);
  for (const value of values) {
    if (!(value >= 0 && value <= 1)) continue;
    let bin = Math.min(bins - 1, Math.floor(value * bins));
    // The product is rounded, the edges are what counts.
    if (value < bin / bins) bin -= 1;
    else if (bin < bins - 1 && value >= (bin + 1) / bins) bin += 1;
    counts[bin]! += 1;
  }
  return counts.map((count, i) => ({ from: i / bins, to: (i + 1) / bins, count }));
}
