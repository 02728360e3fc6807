/** Looked-at aura labels, kept batch by batch. */
import type { LabelReview } from '../core/aura/records.ts';
import type { AuraColorId } from '../core/aura/types.ts';
import { listRecords, writeRecords } from './records.ts';
import { newId, nextStamp } from './stamp.ts';

/** One label as it was decided; `decided` null: cannot be told. */
export interface Decided {
  readonly sample: string;
  readonly proposed: AuraColorId;
  readonly decided: AuraColorId | null;
}

/** All reviews, oldest first. Throws `storage-unavailable`. */
export async function listReviews(): Promise<LabelReview[]> {
  const all = (await listRecords('labelReviews')).map(({ record }) => record);
  return all.sort((a, b) => a.at.localeCompare(b.at) || a.sample.localeCompare(b.sample));
}

/**
 * Keeps a batch, all of it or nothing; its reviews share one time, which names the batch. Returns them.
 * Throws `quota`, `storage-unavailable`.
 */
export async function keepBatch(batch: readonly Decided[]): Promise<LabelReview[]> {
  const at = nextStamp();
  const reviews = batch.map(({ sample, proposed, decided }) => ({
    id: newId(),
    sample,
    proposed,
    decided,
    at,
  }));
  await writeRecords(
    'labelReviews',
    reviews.map((record) => ({ id: record.id, record })),
  );
  return reviews;
}

/** Takes the last batch back and returns its reviews; none when there is none. Throws as `keepBatch`. */
export async function undoBatch(): Promise<LabelReview[]> {
  const all = await listReviews();
  const last = all.at(-1)?.at;
  const batch = all.filter(({ at }) => at === last);
  await writeRecords(
    'labelReviews',
    [],
    batch.map(({ id }) => id),
  );
  return batch;
}
