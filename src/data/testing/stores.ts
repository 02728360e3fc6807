/** For tests of the storage: what lies in the stores, and failures put into them. */
import type { StoreName } from '../schema.ts';
import { readTx, writeTx } from '../transact.ts';

export const ALL_STORES: readonly StoreName[] = [
  'photos',
  'originals',
  'views',
  'thumbs',
  'portraits',
  'faceFacts',
  'auraReadings',
  'garments',
  'garmentPhotos',
  'garmentFiles',
  'garmentViews',
  'garmentCutOuts',
  'garmentThumbs',
  'vectors',
  'vectorBlocks',
  'vectorHeads',
  'vectorChanges',
  'people',
  'decisions',
  'vibes',
  'ratings',
  'artifacts',
  'captures',
  'captureImages',
  'consents',
  'labelReviews',
  'confirmations',
  'analytics',
  'jobs',
  'jobItems',
  'jobInputs',
  'diagnostics',
  'settings',
];

/** What the packed vectors are kept up to date by: it outlives the photos it tells of. */
const BOOKKEEPING: readonly StoreName[] = ['vectorBlocks', 'vectorHeads', 'vectorChanges'];

/** Rows in each store that has any, bookkeeping left out. */
export async function rowCounts(): Promise<Partial<Record<StoreName, number>>> {
  const counts = await readTx([...ALL_STORES], (tx) =>
    Promise.all(
      ALL_STORES.map(async (name) => [name, await tx.objectStore(name).count()] as const),
    ),
  );
  return Object.fromEntries(
    counts.filter(([name, count]) => count > 0 && !BOOKKEEPING.includes(name)),
  );
}

/** Empties all stores. */
export async function emptyStores(): Promise<void> {
  await writeTx([...ALL_STORES], (tx) =>
    Promise.all(ALL_STORES.map((name) => tx.objectStore(name).clear())),
  );
}

/**
 * Makes the n-th write from now (1 is the next) fail as a full disk does. Gives back the way to
 * restore, which says whether it came to that.
 */
export function failNthPut(n: number): () => boolean {
  const real = IDBObjectStore.prototype.put;
  let seen = 0;
  IDBObjectStore.prototype.put = function put(this: IDBObjectStore, value: unknown, key?) {
    seen += 1;
    if (seen === n) throw new DOMException('the disk is full', 'QuotaExceededError');
    return key === undefined ? real.call(this, value) : real.call(this, value, key);
  };
  return () => {
    IDBObjectStore.prototype.put = real;
    return seen >= n;
  };
}

/** Notes which stores are opened from now on, until the way back is called. */
export function watchStores(): () => ReadonlySet<string> {
  const real = IDBDatabase.prototype.transaction;
  const seen = new Set<string>();
  IDBDatabase.prototype.transaction = function transaction(
    this: IDBDatabase,
    names,
    mode,
    options,
  ) {
    for (const name of typeof names === 'string' ? [names] : names) seen.add(name);
    return real.call(this, names, mode, options);
  };
  return () => {
    IDBDatabase.prototype.transaction = real;
    return seen;
  };
}
