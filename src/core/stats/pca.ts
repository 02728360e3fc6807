/** Principal components of many rows in many dimensions, by block power iteration. */
import { gaussian, randomFrom } from '../colour/random.ts';

export interface Components {
  /** What is taken off a row first: `dimensions` numbers. */
  readonly mean: Float32Array;
  /** Unit vectors, largest variance first: `count` x `dimensions`, row-major. */
  readonly axes: Float32Array;
  /** Variance of the rows along each axis. */
  readonly variances: Float32Array;
}

/** Rounds of the iteration: the axes that matter stand well apart from the rest long before. */
const ROUNDS = 12;

/**
 * The `count` directions along which rows vary most (block power iteration with Gram-Schmidt, as in
 * Halko, Martinsson and Tropp, 2011). Fewer come back when the rows span fewer. Deterministic: a
 * fixed start, and each axis is turned so that its largest entry is positive.
 * Rows may be any views of `dimensions` numbers. Throws `RangeError` when their lengths differ.
 */
export function principalComponents(rows: readonly Float32Array[], count: number): Components {
  const dimensions = rows[0]?.length ?? 0;
  if (rows.some((r) => r.length !== dimensions)) throw new RangeError('rows of unequal length');
  const mean = new Float64Array(dimensions);
  for (const row of rows) for (let d = 0; d < dimensions; d++) mean[d]! += row[d]! / rows.length;
  const centred = rows.map((row) => Float64Array.from(row, (value, d) => value - mean[d]!));
  const random = randomFrom(dimensions);
  let axes: Float64Array[] = Array.from(
    { length: Math.min(count, rows.length - 1, dimensions) },
    () => Float64Array.from({ length: dimensions }, () => gaussian(random)),
  );
  axes = orthonormal(axes, 0);
  for (let round = 0; round < ROUNDS; round++) {
    const turned = axes.map(() => new Float64Array(dimensions));
    for (const row of centred)
      for (const [i, axis] of axes.entries()) addScaled(turned[i]!, row, dot(row, axis));
    axes = orthonormal(turned, 1e-9 * centred.length);
  }
  const found = axes
    .map((axis) => ({ axis, variance: varianceAlong(centred, axis) }))
    .sort((a, b) => b.variance - a.variance);
  const flat = new Float32Array(found.length * dimensions);
  for (const [i, { axis }] of found.entries()) flat.set(upright(axis), i * dimensions);
  return {
    mean: Float32Array.from(mean),
    axes: flat,
    variances: Float32Array.from(found, (f) => f.variance),
  };
}

/** Where a row lies along each axis: as many numbers as there are axes. */
export function project({ mean, axes, variances }: Components, row: Float32Array): Float32Array {
  const dimensions = mean.length;
  if (row.length !== dimensions)
    throw new RangeError(`a row of ${row.length} numbers, components of ${dimensions}`);
  return Float32Array.from(variances, (_, i) => {
    let sum = 0;
    for (let d = 0; d < dimensions; d++) sum += (row[d]! - mean[d]!) * axes[i * dimensions + d]!;
    return sum;
  });
}

/** Gram and Schmidt, twice for the sake of rounding; vectors shorter than `least` are dropped. */
function orthonormal(vectors: readonly Float64Array[], least: number): Float64Array[] {
  const out: Float64Array[] = [];
  for (const vector of vectors) {
    for (const axis of [...out, ...out]) addScaled(vector, axis, -dot(vector, axis));
    const size = Math.sqrt(dot(vector, vector));
    if (size > least) out.push(vector.map((value) => value / size));
  }
  return out;
}

function varianceAlong(rows: readonly Float64Array[], axis: Float64Array): number {
  let sum = 0;
  for (const row of rows) sum += dot(row, axis) ** 2;
  return sum / rows.length;
}

function upright(axis: Float64Array): Float64Array {
  let largest = 0;
  for (const value of axis) if (Math.abs(value) > Math.abs(largest)) largest = value;
  return largest < 0 ? axis.map((value) => -value) : axis;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function addScaled(to: Float64Array, from: Float64Array, by: number): void {
  for (let i = 0; i < to.length; i++) to[i]! += from[i]! * by;
}
