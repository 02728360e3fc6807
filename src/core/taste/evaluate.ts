/** Whether a taste was found: it must rank photos that it has not learnt from. */
import { bootstrapValues, quantile } from '../stats/bootstrap.ts';
import { foldsOf, rowsWhere } from '../stats/folds.ts';
import { countedSpearman, sortRows, spearman } from '../stats/ranks.ts';
import { fitLinear } from './ridge.ts';
import type { TasteMetrics } from './types.ts';

const FOLDS = 10;
const REPEATS = 5;
const DRAWS = 1000;

/** What is tested: standardised inputs, strengths, their weights, groups and the baseline's scores. */
export interface TasteRows {
  readonly z: readonly Float32Array[];
  readonly strengths: Float64Array;
  readonly trust: Float64Array;
  /** Columns before the embedding's directions. */
  readonly named: number;
  readonly groups: Int32Array;
  readonly technical: readonly (number | null)[];
}

/**
 * A score for each row from a fit that has not seen its group. Only weights x inputs, without the
 * fit's own intercept: a fit that lost a liked photo has a lower one, and pooling those over folds
 * would rank the photos backwards.
 */
function heldOutScores({ z, strengths, trust, named, groups }: TasteRows, seed: number) {
  const folds = foldsOf(z.length, { k: FOLDS, seed, groups });
  const scores = new Float64Array(z.length);
  for (let fold = 0; fold <= Math.max(...folds); fold++) {
    const rows = rowsWhere(folds, (f) => f !== fold);
    const { weights } = fitLinear(
      Array.from(rows, (row) => z[row]!),
      Array.from(rows, (row) => strengths[row]!),
      Array.from(rows, (row) => trust[row]!),
      named,
    );
    for (const row of rowsWhere(folds, (f) => f === fold)) {
      let sum = 0;
      for (const [i, w] of weights.entries()) sum += w * z[row]![i]!;
      scores[row] = sum;
    }
  }
  return scores;
}

/** Cross-validated rank correlation, its interval, and the baseline's. Needs two groups. */
export function evaluateTaste(rows: TasteRows, seed: number): TasteMetrics {
  const { strengths, groups, technical } = rows;
  const repeats = Array.from({ length: REPEATS }, (_, i) => heldOutScores(rows, seed + i));
  const truth = sortRows(strengths);
  const sorted = repeats.map(sortRows);
  const rhoOf = (counts: Int32Array): number | null => {
    let sum = 0;
    for (const scores of sorted) {
      const rho = countedSpearman(scores, truth, counts);
      if (rho === null) return null;
      sum += rho;
    }
    return sum / sorted.length;
  };
  const known = technical.filter((t) => t !== null);
  const middle = known.reduce((a, b) => a + b, 0) / Math.max(1, known.length);
  const draws = bootstrapValues(strengths.length, rhoOf, { seed, draws: DRAWS, groups });
  return {
    rated: strengths.length,
    groups: new Set(groups).size,
    rho: rhoOf(new Int32Array(strengths.length).fill(1)) ?? 0,
    interval: draws ? [quantile(draws, 0.025), quantile(draws, 0.975)] : [-1, 1],
    floor: draws ? quantile(draws, 0.01) : -1,
    baseline:
      spearman(
        technical.map((t) => t ?? middle),
        strengths,
      ) ?? 0,
    folds: Math.min(FOLDS, new Set(groups).size),
    repeats: REPEATS,
  };
}

/**
 * The rule: a taste is used when it ranks unseen photos better than the technical score does, and
 * better than chance beyond doubt: 99 of 100 bootstrap draws correlate above 0. The 95 % interval is
 * not asked, since the bootstrap is too sure of a few rows.
 */
export function beatsBaseline({ rho, floor, baseline }: TasteMetrics): boolean {
  return rho > Math.max(baseline, 0) && floor > 0;
}
