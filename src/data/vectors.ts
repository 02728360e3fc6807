/** Embeddings by what they stand for and by model. A simulated one is refused. */
import type { Embedding } from '../core/types.ts';
import { assertIndexable, type IndexEntry } from '../core/vector-index.ts';
import { announce } from './changes.ts';
import { decodeVector, encodeVector } from './codec.ts';
import { readTx, writeTx } from './transact.ts';

/**
 * Keeps the vector of `owner`, in the place of an older one of the same model. `photoId` names the
 * photo it goes away with. Throws `internal` for a simulated or not normalised vector, `quota`,
 * `storage-unavailable`.
 */
export async function putVector(
  owner: string,
  embedding: Embedding,
  photoId: string | null = null,
): Promise<void> {
  assertIndexable(embedding);
  const { model } = embedding;
  const body = await encodeVector(embedding.vector);
  await writeTx(['vectors'], (tx) =>
    tx.objectStore('vectors').put({ owner, model, photoId, body }),
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
  await writeTx(['vectors'], (tx) => tx.objectStore('vectors').delete(all));
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
