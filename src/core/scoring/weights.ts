/** Every weight of the score, as data. Set by us; the page shows them beside what they did. */
import type { GateId } from '../portrait/facts.ts';

/** What a photo is scored by, in the order it is shown. */
export const CRITERIA = ['technical', 'expression', 'composition', 'taste'] as const;
export type CriterionId = (typeof CRITERIA)[number];

export type CriterionWeights = Readonly<Record<CriterionId, number>>;

/**
 * Weights of the final score. Technical quality weighs most because it is the surest; taste, once it
 * is used, has been shown to beat the baseline on this person's own ratings. What is missing leaves
 * its weight to the others in proportion.
 */
export const BLEND: CriterionWeights = {
  technical: 0.35,
  expression: 0.2,
  composition: 0.15,
  taste: 0.3,
};

/**
 * Weights of technical quality. What the eye sees first weighs most; detection and embedding only
 * say how sure the reading is. Open eyes belong to expression, and count once.
 */
export const TECHNICAL: Readonly<Record<Exclude<GateId, 'eyes'>, number>> = {
  sharpness: 0.26,
  exposure: 0.18,
  resolution: 0.14,
  frontality: 0.14,
  occlusion: 0.12,
  symmetry: 0.06,
  embedding: 0.06,
  detection: 0.04,
};

/** A gate below this counts as this, so that one zero does not wipe out all that is good. */
export const TECHNICAL_FLOOR = 0.05;

/**
 * Weights of expression. That a pleasant face is the better one is an assumption, and not everyone's:
 * a person who likes serious portraits teaches it to the taste head, or sets the weight to 0.
 */
export const EXPRESSION = { valence: 0.5, smile: 0.2, eyes: 0.3 } as const;

/** What a criterion is made of, as far as it can be told apart. */
export type FactorId = GateId | keyof typeof EXPRESSION;
