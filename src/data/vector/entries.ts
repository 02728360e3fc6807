/** Vectors by their owners, opened. */
import type { VectorEntry } from '../../core/vectors/block.ts';
import type { VectorKind } from '../../core/vectors/space.ts';
import { decodeRecord, decodeVector } from '../codec.ts';
import type { VectorRow } from '../schema.ts';
import { readTx } from '../transact.ts';

/** Rows read at once, 8 MB of floats at 512 values. */
const SCANNED = 4_096;

/** The vectors of one model by owner, in the owners' order; null where there is none. */
export async function loadFloats(
  model: string,
  owners: readonly string[],
): Promise<(Float32Array | null)[]> {
  const rows = await rowsOf(model, owners);
  return Promise.all(rows.map((row) => (row ? decodeVector(row.body) : null)));
}

/** The vectors of one model that are there, by kind. */
export async function loadEntries(
  model: string,
  owners: readonly string[],
): Promise<EntriesByKind> {
  return byKind(await rowsOf(model, owners));
}

export type EntriesByKind = ReadonlyMap<VectorKind, readonly VectorEntry[]>;

/**
 * All vectors of one model, some thousand at a time. Walks through the store in its own order: many
 * times faster than asking for each, also where other models' vectors lie between.
 */
export async function* scanEntries(model: string): AsyncGenerator<EntriesByKind> {
  let range: IDBKeyRange | null = null;
  for (;;) {
    const rows = await readTx(['vectors'], (tx) =>
      tx.objectStore('vectors').getAll(range, SCANNED),
    );
    yield byKind(rows.filter((row) => row.model === model));
    const last = rows.at(-1);
    if (!last || rows.length < SCANNED) return;
    range = IDBKeyRange.lowerBound([last.owner, last.model], true);
  }
}

async function byKind(rows: readonly (VectorRow | undefined)[]): Promise<EntriesByKind> {
  const found = new Map<VectorKind, VectorEntry[]>();
  for (const row of rows) {
    if (!row) continue;
    const kind = row.kind ?? 'face';
    const entry = {
      id: row.owner,
      vector: await decodeVector(row.body),
      meta: row.meta ? await decodeRecord(row.meta) : null,
    };
    const known = found.get(kind);
    if (known) known.push(entry);
    else found.set(kind, [entry]);
  }
  return found;
}

function rowsOf(model: string, owners: readonly string[]): Promise<(VectorRow | undefined)[]> {
  return readTx(['vectors'], (tx) => {
    const store = tx.objectStore('vectors');
    return Promise.all(owners.map((owner) => store.get([owner, model])));
  });
}
