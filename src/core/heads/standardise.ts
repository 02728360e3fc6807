/** Inputs brought to mean 0 and standard deviation 1. */
import type { Matrix, Standardiser } from './types.ts';

/**
 * Mean and standard deviation (over all rows, not all but one) of each column. A column that does
 * not vary gets a scale of 1: it becomes 0 everywhere, and stays finite for inputs to come.
 */
export function fitStandardiser({ rows, columns, data }: Matrix): Standardiser {
  const mean = new Float64Array(columns);
  const square = new Float64Array(columns);
  for (let i = 0; i < data.length; i++) mean[i % columns]! += data[i]! / rows;
  for (let i = 0; i < data.length; i++) {
    const off = data[i]! - mean[i % columns]!;
    square[i % columns]! += (off * off) / rows;
  }
  const scale = Float32Array.from(square, (variance, c) => {
    const deviation = Math.sqrt(variance);
    return deviation > 1e-6 * Math.max(1e-3, Math.abs(mean[c]!)) ? deviation : 1;
  });
  return { mean: Float32Array.from(mean), scale };
}

/** (x - mean) / scale of every row, as a new matrix. Throws `RangeError` when widths differ. */
export function standardise({ rows, columns, data }: Matrix, by: Standardiser): Matrix {
  if (columns !== by.mean.length)
    throw new RangeError(`rows of ${columns} numbers, a standardiser of ${by.mean.length}`);
  const out = data.map((value, i) => {
    const c = i % columns;
    return (value - by.mean[c]!) / by.scale[c]!;
  });
  return { rows, columns, data: out };
}
