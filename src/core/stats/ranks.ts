/** Ranks and rank correlation. */

/**
 * Ranks from 1, smallest value first; equal values share the mean of their places.
 * Throws `RangeError` on a value that is not a number.
 */
export function averageRanks(values: ArrayLike<number>): Float64Array {
  const order = Array.from(values, (value, i) => {
    if (Number.isNaN(value)) throw new RangeError(`value ${i} is not a number`);
    return i;
  }).sort((a, b) => values[a]! - values[b]! || a - b);
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (let i = from; i < to; i++) ranks[order[i]!] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}

/**
 * Pearson's correlation, -1..1; null when there are fewer than two pairs or one side does not vary.
 * Throws `RangeError` when the lengths differ.
 */
export function pearson(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  if (a.length !== b.length) throw new RangeError(`${a.length} values against ${b.length}`);
  const n = a.length;
  let [meanA, meanB] = [0, 0];
  for (let i = 0; i < n; i++) {
    meanA += a[i]! / n;
    meanB += b[i]! / n;
  }
  let [both, ofA, ofB, sizeA, sizeB] = [0, 0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [x, y] = [a[i]! - meanA, b[i]! - meanB];
    both += x * y;
    ofA += x * x;
    ofB += y * y;
    sizeA += a[i]! * a[i]!;
    sizeB += b[i]! * b[i]!;
  }
  // What rounding leaves of equal values is no variance.
  if (n < 2 || ofA <= 1e-20 * sizeA || ofB <= 1e-20 * sizeB) return null;
  return Math.max(-1, Math.min(1, both / Math.sqrt(ofA * ofB)));
}

/**
 * Spearman's rank correlation with ties (Pearson's over average ranks), -1..1; null when there are
 * fewer than two pairs or one side is all equal.
 */
export function spearman(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  return pearson(averageRanks(a), averageRanks(b));
}

/** Rows in order of a value, equal values as one run: sorted once, ranked as often as wanted. */
export interface SortedRows {
  readonly order: Int32Array;
  /** Where in `order` each run of equal values ends. */
  readonly ends: Int32Array;
}

/** Throws `RangeError` on a value that is not a number. */
export function sortRows(values: ArrayLike<number>): SortedRows {
  const ranks = averageRanks(values);
  const order = Int32Array.from(values, (_, i) => i).sort((a, b) => ranks[a]! - ranks[b]!);
  const ends: number[] = [];
  for (let i = 1; i <= order.length; i++)
    if (i === order.length || ranks[order[i]!] !== ranks[order[i - 1]!]) ends.push(i);
  return { order, ends: Int32Array.from(ends) };
}

/** The average rank of each row when row i stands there `counts[i]` times (0: left out). */
function countedRanks({ order, ends }: SortedRows, counts: Int32Array): Float64Array {
  const ranks = new Float64Array(counts.length);
  let [before, at] = [0, 0];
  for (const end of ends) {
    let run = 0;
    for (let i = at; i < end; i++) run += counts[order[i]!]!;
    for (let i = at; i < end; i++) ranks[order[i]!] = before + (run + 1) / 2;
    before += run;
    at = end;
  }
  return ranks;
}

/** Spearman's correlation when row i stands there `counts[i]` times; null as for `spearman`. */
export function countedSpearman(a: SortedRows, b: SortedRows, counts: Int32Array): number | null {
  const [x, y] = [countedRanks(a, counts), countedRanks(b, counts)];
  let [total, both, ofX, ofY] = [0, 0, 0, 0];
  for (const count of counts) total += count;
  const middle = (total + 1) / 2;
  for (let i = 0; i < counts.length; i++) {
    const [dx, dy] = [x[i]! - middle, y[i]! - middle];
    both += counts[i]! * dx * dy;
    ofX += counts[i]! * dx * dx;
    ofY += counts[i]! * dy * dy;
  }
  // Ranks are halves of whole numbers, so that no variance is 0 to the bit.
  return ofX > 0 && ofY > 0 ? Math.max(-1, Math.min(1, both / Math.sqrt(ofX * ofY))) : null;
}
