/** Matrices of rows, and splits of examples by row. */
import type { Examples, Matrix, Target } from './types.ts';

/** Rows of equal length as one matrix. Throws `RangeError` when lengths differ. */
export function matrixOf(rows: readonly ArrayLike<number>[]): Matrix {
  const columns = rows[0]?.length ?? 0;
  const data = new Float32Array(rows.length * columns);
  for (const [i, row] of rows.entries()) {
    if (row.length !== columns)
      throw new RangeError(`row ${i} has ${row.length} numbers, the first has ${columns}`);
    data.set(row, i * columns);
  }
  return { rows: rows.length, columns, data };
}

/** One row, as a view. */
export function rowOf({ columns, data }: Matrix, row: number): Float32Array {
  return data.subarray(row * columns, (row + 1) * columns);
}

/** Some rows, in the order asked for, as a new matrix. */
export function takeRows(x: Matrix, rows: ArrayLike<number>): Matrix {
  const data = new Float32Array(rows.length * x.columns);
  for (let i = 0; i < rows.length; i++) data.set(rowOf(x, rows[i]!), i * x.columns);
  return { rows: rows.length, columns: x.columns, data };
}

const pick = (list: Int32Array, rows: ArrayLike<number>): Int32Array =>
  Int32Array.from(rows, (row) => list[row]!);

/** The target of some rows. Of pairs, those are kept whose rows are both among them. */
function takeTarget(target: Target, rows: ArrayLike<number>): Target {
  if (target.kind === 'classes') return { ...target, labels: pick(target.labels, rows) };
  if (target.kind === 'values') {
    const values = Float32Array.from(rows, (row) => target.values[row]!);
    const { weights } = target;
    if (!weights) return { kind: 'values', values };
    return { kind: 'values', values, weights: Float32Array.from(rows, (row) => weights[row]!) };
  }
  const place = new Map(Array.from(rows, (row, i) => [row, i]));
  const kept = Array.from(target.winners, (_, i) => i).filter(
    (i) => place.has(target.winners[i]!) && place.has(target.losers[i]!),
  );
  return {
    kind: 'pairs',
    winners: Int32Array.from(kept, (i) => place.get(target.winners[i]!)!),
    losers: Int32Array.from(kept, (i) => place.get(target.losers[i]!)!),
  };
}

/** The examples of some rows, in that order; rows may not repeat. */
export function takeExamples(examples: Examples, rows: ArrayLike<number>): Examples {
  return {
    x: takeRows(examples.x, rows),
    target: takeTarget(examples.target, rows),
    groups: examples.groups ? pick(examples.groups, rows) : null,
  };
}

/**
 * Throws `RangeError` when examples do not fit together: lengths, labels out of range, a value that
 * is not finite, fewer than two rows.
 */
export function checkExamples({ x, target, groups }: Examples): void {
  const fail = (why: string): never => {
    throw new RangeError(`examples: ${why}`);
  };
  if (x.rows < 2 || x.columns < 1) fail(`${x.rows} rows of ${x.columns} numbers are too few`);
  if (x.data.length !== x.rows * x.columns) fail('the data is not rows x columns');
  if (!x.data.every(Number.isFinite)) fail('an input is not finite');
  if (groups && groups.length !== x.rows) fail('one group a row');
  const within = (list: Int32Array, end: number) => list.every((i) => i >= 0 && i < end);
  if (target.kind === 'classes') {
    if (target.labels.length !== x.rows) fail('one label a row');
    if (target.names.length < 2) fail('fewer than two classes');
    if (!within(target.labels, target.names.length)) fail('a label has no name');
  } else if (target.kind === 'values') {
    if (target.values.length !== x.rows) fail('one value a row');
    if (!target.values.every(Number.isFinite)) fail('a value is not finite');
    const { weights } = target;
    if (weights && weights.length !== x.rows) fail('one weight a row');
    if (weights && !weights.every((w) => w >= 0 && Number.isFinite(w))) fail('a weight is below 0');
  } else {
    if (target.winners.length !== target.losers.length) fail('a pair has two sides');
    if (target.winners.length === 0) fail('no pair');
    if (!within(target.winners, x.rows) || !within(target.losers, x.rows)) fail('a pair of no row');
  }
}
