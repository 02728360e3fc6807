/** Whether a taste was found: it must rank photos that it has not learnt from. */
import { bootstrapInterval } from '../stats/bootstrap.ts';
import { foldsOf, rowsWhere } from '../stats/folds.ts';
import { averageRanks, pearson, spearman } from '../stats/ranks.ts';
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
  const rhoOf = (at: Int32Array): number | null => {
    const truth = averageRanks(Float64Array.from(at, (row) => strengths[row]!));
    let sum = 0;
    for (const scores of repeats) {
      const rho = pearson(averageRanks(Float64Array.from(at, (row) => scores[row]!)), truth);
      if (rho === null) return null;
      sum += rho;
    }
    return sum / repeats.length;
  };
  const all = Int32Array.from(strengths, (_, row) => row);
  const known = technical.filter((t) => t !== null);
  const middle = known.reduce((a, b) => a + b, 0) / Math.max(1, known.length);
  return {
    rated: strengths.length,
    groups: new Set(groups).size,
    rho: rhoOf(all) ?? 0,
    interval: bootstrapInterval(strengths.length, rhoOf, { seed, draws: DRAWS, groups }) ?? [-1, 1],
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
 * better than chance beyond doubt (the whole interval of its correlation lies above 0).
 */
export function beatsBaseline({ rho, interval, baseline }: TasteMetrics): boolean {
  return rho > Math.max(baseline, 0) && interval[0] > 0;
}
