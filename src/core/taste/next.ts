/** Which photos to ask about next: where an answer teaches most, the same for the same answers. */
import type { Comparison, Rating } from './types.ts';

/** What was said so far. */
export interface Said {
  readonly ratings: readonly Rating[];
  readonly comparisons: readonly Comparison[];
}

/** Verdicts a photo has: its rating counts as two comparisons, as in `MIN_RATINGS`. */
function verdicts(ids: readonly string[], { ratings, comparisons }: Said): Map<string, number> {
  const count = new Map(ids.map((id) => [id, 0]));
  const add = (id: string, n: number) => {
    const now = count.get(id);
    if (now !== undefined) count.set(id, now + n);
  };
  for (const { id } of ratings) add(id, 2);
  for (const { winner, loser } of comparisons) {
    add(winner, 1);
    add(loser, 1);
  }
  return count;
}

/**
 * The next photo to rate: the first in `ids` that nobody rated and that is not in `passed`; null when
 * all are. Give `ids` so that neighbours differ: a person who sees ten alike rates them all alike.
 */
export function nextToRate(
  ids: readonly string[],
  said: Said,
  passed: ReadonlySet<string>,
): string | null {
  const rated = new Set(said.ratings.map(({ id }) => id));
  return ids.find((id) => !rated.has(id) && !passed.has(id)) ?? null;
}

/** A pair's name, whichever comes first. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/**
 * The next two photos to compare: the one with the fewest verdicts, and of those it was not yet
 * compared with and not passed over the one with the fewest; equals in the order of `ids`. Null when
 * every pair was seen.
 */
export function nextPair(
  ids: readonly string[],
  said: Said,
  passed: ReadonlySet<string>,
): readonly [string, string] | null {
  const count = verdicts(ids, said);
  const seen = new Set([
    ...passed,
    ...said.comparisons.map(({ winner, loser }) => pairKey(winner, loser)),
  ]);
  const order = ids.toSorted((a, b) => count.get(a)! - count.get(b)!);
  for (const [i, a] of order.entries())
    for (const b of order.slice(i + 1)) if (!seen.has(pairKey(a, b))) return [a, b];
  return null;
}

/**
 * The order of asking: best, worst, second best, second worst and so on, so that from the first few
 * answers on the whole range is known.
 */
export function fromBothEnds<T>(ranked: readonly T[]): readonly T[] {
  const order: T[] = [];
  for (let low = 0, high = ranked.length - 1; low <= high; low++, high--) {
    order.push(ranked[low]!);
    if (high > low) order.push(ranked[high]!);
  }
  return order;
}
