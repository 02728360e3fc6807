/** What a person said of their photos: ratings 0 to 5, and which of two they prefer. */
import type { Comparison, Rating } from '../core/taste/types.ts';
import { announce } from './changes.ts';
import { listRecords, writeRecords } from './records.ts';
import { newId } from './stamp.ts';

export type RatingRecord =
  | ({ readonly kind: 'rating' } & Rating)
  | ({ readonly kind: 'comparison' } & Comparison);

/** All that was said, of faces by their portrait's id. */
export interface Verdicts {
  readonly ratings: readonly Rating[];
  readonly comparisons: readonly Comparison[];
}

/** All ratings and comparisons, oldest first. Throws `storage-unavailable`. */
export async function listVerdicts(): Promise<Verdicts> {
  const all = (await listRecords('ratings')).map(({ record }) => record);
  all.sort((a, b) => a.at.localeCompare(b.at));
  return {
    ratings: all.filter((each) => each.kind === 'rating'),
    comparisons: all.filter((each) => each.kind === 'comparison'),
  };
}

const keyOf = (faceId: string): string => `rating:${faceId}`;

/** Keeps a rating 0..5 in the place of an older one; null takes it back. Throws as `compareFaces` does. */
export async function rateFace(faceId: string, value: number | null, at: string): Promise<void> {
  const id = keyOf(faceId);
  if (value === null) await writeRecords('ratings', [], [id]);
  else await writeRecords('ratings', [{ id, record: { kind: 'rating', id: faceId, value, at } }]);
  announce('ratings');
}

/** Keeps a comparison; returns its id, to take it back. Throws `quota`, `storage-unavailable`. */
export async function compareFaces(winner: string, loser: string, at: string): Promise<string> {
  const id = newId();
  await writeRecords('ratings', [{ id, record: { kind: 'comparison', winner, loser, at } }]);
  announce('ratings');
  return id;
}

/** Takes a comparison back. */
export async function removeComparison(id: string): Promise<void> {
  await writeRecords('ratings', [], [id]);
  announce('ratings');
}
