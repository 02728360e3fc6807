/** From seven confusable classes to one honest number: how pleasant the face looks. */

import type { Expression, ExpressionClass } from '../types.ts';
import { EXPRESSIONS } from '../types.ts';

/**
 * Where each class lies on the pleasure axis, -1..1, after the circumplex model of affect (Russell,
 * "A circumplex model of affect", J. Pers. Soc. Psychol. 39(6), 1980): happiness far to the pleasant
 * side, sadness far to the unpleasant one, surprise high in arousal but about neutral in pleasure.
 * The values are rounded by us; only their order and rough spacing is the model's.
 */
export const VALENCE: Readonly<Record<ExpressionClass, number>> = {
  happy: 0.9,
  surprised: 0.1,
  neutral: 0,
  fearful: -0.5,
  angry: -0.6,
  disgusted: -0.7,
  sad: -0.8,
};

/** Classes that mean the same for valence: confusing two of one group does not make it less certain. */
const GROUPS: readonly (readonly ExpressionClass[])[] = [
  ['happy'],
  ['neutral', 'surprised'],
  ['sad', 'angry', 'fearful', 'disgusted'],
];

/**
 * Valence -1..1 and its confidence 0..1 from class probabilities. They are normalised to sum to 1
 * first, and anything negative or not a number counts as 0. Valence is the expected value of
 * `VALENCE`; confidence is 1 minus the entropy over pleasant, neutral and unpleasant as a share of
 * its maximum. Without any probability: 0 and 0.
 */
export function valenceOf(probabilities: Readonly<Record<ExpressionClass, number>>): {
  valence: number;
  confidence: number;
} {
  const p = normalised(probabilities);
  if (!p) return { valence: 0, confidence: 0 };
  const valence = EXPRESSIONS.reduce((sum, name) => sum + p[name] * VALENCE[name], 0);
  const shares = GROUPS.map((group) => group.reduce((sum, name) => sum + p[name], 0));
  const entropy = shares.reduce((sum, s) => (s > 0 ? sum - s * Math.log(s) : sum), 0);
  const confidence = Math.max(0, Math.min(1, 1 - entropy / Math.log(GROUPS.length)));
  return { valence, confidence };
}

/** The whole reading of an expression from the network's probabilities in the order of `EXPRESSIONS`. */
export function expressionOf(scores: ArrayLike<number>): Expression {
  const raw = Object.fromEntries(EXPRESSIONS.map((name, i) => [name, scores[i] ?? 0]));
  const probabilities = raw as Record<ExpressionClass, number>;
  return { ...valenceOf(probabilities), probabilities };
}

function normalised(
  raw: Readonly<Record<ExpressionClass, number>>,
): Record<ExpressionClass, number> | null {
  const clean = EXPRESSIONS.map((name) =>
    Number.isFinite(raw[name]) ? Math.max(0, raw[name]) : 0,
  );
  const total = clean.reduce((a, b) => a + b, 0);
  if (total === 0) return null;
  const pairs = EXPRESSIONS.map((name, i) => [name, clean[i]! / total]);
  return Object.fromEntries(pairs) as Record<ExpressionClass, number>;
}
