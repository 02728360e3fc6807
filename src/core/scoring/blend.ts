/** The final score: a weighted mean of the criteria that are there, with its breakdown. */
import type { CriterionId, CriterionWeights } from './weights.ts';
import { BLEND, CRITERIA } from './weights.ts';

/** One criterion's part in the final score. */
export interface Part {
  readonly id: CriterionId;
  /** 0..1. */
  readonly value: number;
  /** Its share of the weight, after what is missing has given up its own; all parts sum to 1. */
  readonly weight: number;
  /** Weight times value; all parts sum to the final score. */
  readonly contribution: number;
}

export interface Blend {
  /** 0..1; null when no criterion with a weight is there. */
  readonly final: number | null;
  /** In the order of `CRITERIA`. */
  readonly parts: readonly Part[];
  /** Criteria without a value: not read, or not used. */
  readonly missing: readonly CriterionId[];
}

/**
 * Final score = sum of w_i v_i over the criteria that are there, w_i = weight_i / sum of their weights.
 * @throws RangeError for a weight that is negative or no number.
 */
export function blend(
  values: Readonly<Record<CriterionId, number | null>>,
  weights: CriterionWeights = BLEND,
): Blend {
  if (CRITERIA.some((id) => !(weights[id] >= 0 && weights[id] < Number.POSITIVE_INFINITY)))
    throw new RangeError('a weight is a number from 0 up');
  const missing = CRITERIA.filter((id) => values[id] === null);
  const present = CRITERIA.flatMap((id) => {
    const value = values[id];
    return value === null || weights[id] === 0 ? [] : [{ id, value }];
  });
  const total = present.reduce((sum, { id }) => sum + weights[id], 0);
  const parts = present.map(({ id, value }) => {
    const weight = weights[id] / total;
    return { id, value, weight, contribution: weight * value };
  });
  if (parts.length === 0) return { final: null, parts, missing };
  return { final: parts.reduce((sum, part) => sum + part.contribution, 0), parts, missing };
}
