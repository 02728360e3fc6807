/** What a learnt taste says of the photos that are there now. */
import { scoreItems } from './fit.ts';
import type { TasteItem, TasteResult } from './types.ts';

/** The photos to be scored; `items` is asked only where some of them came after the learning. */
export interface Now {
  readonly ids: readonly string[];
  /** Whose vectors the items have. */
  readonly embeddingModel: string;
  readonly items: () => Promise<readonly TasteItem[]>;
}

/**
 * Score 0..1 of every photo, those that came after the learning among them, or null: photos with and
 * without a taste cannot be ranked against each other, so it counts for all or for none. It counts
 * for none when it was not learnt, does not beat the baseline, fits the vectors of another model, or
 * when an item is missing. Throws what `items` throws.
 */
export async function currentScores(
  result: TasteResult | undefined,
  { ids, embeddingModel, items }: Now,
): Promise<ReadonlyMap<string, number> | null> {
  if (result?.kind !== 'fitted' || !result.used) return null;
  if (result.model.space.embeddingModel !== embeddingModel) return null;
  if (ids.every((id) => result.scores.has(id))) return result.scores;
  const scores = scoreItems(result.model, await items());
  return ids.every((id) => scores.has(id)) ? scores : null;
}
