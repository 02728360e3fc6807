/** Which of several look-alikes is best, and what makes it so: by what Best says of their faces. */
import type { FaceFacts, GateId, PhotoFacts } from '../../../core/portrait/facts.ts';
import { GATE_IDS } from '../../../core/portrait/facts.ts';
import { blend } from '../../../core/scoring/blend.ts';
import type { Criteria } from '../../../core/scoring/criteria.ts';
import { criteriaOf } from '../../../core/scoring/criteria.ts';
import type { Ranked } from '../../../core/scoring/rank.ts';
import { type Means, meansOf, reasonsOf } from '../../../core/scoring/reasons.ts';
import { CRITERIA, type CriterionId, type FactorId } from '../../../core/scoring/weights.ts';

/** What Best says of a face. */
export type FaceScore = Pick<Ranked, 'final' | 'gates' | 'parts'>;

/** A photo among its look-alikes. */
export interface Judged {
  readonly photo: Pick<PhotoFacts, 'width' | 'height'>;
  /** Of each face that was scored. */
  readonly faces: readonly { readonly criteria: Criteria; readonly score: FaceScore }[];
}

const MOST_REASONS = 3;
/** A picture counts as larger from this many times the pixels. */
const LARGER = 1.1;

/** A photo with the faces of it that were scored. */
export function judge(
  photo: Judged['photo'],
  faces: readonly FaceFacts[],
  scores: ReadonlyMap<string, FaceScore>,
): Judged {
  const judged = faces.flatMap((face) => {
    const score = scores.get(face.id);
    if (!score || score.final === null) return [];
    const taste = score.parts.find(({ id }) => id === 'taste')?.value ?? null;
    return [{ criteria: criteriaOf(face, taste), score }];
  });
  return { photo, faces: judged };
}

/**
 * A photo's score among its look-alikes, more is better: the mean over its faces, each 0..1 where it
 * misses a check and 1..2 where it misses none, as under Best; or -1 to 0 by its size without a face.
 */
export function scoreOf({ photo, faces }: Judged): number {
  if (faces.length === 0) return -1 / (1 + photo.width * photo.height);
  const standing = ({ final, gates }: FaceScore) => (gates.passed ? 1 : 0) + (final ?? 0);
  return faces.reduce((sum, { score }) => sum + standing(score), 0) / faces.length;
}

/** What the best of a stack has before the others, or one of the others behind the best. */
export type Reason = FactorId | CriterionId | 'larger';

/**
 * In what `one` is better than the mean of `others`: first the checks that one of them misses and it
 * does not, then what lifts its score, the most first, and at the end the size of the picture. Empty
 * when nothing measured tells them apart.
 */
export function reasonsFor(one: Judged, others: readonly Judged[]): readonly Reason[] {
  const own = missedBy([one]);
  const theirs = missedBy(others);
  const checks = GATE_IDS.filter((id) => theirs.has(id) && !own.has(id));
  const reasons = [...new Set<Reason>([...checks, ...liftsOver(one, others)])];
  const shown = reasons.slice(0, MOST_REASONS);
  const pixels = ({ photo }: Judged) => photo.width * photo.height;
  const larger = others.every((other) => pixels(one) >= LARGER * pixels(other));
  return others.length > 0 && larger && shown.length < MOST_REASONS ? [...shown, 'larger'] : shown;
}

function missedBy(photos: readonly Judged[]): ReadonlySet<GateId> {
  return new Set(photos.flatMap(({ faces }) => faces.flatMap(({ score }) => score.gates.failed)));
}

function liftsOver(one: Judged, others: readonly Judged[]): readonly Reason[] {
  const rest = others.flatMap(({ faces }) => faces.map(({ criteria }) => criteria));
  if (one.faces.length === 0 || rest.length === 0) return [];
  const criteria = meanCriteria(meansOf(one.faces.map((face) => face.criteria)));
  const values = Object.fromEntries(CRITERIA.map((id) => [id, criteria[id]?.value ?? null]));
  const { parts } = blend(values as Record<CriterionId, number | null>);
  return reasonsOf(parts, criteria, meansOf(rest))
    .filter(({ direction }) => direction === 'lifts')
    .map(({ criterion, factor }) => factor ?? criterion);
}

/** Means as the criteria of one, so that a photo of several faces is told like one of one. */
function meanCriteria({ values, terms }: Means): Criteria {
  const of = (id: CriterionId): Criteria[CriterionId] => {
    const value = values.get(id);
    if (value === undefined) return null;
    return {
      value,
      terms: [...(terms.get(id) ?? [])].map(([factor, term]) => ({ id: factor, term })),
    };
  };
  return Object.fromEntries(CRITERIA.map((id) => [id, of(id)])) as unknown as Criteria;
}
