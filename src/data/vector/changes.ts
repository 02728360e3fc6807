/**
 * The log of changed vectors. Whoever writes or removes a vector notes it in the same transaction, so
 * after a crash there are both or neither; the packed blocks are brought up to date from it later.
 */
import type { StoreName, VectorChangeRow } from '../schema.ts';
import { type ReadTx, together, type WriteTx } from '../transact.ts';

/** Which vector. */
export interface VectorKey {
  readonly owner: string;
  readonly model: string;
}

/** The requests that note these vectors as changed; for `together`. */
export function noteChanges<N extends StoreName>(
  tx: WriteTx<N | 'vectorChanges'>,
  keys: readonly VectorKey[],
): (() => Promise<unknown>)[] {
  const store = tx.objectStore('vectorChanges');
  return keys.map(
    ({ owner, model }) =>
      () =>
        store.add({ owner, model }),
  );
}

/** Owners whose vector of the model changed after `since`, each once, and the last change of all. */
export async function changesAfter<N extends StoreName>(
  tx: ReadTx<N | 'vectorChanges'>,
  model: string,
  since: number,
): Promise<{ readonly owners: readonly string[]; readonly upTo: number }> {
  const range = IDBKeyRange.lowerBound(since, true);
  const rows = await tx.objectStore('vectorChanges').getAll(range);
  const owners = new Set(rows.filter((row) => row.model === model).map((row) => row.owner));
  return { owners: [...owners], upTo: rows.at(-1)?.n ?? since };
}

/** Forgets the changes of a model up to one, and notes that the blocks have them. */
export async function settleChanges<N extends StoreName>(
  tx: WriteTx<N | 'vectorChanges' | 'vectorHeads'>,
  model: string,
  upTo: number,
): Promise<void> {
  const store = tx.objectStore('vectorChanges');
  const rows = await store.getAll(IDBKeyRange.upperBound(upTo));
  await together([
    ...runsOf(rows, model).map((range) => () => store.delete(range)),
    () => tx.objectStore('vectorHeads').put({ model, upTo }),
  ]);
}

/** The rows of a model as ranges with no other row in them: a long import is one request. */
function runsOf(rows: readonly VectorChangeRow[], model: string): IDBKeyRange[] {
  const runs: [first: number, last: number][] = [];
  for (const [i, { n = 0, ...row }] of rows.entries()) {
    if (row.model !== model) continue;
    const run = rows[i - 1]?.model === model ? runs.at(-1) : undefined;
    if (run) run[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([first, last]) => IDBKeyRange.bound(first, last));
}
