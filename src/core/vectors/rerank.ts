/** From candidates to neighbours: the exact cosine over the floats decides. */
import type { Embedding } from '../types.ts';
import { type Neighbour, similarity } from '../vector-index.ts';
import type { VectorEntry } from './block.ts';
import { passes, type VectorFilter } from './filter.ts';
import type { VectorSpace } from './space.ts';
import { assertOfSpace } from './space.ts';
import type { Candidates } from './table.ts';

/** What to search for. */
export interface SearchOptions {
  /** How many neighbours at most. */
  readonly k: number;
  readonly filter?: VectorFilter;
  /** Ids that are not wanted: the one that is searched with. */
  readonly exclude?: readonly string[];
}

/** Floats of so many candidates at least can decide. */
const CANDIDATES = 100;

/** How many candidates the first pass gives for `k` neighbours. */
export function candidatesFor(k: number): number {
  return k > 0 ? Math.max(CANDIDATES, 4 * k) : 0;
}

/**
 * The candidates that can be among the best `k`: those that reach, at their best, what the k-th
 * reaches at its worst. All others need no floats.
 */
export function contenders({ ids, scores, errors }: Candidates, k: number): readonly string[] {
  if (k <= 0) return [];
  const worst = ids.map((_, i) => scores[i]! - errors[i]!).sort((a, b) => b - a);
  const bar = worst[Math.min(k, worst.length) - 1] ?? 0;
  return ids.filter((_, i) => scores[i]! + errors[i]! >= bar);
}

/**
 * The `k` entries nearest to the query by exact cosine, best first, equal scores by id; with all
 * entries of a space this is the reference that any search must equal. Throws `internal` when the
 * query is of another model or length.
 */
export function exactSearch(
  space: VectorSpace,
  entries: readonly VectorEntry[],
  query: Embedding,
  { k, filter, exclude = [] }: SearchOptions,
): Neighbour[] {
  assertOfSpace(space, query);
  const unwanted = new Set(exclude);
  const { model } = space;
  return entries
    .filter(({ id, meta }) => !unwanted.has(id) && (!filter || passes(meta, filter)))
    .map(({ id, vector }) => ({ id, score: similarity(query, { model, vector }) }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, Math.max(0, k));
}
