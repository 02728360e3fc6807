/** What each criterion says of one face, 0..1, and what it was made of. */
import { pairShape } from '../portrait/blendshapes.ts';
import type { FaceFacts, GateValues } from '../portrait/facts.ts';
import type { CriterionId, FactorId } from './weights.ts';
import { EXPRESSION, TECHNICAL, TECHNICAL_FLOOR } from './weights.ts';

/** One factor's share in a criterion; the criterion rises with the sum of its terms. */
export interface Term {
  readonly id: FactorId;
  readonly term: number;
}

/** A criterion's value 0..1. Composition and taste come whole: they have no terms. */
export interface Criterion {
  readonly value: number;
  readonly terms: readonly Term[];
}

export type Criteria = Readonly<Record<CriterionId, Criterion | null>>;

type Weighted = readonly [id: FactorId, weight: number, value: number | null];

/**
 * Technical quality: the weighted geometric mean of the measured gates (`TECHNICAL`, each at least
 * `TECHNICAL_FLOOR`), so that a blurred face is not made up for by good light. Null without any gate.
 */
export function technicalQuality(gates: GateValues): Criterion | null {
  const entries = Object.entries(TECHNICAL) as [keyof typeof TECHNICAL, number][];
  const terms = shares(
    entries.map(([id, weight]): Weighted => [id, weight, gates[id]]),
    (value) => Math.log(Math.max(TECHNICAL_FLOOR, value)),
  );
  return terms && { value: Math.exp(sum(terms)), terms };
}

/**
 * Expression: the weighted mean of valence (as 0..1), the smile of the mouth's corners and open eyes
 * (`EXPRESSION`; see there for what it assumes), over what was measured. Null when neither valence
 * nor smile was: open eyes alone are no expression.
 */
export function expressionQuality(
  face: Pick<FaceFacts, 'valence' | 'blendshapes' | 'gates'>,
): Criterion | null {
  const valence = measured(face.valence);
  const smile =
    face.blendshapes.length > 0
      ? measured(pairShape(face.blendshapes, 'mouthSmileLeft', 'mouthSmileRight'))
      : null;
  if (valence === null && smile === null) return null;
  const terms = shares([
    ['valence', EXPRESSION.valence, valence === null ? null : (valence + 1) / 2],
    ['smile', EXPRESSION.smile, smile],
    ['eyes', EXPRESSION.eyes, face.gates.eyes],
  ]);
  return terms && { value: sum(terms), terms };
}

/** All criteria of a face; `taste` is 0..1, or null while the taste head is not used. */
export function criteriaOf(face: FaceFacts, taste: number | null): Criteria {
  return {
    technical: technicalQuality(face.gates),
    expression: expressionQuality(face),
    composition: whole(face.composition),
    taste: whole(taste),
  };
}

function whole(value: number | null): Criterion | null {
  const known = measured(value);
  return known === null ? null : { value: clamp(known), terms: [] };
}

/** Terms of what was measured, their weights scaled to sum to 1; null when nothing was. */
function shares(
  parts: readonly Weighted[],
  scale: (value: number) => number = (value) => value,
): readonly Term[] | null {
  const known = parts.flatMap(([id, weight, value]) => {
    const finite = measured(value);
    return finite === null ? [] : [{ id, weight, value: clamp(finite) }];
  });
  const total = known.reduce((all, { weight }) => all + weight, 0);
  if (total === 0) return null;
  return known.map(({ id, weight, value }) => ({ id, term: (weight / total) * scale(value) }));
}

function measured(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}

function clamp(value: number): number {
  return Math.max(0, Math.min(1, value));
}

function sum(terms: readonly Term[]): number {
  return terms.reduce((all, { term }) => all + term, 0);
}
