/**
 * Finds a file that is kept already. There is no index on the hash: it tells which file a person
 * has, and only ids and times are indexed. The light records are scanned once and their hashes kept
 * in memory; after that only ids that are new (from whichever tab) are read.
 */
import { decodeRecord } from '../codec.ts';
import { readTx } from '../transact.ts';

/** Photo id -> hash. A photo's hash never changes. */
const hashes = new Map<string, string>();
/** Above this many unknown ids one bulk read is cheaper than single ones. */
const BULK = 32;

/** The photo with the same hash, and whether it is deleted and waiting for an undo; null when none. */
export async function findByHash(hash: string): Promise<{ id: string; deleted: boolean } | null> {
  const { keys, deleted, rows } = await readTx(['photos'], async (tx) => {
    const store = tx.objectStore('photos');
    const [keys, deleted] = await Promise.all([
      store.getAllKeys(),
      store.index('deletedAt').getAllKeys(),
    ]);
    const unknown = keys.filter((key) => !hashes.has(key));
    const rows =
      unknown.length > BULK
        ? await store.getAll()
        : await Promise.all(unknown.map((key) => store.get(key)));
    return { keys, deleted, rows };
  });
  const current = new Set(keys);
  for (const id of hashes.keys()) if (!current.has(id)) hashes.delete(id);
  for (const row of rows) if (row) hashes.set(row.id, (await decodeRecord(row.body)).hash);
  for (const [id, each] of hashes) if (each === hash) return { id, deleted: deleted.includes(id) };
  return null;
}
