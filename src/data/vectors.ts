/** Embeddings by what they stand for and by model. A simulated one is refused. */
import type { Embedding } from '../core/types.ts';
import { assertIndexable, type IndexEntry } from '../core/vector-index.ts';
import type { VectorMeta } from '../core/vectors/filter.ts';
import type { VectorKind } from '../core/vectors/space.ts';
import { announce } from './changes.ts';
import { decodeVector, encodeRecord, encodeVector } from './codec.ts';
import { readTx, together, writeTx } from './transact.ts';
import { noteChanges } from './vector/changes.ts';

export { loadFloats } from './vector/entries.ts';
export { syncVectors } from './vector/sync.ts';

/** What else is known of a vector. */
export interface AboutVector {
  /** What it stands for is one of these; a face when missing. */
  readonly kind?: VectorKind;
  /** To filter searches by. */
  readonly meta?: VectorMeta;
}

/**
 * Keeps the vector of `owner`, in the place of an older one of the same model. `photoId` names the
 * photo it goes away with. Throws `internal` for a simulated or not normalised vector, `quota`,
 * `storage-unavailable`.
 */
export async function putVector(
  owner: string,
  embedding: Embedding,
  photoId: string | null = null,
  { kind = 'face', meta }: AboutVector = {},
): Promise<void> {
  assertIndexable(embedding);
  const { model } = embedding;
  const body = await encodeVector(embedding.vector);
  const about = meta ? { kind, meta: await encodeRecord(meta) } : { kind };
  await writeTx(['vectors', 'vectorChanges'], (tx) =>
    together([
      () => tx.objectStore('vectors').put({ owner, model, photoId, body, ...about }),
      ...noteChanges(tx, [{ owner, model }]),
    ]),
  );
  announce('vectors');
}

/** The vector of `owner` in the space of `model`, or null. */
export async function getVector(owner: string, model: string): Promise<Embedding | null> {
  const row = await readTx(['vectors'], (tx) => tx.objectStore('vectors').get([owner, model]));
  return row ? { model, vector: await decodeVector(row.body) } : null;
}

/** Removes the vectors of `owner`, of all models. */
export async function deleteVectors(owner: string): Promise<void> {
  const all = IDBKeyRange.bound([owner], [owner, []]);
  await writeTx(['vectors', 'vectorChanges'], async (tx) => {
    const store = tx.objectStore('vectors');
    const keys = await store.getAllKeys(all);
    const removed = keys.map(([, model]) => ({ owner, model }));
    await together([() => store.delete(all), ...noteChanges(tx, removed)]);
  });
  announce('vectors');
}

/** All vectors of one model, without those of photos that are deleted and wait for an undo. */
export async function listVectors(model: string): Promise<IndexEntry[]> {
  const { rows, deleted } = await readTx(['vectors', 'photos'], async (tx) => ({
    rows: await tx.objectStore('vectors').index('model').getAll(model),
    deleted: await tx.objectStore('photos').index('deletedAt').getAllKeys(),
  }));
  const hidden = new Set(deleted);
  const kept = rows.filter((row) => row.photoId === null || !hidden.has(row.photoId));
  return Promise.all(
    kept.map(async (row) => ({
      id: row.owner,
      embedding: { model, vector: await decodeVector(row.body) },
    })),
  );
}
