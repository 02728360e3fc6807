/**
 * Bayesian linear regression for few rows: ridge regressions of several strengths, with and without
 * the embedding, averaged by how likely each makes the verdicts (their evidence: MacKay, 1992;
 * averaging: Hoeting et al., 1999). Nothing is chosen by the rows that test it, and no single choice
 * hangs on a handful of ratings.
 */
import { cholesky, logDeterminant, solveCholesky } from '../stats/cholesky.ts';

/**
 * Expected ratio of what features explain to what they do not: from almost nothing to four fifths of
 * the variance, which is about as well as people agree with themselves.
 */
const RATIOS = [0.03, 0.1, 0.3, 1, 2, 4] as const;

export interface LinearFit {
  readonly weights: Float64Array;
  readonly intercept: number;
}

/**
 * Fits y = intercept + weights · z. `z`: rows of equal length, standardised; `y`: one value a row;
 * `trust`: one weight a row, above 0. `named`: the first so many columns are always in; the others
 * (the embedding's directions) are in for half of the averaged models.
 * Throws `RangeError` without rows.
 */
export function fitLinear(
  z: readonly Float32Array[],
  y: ArrayLike<number>,
  trust: ArrayLike<number>,
  named: number,
): LinearFit {
  const width = z[0]?.length ?? 0;
  if (z.length === 0) throw new RangeError('nothing to fit');
  const { gram, pull, size, centre, mean } = sumsOf(z, y, trust, width);
  const sets = named > 0 && named < width ? [named, width] : [width];
  const models = sets.flatMap((used) =>
    RATIOS.map((ratio) => solve(gram, pull, size, z.length, width, used, ratio)),
  );
  const top = Math.max(...models.map((m) => m.evidence));
  const weights = new Float64Array(width);
  let total = 0;
  for (const { evidence } of models) total += Math.exp(evidence - top);
  for (const model of models) {
    const share = Math.exp(model.evidence - top) / total;
    for (const [i, w] of model.weights.entries()) weights[i]! += share * w;
  }
  let intercept = mean;
  for (let i = 0; i < width; i++) intercept -= weights[i]! * centre[i]!;
  return { weights, intercept };
}

/** Weighted sums around the weighted means: ZᵀWZ, ZᵀWy, yᵀWy. Weights are scaled to mean 1. */
function sumsOf(
  z: readonly Float32Array[],
  y: ArrayLike<number>,
  trust: ArrayLike<number>,
  width: number,
) {
  let total = 0;
  for (let row = 0; row < z.length; row++) total += trust[row]!;
  const centre = new Float64Array(width);
  let mean = 0;
  for (const [row, values] of z.entries()) {
    const share = trust[row]! / total;
    mean += share * y[row]!;
    for (let i = 0; i < width; i++) centre[i]! += share * values[i]!;
  }
  const gram = new Float64Array(width * width);
  const pull = new Float64Array(width);
  const off = new Float64Array(width);
  let size = 0;
  for (const [row, values] of z.entries()) {
    const weight = (trust[row]! / total) * z.length;
    const rest = y[row]! - mean;
    size += weight * rest * rest;
    for (let i = 0; i < width; i++) off[i] = values[i]! - centre[i]!;
    for (let i = 0; i < width; i++) {
      const scaled = weight * off[i]!;
      pull[i]! += scaled * rest;
      for (let j = 0; j <= i; j++) gram[i * width + j]! += scaled * off[j]!;
    }
  }
  return { gram, pull, size, centre, mean };
}

/**
 * One ridge regression on the first `used` columns, and its log evidence with the noise's variance
 * and the intercept integrated out (flat priors), up to a constant that all models share.
 */
function solve(
  gram: Float64Array,
  pull: Float64Array,
  size: number,
  rows: number,
  width: number,
  used: number,
  ratio: number,
): { weights: Float64Array; evidence: number } {
  let spread = 0;
  for (let i = 0; i < used; i++) spread += gram[i * width + i]! / rows;
  const penalty = Math.max(spread, 1e-9) / ratio;
  const a = new Float64Array(used * used);
  for (let i = 0; i < used; i++) {
    for (let j = 0; j <= i; j++) a[i * used + j] = gram[i * width + j]!;
    a[i * used + i]! += penalty;
  }
  const triangle = cholesky(a, used);
  const b = pull.subarray(0, used);
  const weights = solveCholesky(triangle, b);
  let explained = 0;
  for (let i = 0; i < used; i++) explained += b[i]! * weights[i]!;
  const rest = Math.max(size - explained, 1e-12 * Math.max(size, 1e-12));
  const evidence =
    -0.5 *
    ((rows - 1) * Math.log(rest) + logDeterminant(triangle, used) - used * Math.log(penalty));
  return { weights, evidence };
}
