/** The storage as a whole: how full it is, whether it may be cleared by itself, and erasing it. */
import { deleteDB } from 'idb';
import { FaultError } from '../core/fault.ts';
import { announce } from './changes.ts';
import { DB_NAME, whileClosed } from './db.ts';
import { discardDiagnostics } from './diagnostics.ts';
import { type Outcome, outcomeOf } from './fault.ts';
import { cancelJob, listJobs } from './jobs.ts';
import { forgetUnsaved } from './settings.ts';

/** Bytes used and allowed by the browser's estimate; zeros and `supported: false` where it has none. */
export interface StorageUse {
  readonly usage: number;
  readonly quota: number;
  readonly persisted: boolean;
  readonly supported: boolean;
}

const NONE: StorageUse = { usage: 0, quota: 0, persisted: false, supported: false };
/** How long another tab may hold a database before erasing gives up, milliseconds. */
const HELD_MS = 5_000;

/** How full the storage is. Never rejects. */
export async function storageUse(): Promise<StorageUse> {
  const found = await outcomeOf(async () => {
    const manager = storageManager();
    if (!manager?.estimate) return NONE;
    const { usage = 0, quota = 0 } = await manager.estimate();
    return { usage, quota, persisted: (await manager.persisted?.()) ?? false, supported: true };
  });
  return found.ok ? found.value : NONE;
}

/** Asks the browser not to clear the storage by itself; the value says whether it agreed. */
export function askPersistence(): Promise<Outcome<boolean>> {
  return outcomeOf(async () => {
    const manager = storageManager();
    if (!manager?.persist) throw new FaultError('unsupported', 'no lasting storage here');
    return (await manager.persisted?.()) || (await manager.persist());
  });
}

/**
 * Erases what Aura keeps on this device: its databases, its caches, its localStorage keys. Goes as
 * far as it can even when one of them fails. Other sites of the same origin are left alone, and so
 * are service workers.
 */
export async function eraseEverything(): Promise<Outcome<void>> {
  await outcomeOf(cancelAllJobs);
  await discardDiagnostics();
  const parts = await whileClosed(() =>
    Promise.all([outcomeOf(eraseDatabases), outcomeOf(eraseCaches), outcomeOf(eraseLocal)]),
  );
  forgetUnsaved();
  announce('photos', 'garments', 'vectors', 'jobs', 'job-items', 'settings', 'diagnostics');
  return parts.find((part) => !part.ok) ?? { ok: true, value: undefined };
}

/** Work that goes on would store again what was just erased. */
async function cancelAllJobs(): Promise<void> {
  for (const job of await listJobs()) await cancelJob(job.id);
}

const isOurs = (name: string | undefined): name is string =>
  name !== undefined && (name === DB_NAME || name.startsWith(`${DB_NAME}-`));

async function eraseDatabases(): Promise<void> {
  const listed = (await indexedDB.databases?.()) ?? [];
  const names = new Set([DB_NAME, ...listed.map((each) => each.name).filter(isOurs)]);
  await Promise.all([...names].map(eraseDatabase));
}

async function eraseDatabase(name: string): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const held = new Promise<never>((_resolve, reject) => {
    const refuse = () =>
      reject(new FaultError('storage-unavailable', 'another tab of Aura holds the storage'));
    timer = setTimeout(refuse, HELD_MS);
  });
  try {
    await Promise.race([deleteDB(name), held]);
  } finally {
    clearTimeout(timer);
  }
}

async function eraseCaches(): Promise<void> {
  if (typeof caches === 'undefined') return;
  const names = await caches.keys();
  await Promise.all(names.filter(isOurs).map((name) => caches.delete(name)));
}

async function eraseLocal(): Promise<void> {
  if (typeof localStorage === 'undefined') return;
  for (const key of Object.keys(localStorage)) if (isOurs(key)) localStorage.removeItem(key);
}

function storageManager(): Partial<StorageManager> | undefined {
  return typeof navigator === 'undefined' ? undefined : navigator.storage;
}
