/** Records that are nothing but an id and a sealed body: people, decisions, ratings and the like. */
import { decodeRecord, encodeRecord } from './codec.ts';
import type { AuraSchema, RecordRow } from './schema.ts';
import { readTx, together, writeTx } from './transact.ts';

/** Stores of such records. */
export type RecordStore =
  | 'people'
  | 'decisions'
  | 'vibes'
  | 'ratings'
  | 'artifacts'
  | 'captures'
  | 'consents'
  | 'labelReviews'
  | 'confirmations'
  | 'analytics';
/** What a store keeps. */
export type RecordOf<S extends RecordStore> =
  AuraSchema[S]['value'] extends RecordRow<infer T> ? T : never;

/** All records of a store with their ids, in the order of ids. Throws `storage-unavailable`. */
export async function listRecords<S extends RecordStore>(
  store: S,
): Promise<{ id: string; record: RecordOf<S> }[]> {
  const rows = (await readTx([store], (tx) => tx.objectStore(store).getAll())) as RecordRow<
    RecordOf<S>
  >[];
  return Promise.all(rows.map(async ({ id, body }) => ({ id, record: await decodeRecord(body) })));
}

/** One record, or null. Throws `storage-unavailable`. */
export async function getRecord<S extends RecordStore>(
  store: S,
  id: string,
): Promise<RecordOf<S> | null> {
  const row = (await readTx([store], (tx) => tx.objectStore(store).get(id))) as
    | RecordRow<RecordOf<S>>
    | undefined;
  return row ? decodeRecord(row.body) : null;
}

/**
 * Puts some records and removes others, all of it or nothing. Throws `quota`,
 * `storage-unavailable`.
 */
export async function writeRecords<S extends RecordStore>(
  store: S,
  put: readonly { readonly id: string; readonly record: RecordOf<S> }[],
  remove: readonly string[] = [],
): Promise<void> {
  const rows = await Promise.all(
    put.map(async ({ id, record }) => ({ id, body: await encodeRecord(record) })),
  );
  await writeTx([store], (tx) => {
    const target = tx.objectStore(store);
    return together([
      ...remove.map((id) => () => target.delete(id)),
      ...rows.map((row) => () => target.put(row as AuraSchema[S]['value'])),
    ]);
  });
}
