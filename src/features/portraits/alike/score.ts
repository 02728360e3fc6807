/** Which of several look-alikes is best, and what makes it so: from the measured gates of their faces. */
import type { FaceFacts, GateId, GateValues, PhotoFacts } from '../../../core/portrait/facts.ts';
import { technicalQuality } from '../../../core/scoring/criteria.ts';
import { TECHNICAL_FLOOR } from '../../../core/scoring/weights.ts';

/** Terms of the logarithm of a photo's score, 0 or less each; more is better. */
export type Terms = ReadonlyMap<GateId, number>;

/**
 * How much open eyes count beside technical quality, whose weights sum to 1: among look-alikes a blink
 * is the plainest difference there is. Set by us.
 */
const EYES_WEIGHT = 0.3;
/** A term says something from a change of the score by 2 % on. */
const REASON_FROM = Math.log(1.02);
const MOST_REASONS = 3;
/** A picture counts as larger from this many times the pixels. */
const LARGER = 1.1;

/** The terms of a photo: means over its faces of what was measured; null without any. */
export function termsOf(faces: readonly Pick<FaceFacts, 'gates'>[]): Terms | null {
  const each = faces.flatMap(({ gates }) => faceTerms(gates) ?? []);
  if (each.length === 0) return null;
  const sums = new Map<GateId, number>();
  for (const terms of each)
    for (const [id, term] of terms) sums.set(id, (sums.get(id) ?? 0) + term / each.length);
  return sums;
}

function faceTerms(gates: GateValues): Terms | null {
  const technical = technicalQuality(gates);
  if (!technical) return null;
  const terms = new Map(technical.terms.map(({ id, term }) => [id as GateId, term]));
  if (gates.eyes !== null && Number.isFinite(gates.eyes)) {
    const open = Math.max(TECHNICAL_FLOOR, Math.min(1, gates.eyes));
    terms.set('eyes', EYES_WEIGHT * Math.log(open));
  }
  return terms;
}

/**
 * A photo's score among its look-alikes, more is better: above 0 up to 1 by its faces (technical
 * quality times open eyes to the power of their weight), or -1 to 0 by its size without a face.
 */
export function scoreOf(photo: Pick<PhotoFacts, 'width' | 'height'>, terms: Terms | null): number {
  if (!terms) return -1 / (1 + photo.width * photo.height);
  return Math.exp([...terms.values()].reduce((sum, term) => sum + term, 0));
}

/** What the best of a stack has before the others, or one of the others behind the best. */
export type Reason = GateId | 'larger';

export interface Judged {
  readonly photo: Pick<PhotoFacts, 'width' | 'height'>;
  readonly terms: Terms | null;
}

/**
 * In what `one` is better than the mean of `others`, the most first: gates that lift the score by 2 %
 * or more, and at the end the size of the picture. Empty when nothing measured tells them apart.
 */
export function reasonsFor(one: Judged, others: readonly Judged[]): readonly Reason[] {
  const rest = others.flatMap(({ terms }) => terms ?? []);
  const gates = [...(one.terms ?? [])]
    .map(([id, term]) => ({ id, gain: term - meanOf(rest, id, term) }))
    .filter(({ gain }) => gain >= REASON_FROM)
    .sort((a, b) => b.gain - a.gain)
    .slice(0, MOST_REASONS)
    .map(({ id }): Reason => id);
  const pixels = ({ photo }: Judged) => photo.width * photo.height;
  const larger = others.every((other) => pixels(one) >= LARGER * pixels(other));
  return others.length > 0 && larger && gates.length < MOST_REASONS ? [...gates, 'larger'] : gates;
}

function meanOf(all: readonly Terms[], id: GateId, fallback: number): number {
  const values = all.flatMap((terms) => terms.get(id) ?? []);
  if (values.length === 0) return fallback;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
