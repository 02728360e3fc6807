/** Transactions: all or nothing, errors as faults, one fresh connection when the old one is gone. */
import type { IDBPTransaction } from 'idb';
import { abortQuietly, closeAura, openAura } from './db.ts';
import { toStorageFault } from './fault.ts';
import type { AuraSchema, StoreName } from './schema.ts';

export type ReadTx<N extends StoreName> = IDBPTransaction<AuraSchema, N[], 'readonly'>;
export type WriteTx<N extends StoreName> = IDBPTransaction<AuraSchema, N[], 'readwrite'>;

/** `strict` waits until the disk has it; `relaxed` until the system has it. */
export type Durability = 'strict' | 'relaxed';

/**
 * Reads in one transaction, so that what is read belongs together. `body` may await nothing but the
 * transaction's own requests. Throws `storage-unavailable`.
 */
export function readTx<N extends StoreName, T>(
  stores: N[],
  body: (tx: ReadTx<N>) => Promise<T>,
): Promise<T> {
  return run(stores, 'readonly', 'relaxed', body);
}

/**
 * Writes in one transaction: when `body` or the commit fails, nothing of it stays. `body` may await
 * nothing but the transaction's own requests. Throws `quota`, `storage-unavailable`, or the fault
 * that `body` threw.
 */
export function writeTx<N extends StoreName, T>(
  stores: N[],
  body: (tx: WriteTx<N>) => Promise<T>,
  durability: Durability = 'relaxed',
): Promise<T> {
  return run(stores, 'readwrite', durability, body);
}

/**
 * Issues requests together and waits for all. A request that throws on the spot counts as one that
 * fails: the ones before it are still waited for, and none is left to reject unheard.
 */
export async function together(requests: Iterable<() => Promise<unknown>>): Promise<void> {
  await Promise.all(Array.from(requests, async (request) => request()));
}

async function run<N extends StoreName, M extends 'readonly' | 'readwrite', T>(
  stores: N[],
  mode: M,
  durability: Durability,
  body: (tx: IDBPTransaction<AuraSchema, N[], M>) => Promise<T>,
): Promise<T> {
  try {
    const tx = await begin(stores, mode, durability);
    try {
      const result = await body(tx);
      // A transaction that only read has nothing to commit: its end is not worth a wait.
      if (mode === 'readwrite') await tx.done;
      else tx.done.catch(() => undefined);
      return result;
    } catch (error) {
      abortQuietly(tx);
      await tx.done.catch(() => undefined);
      throw tx.error ?? error;
    }
  } catch (error) {
    throw toStorageFault(error);
  }
}

async function begin<N extends StoreName, M extends 'readonly' | 'readwrite'>(
  stores: N[],
  mode: M,
  durability: Durability,
): Promise<IDBPTransaction<AuraSchema, N[], M>> {
  const db = await openAura();
  try {
    return db.transaction(stores, mode, { durability });
  } catch (error) {
    // iOS drops connections of tabs in the background; nothing was written yet, so open once more.
    if ((error as { name?: unknown }).name !== 'InvalidStateError') throw error;
    await closeAura();
    return (await openAura()).transaction(stores, mode, { durability });
  }
}
