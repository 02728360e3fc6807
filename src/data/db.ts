/** The one connection to the database: opened once, let go when another tab upgrades or erases. */
import { openDB } from 'idb';
import { FaultError, messageOf } from '../core/fault.ts';
import { MIGRATIONS, type Migration, migrate } from './migrations.ts';
import type { AuraDb, AuraSchema } from './schema.ts';

export const DB_NAME = 'aura';

/**
 * `blocked`: an older tab keeps this one waiting. `outdated`: a newer tab took the database over,
 * this page should reload. `closed`: the browser or an erasure closed it; the next use reopens it.
 */
export type DatabaseEvent = 'blocked' | 'outdated' | 'closed';

const listeners = new Set<(event: DatabaseEvent) => void>();
let opened: Promise<AuraDb> | null = null;
let gate: Promise<unknown> = Promise.resolve();

/**
 * The connection, opened at first use. A failed opening is forgotten, so the next call tries again.
 * Throws `storage-unavailable`.
 */
export function openAura(): Promise<AuraDb> {
  if (opened) return opened;
  const attempt = gate.then(() => openDatabase(DB_NAME, MIGRATIONS, () => forget(attempt)));
  opened = attempt;
  attempt.catch(() => forget(attempt));
  return attempt;
}

/** Lets the connection go; the next use opens it again. */
export async function closeAura(): Promise<void> {
  const current = opened;
  opened = null;
  const db = await current?.catch(() => null);
  db?.close();
}

/** Runs `work` with the connection closed; whoever opens it meanwhile waits until `work` is over. */
export function whileClosed<T>(work: () => Promise<T>): Promise<T> {
  const result = Promise.all([gate, closeAura()]).then(work);
  gate = result.catch(() => undefined);
  return result;
}

/** Tells what happens to the connection. Returns the way to stop listening. */
export function onDatabaseEvent(listener: (event: DatabaseEvent) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Opens a database by name and takes it to the version of the last step; `lost` is called when the
 * connection is gone. For `openAura` and for tests of upgrades. Throws `storage-unavailable`.
 */
export async function openDatabase(
  name: string,
  steps: readonly Migration[],
  lost: () => void = () => {},
): Promise<AuraDb> {
  let failure: unknown = null;
  const tellLost = (event: DatabaseEvent) => {
    lost();
    tell(event);
  };
  try {
    return await openDB<AuraSchema>(name, steps.length, {
      upgrade(db, oldVersion, _newVersion, tx) {
        migrate(db, oldVersion, tx, steps).catch((error: unknown) => {
          failure = error;
          abortQuietly(tx);
        });
        tx.done.catch(() => undefined);
      },
      blocked: () => tell('blocked'),
      blocking(_current, next, event) {
        (event.target as IDBDatabase).close();
        tellLost(next === null ? 'closed' : 'outdated');
      },
      terminated: () => tellLost('closed'),
    });
  } catch (error) {
    const cause = failure ?? error;
    throw new FaultError('storage-unavailable', `the storage does not open: ${messageOf(cause)}`, {
      cause,
    });
  }
}

/** Aborts a transaction that may be over already. */
export function abortQuietly(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // It is over: there is nothing left to abort.
  }
}

function forget(attempt: Promise<AuraDb>): void {
  if (opened === attempt) opened = null;
}

function tell(event: DatabaseEvent): void {
  for (const listener of listeners) listener(event);
}
