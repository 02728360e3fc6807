/** Why a photo stands where it does among the person's own: data that a sentence is made of. */
import type { Part } from './blend.ts';
import type { Criteria, Term } from './criteria.ts';
import type { CriterionId, FactorId } from './weights.ts';
import { CRITERIA } from './weights.ts';

/** A criterion moves the final score by at least this much (of 0..1) to be worth a word. */
export const REASON_FROM = 0.01;

/** One criterion that sets a photo apart from the mean of the person's photos. */
export interface Reason {
  readonly criterion: CriterionId;
  readonly direction: 'lifts' | 'holds-back';
  /** How far it moves the final score, above 0, of 0..1. */
  readonly amount: number;
  /** What in the criterion does most of it; null where it comes whole. */
  readonly factor: FactorId | null;
}

/** Means over the photos that have the criterion or the factor. */
export interface Means {
  readonly values: ReadonlyMap<CriterionId, number>;
  readonly terms: ReadonlyMap<CriterionId, ReadonlyMap<FactorId, number>>;
}

/** Means of all criteria and of their terms. */
export function meansOf(all: readonly Criteria[]): Means {
  const values = new Map<CriterionId, number>();
  const terms = new Map<CriterionId, ReadonlyMap<FactorId, number>>();
  for (const id of CRITERIA) {
    const present = all.flatMap((criteria) => criteria[id] ?? []);
    if (present.length === 0) continue;
    values.set(id, mean(present.map((criterion) => criterion.value)));
    terms.set(id, meanTerms(present.flatMap((criterion) => criterion.terms)));
  }
  return { values, terms };
}

/**
 * Each criterion's weight times its distance from the person's mean, largest first (equals in the
 * order of `CRITERIA`), leaving out what is under `REASON_FROM`. All amounts, those left out and
 * signs included, sum to the final score minus the same blend of the means.
 */
export function reasonsOf(
  parts: readonly Part[],
  criteria: Criteria,
  means: Means,
): readonly Reason[] {
  const reasons = parts.flatMap(({ id, value, weight }): Reason[] => {
    const moved = weight * (value - (means.values.get(id) ?? value));
    if (Math.abs(moved) < REASON_FROM) return [];
    const factor = strongest(criteria[id]?.terms ?? [], means.terms.get(id), Math.sign(moved));
    const direction = moved > 0 ? 'lifts' : 'holds-back';
    return [{ criterion: id, direction, amount: Math.abs(moved), factor }];
  });
  return reasons.sort((a, b) => b.amount - a.amount);
}

/** The term furthest from its mean in the direction of `sign`; the first of equals. */
function strongest(
  terms: readonly Term[],
  means: ReadonlyMap<FactorId, number> | undefined,
  sign: number,
): FactorId | null {
  let most = 0;
  let found: FactorId | null = null;
  for (const { id, term } of terms) {
    const moved = sign * (term - (means?.get(id) ?? term));
    if (moved <= most) continue;
    most = moved;
    found = id;
  }
  return found;
}

function meanTerms(terms: readonly Term[]): ReadonlyMap<FactorId, number> {
  const factors = new Map<FactorId, { sum: number; count: number }>();
  for (const { id, term } of terms) {
    const { sum, count } = factors.get(id) ?? { sum: 0, count: 0 };
    factors.set(id, { sum: sum + term, count: count + 1 });
  }
  return new Map([...factors].map(([id, { sum, count }]) => [id, sum / count]));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
