/**
 * A person's own photos in order, best first, each with its breakdown and its reasons. Only photos of
 * one person are comparable: the caller groups them, and never ranks people against each other.
 */
import type { GateJudgement } from '../gates/judge.ts';
import { judgeGates } from '../gates/judge.ts';
import type { GateThresholds } from '../gates/thresholds.ts';
import { PRESET_THRESHOLDS } from '../gates/thresholds.ts';
import type { FaceFacts } from '../portrait/facts.ts';
import type { Blend, Part } from './blend.ts';
import { blend } from './blend.ts';
import type { Criteria } from './criteria.ts';
import { criteriaOf } from './criteria.ts';
import type { Percentile } from './percentile.ts';
import { percentilesOf } from './percentile.ts';
import type { Reason } from './reasons.ts';
import { meansOf, reasonsOf } from './reasons.ts';
import type { CriterionId, CriterionWeights } from './weights.ts';
import { BLEND, CRITERIA } from './weights.ts';

/** One face to rank; `taste` is 0..1, or null while the taste head is not used. */
export interface RankEntry {
  readonly face: FaceFacts;
  readonly taste: number | null;
}

export interface RankOptions {
  /** 'standard' when left out. */
  readonly thresholds?: GateThresholds;
  /** `BLEND` when left out. */
  readonly weights?: CriterionWeights;
}

/** A part of the score with its percentile among the person's photos (null: too few to say). */
export interface RankedPart extends Part {
  readonly percentile: Percentile | null;
}

/** One photo in its place. */
export interface Ranked {
  /** The portrait's id. */
  readonly id: string;
  readonly photoId: string;
  /** From 1; photos that are equal in verdict and score share one, and the next is left out. */
  readonly place: number;
  /** Whether no gate failed. Photos that failed come after all that did not. */
  readonly passed: boolean;
  readonly gates: GateJudgement;
  /** 0..1, or null when nothing could be scored. */
  readonly final: number | null;
  readonly percentile: Percentile | null;
  readonly parts: readonly RankedPart[];
  readonly missing: readonly CriterionId[];
  readonly reasons: readonly Reason[];
}

interface Scored extends Blend {
  readonly face: FaceFacts;
  readonly gates: GateJudgement;
  readonly criteria: Criteria;
}

/**
 * Ranks the photos of one person: passed before failed, then by final score, then by id, so the order
 * is the same however they come in. Percentiles and means are over all of them, failed ones included:
 * a gate hides nothing. @throws RangeError for bad weights.
 */
export function rankPhotos(
  entries: readonly RankEntry[],
  options: RankOptions = {},
): readonly Ranked[] {
  const thresholds = options.thresholds ?? PRESET_THRESHOLDS.standard;
  const weights = options.weights ?? BLEND;
  const scored = entries
    .map(({ face, taste }) => scoreOne(face, criteriaOf(face, taste), thresholds, weights))
    .sort(better);
  const means = meansOf(scored.map(({ criteria }) => criteria));
  const finals = percentilesOf(scored.map(({ final }) => final));
  const perCriterion = new Map(
    CRITERIA.map((id) => [id, percentilesOf(scored.map((s) => s.criteria[id]?.value ?? null))]),
  );
  let place = 0;
  return scored.map((one, i) => {
    const before = scored[i - 1];
    if (!before || standing(before, one) !== 0) place = i + 1;
    const { face, gates, criteria, final, missing } = one;
    const parts = one.parts.map((part) => ({
      ...part,
      percentile: perCriterion.get(part.id)?.[i] ?? null,
    }));
    return {
      id: face.id,
      photoId: face.photoId,
      place,
      passed: gates.passed,
      gates,
      final,
      percentile: finals[i] ?? null,
      parts,
      missing,
      reasons: reasonsOf(one.parts, criteria, means),
    };
  });
}

function scoreOne(
  face: FaceFacts,
  criteria: Criteria,
  thresholds: GateThresholds,
  weights: CriterionWeights,
): Scored {
  const values = Object.fromEntries(CRITERIA.map((id) => [id, criteria[id]?.value ?? null]));
  const gates = judgeGates(face.gates, thresholds);
  const blended = blend(values as Record<CriterionId, number | null>, weights);
  return { face, gates, criteria, ...blended };
}

/** By verdict and score alone: below 0 when `a` stands before `b`, 0 when they are equal. */
function standing(a: Scored, b: Scored): number {
  if (a.gates.passed !== b.gates.passed) return a.gates.passed ? -1 : 1;
  return (b.final ?? -1) - (a.final ?? -1);
}

/** A whole order: ids part what is equal, by code unit, the same in every language. */
function better(a: Scored, b: Scored): number {
  const order = standing(a, b);
  if (order !== 0 || a.face.id === b.face.id) return order;
  return a.face.id < b.face.id ? -1 : 1;
}
