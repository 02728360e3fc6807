/**
 * What the person's corrections teach: a memory-based head over the garments' embedding (k nearest
 * neighbours with weights, Dudani 1976). It needs no training run, forgets nothing, and counts only as
 * far as corrected garments lie near the new one.
 */
import type { Attributes, Told } from './attributes.ts';
import { formalityLevel } from './meta.ts';
import type { CategoryId } from './taxonomy.ts';
import type { CategoryGuess } from './types.ts';

/** A garment that the person corrected: its vector (length 1), its category, and the attributes it set. */
export interface Lesson {
  readonly vector: Float32Array;
  /** Null where the category was not corrected or confirmed. */
  readonly category: CategoryId | null;
  /** Those the person set. */
  readonly attributes: Partial<Attributes>;
}

/** A lesson counts from this cosine on, and e times less for each `FALL` below 1. */
const NEAR = 0.7;
const FALL = 0.12;
/** As many like garments have to agree before they weigh as much as the network. */
const DOUBT = 1.2;

/** How much each lesson tells about a vector: 1 for the same garment, 0 for a far one. */
export function weightsOf(vector: Float32Array, lessons: readonly Lesson[]): number[] {
  return lessons.map((lesson) => {
    const cosine = lesson.vector.reduce((sum, v, i) => sum + v * vector[i]!, 0);
    return cosine < NEAR ? 0 : Math.exp((cosine - 1) / FALL);
  });
}

/** The network's guesses (best first) and the lessons', blended by how many near lessons there are. */
export function learntGuesses(
  guesses: readonly CategoryGuess[],
  vector: Float32Array,
  lessons: readonly Lesson[],
): CategoryGuess[] {
  const weights = weightsOf(vector, lessons);
  const votes = new Map<CategoryId, number>();
  let total = 0;
  for (const [i, { category }] of lessons.entries()) {
    if (category === null || weights[i] === 0) continue;
    votes.set(category, (votes.get(category) ?? 0) + weights[i]!);
    total += weights[i]!;
  }
  if (total === 0) return [...guesses];
  const share = total / (total + DOUBT);
  const blended = new Map(guesses.map((g) => [g.category, (1 - share) * g.probability]));
  for (const [category, votesFor] of votes)
    blended.set(category, (blended.get(category) ?? 0) + (share * votesFor) / total);
  return [...blended]
    .map(([category, probability]) => ({ category, probability }))
    .toSorted((x, y) => y.probability - x.probability)
    .slice(0, 5);
}

/** The attributes with those in their place that near lessons agree on, marked as learnt. */
export function learntAttributes(
  attributes: Attributes,
  vector: Float32Array,
  lessons: readonly Lesson[],
): Attributes {
  const weights = weightsOf(vector, lessons);
  const learn = <K extends keyof Attributes>(key: K): Attributes[K] => {
    const own = attributes[key];
    const votes = new Map<string, { told: Attributes[K]; weight: number }>();
    let total = 0;
    for (const [i, lesson] of lessons.entries()) {
      const told = lesson.attributes[key];
      if (!told || weights[i] === 0) continue;
      const name = nameOf(told.value);
      const known = votes.get(name);
      const weight = (known?.weight ?? 0) + weights[i]!;
      const mean = known ? between(known.told, told, weights[i]! / weight) : told;
      votes.set(name, { told: mean, weight });
      total += weights[i]!;
    }
    const best = [...votes.values()].toSorted((x, y) => y.weight - x.weight)[0];
    const confidence = best ? best.weight / (total + DOUBT) : 0;
    if (!best || confidence <= own.confidence) return own;
    return { ...best.told, confidence, origin: 'learnt' } as Told<unknown> as Attributes[K];
  };
  return {
    pattern: learn('pattern'),
    fit: learn('fit'),
    formality: learn('formality'),
    seasons: learn('seasons'),
    tags: learn('tags'),
  };
}

/** What a vote counts for: a formality for its level, so that 0.42 and 0.43 agree; all else for itself. */
function nameOf(value: unknown): string {
  return typeof value === 'number' ? formalityLevel(value) : JSON.stringify(value);
}

/** Of two votes that agree the second where `share` is 1, the first where it is 0; numbers lie between. */
function between<T extends Told<unknown>>(first: T, second: T, share: number): T {
  const [a, b] = [first.value, second.value];
  if (typeof a !== 'number' || typeof b !== 'number') return second;
  return { ...second, value: (1 - share) * a + share * b };
}
