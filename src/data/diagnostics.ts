/** The local log: the last `DIAGNOSTICS_LIMIT` entries, written in batches, never an image. */
import {
  byModel,
  DIAGNOSTICS_LIMIT,
  type DiagnosticEntry,
  errorRate,
} from '../core/diagnostics.ts';
import { announce } from './changes.ts';
import { decodeRecord, encodeRecord } from './codec.ts';
import { guardEntry } from './diagnostics-guard.ts';
import { readTx, together, writeTx } from './transact.ts';

/** A batch is written after this many milliseconds, or at once when it has this many entries. */
const BATCH_MS = 1_000;
const BATCH_SIZE = 50;

let buffer: DiagnosticEntry[] = [];
let timer: ReturnType<typeof setTimeout> | null = null;
let writing: Promise<void> = Promise.resolve();

/** Adds an entry. Returns at once and never throws: a log that fails must break nothing. */
export function appendDiagnostic(entry: DiagnosticEntry): void {
  const guarded = guardEntry(entry);
  if (!guarded) return;
  watchHiding();
  buffer.push(guarded);
  if (buffer.length > DIAGNOSTICS_LIMIT) buffer = buffer.slice(-DIAGNOSTICS_LIMIT);
  if (buffer.length >= BATCH_SIZE) void flushDiagnostics();
  else timer ??= setTimeout(() => void flushDiagnostics(), BATCH_MS);
}

/** Writes what waits. Never rejects: what cannot be written waits in memory for the next time. */
export function flushDiagnostics(): Promise<void> {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  writing = writing.then(writeBatch);
  return writing;
}

/** The log, oldest first. Throws `storage-unavailable`. */
export async function listDiagnostics(): Promise<DiagnosticEntry[]> {
  await flushDiagnostics();
  const rows = await readTx(['diagnostics'], (tx) => tx.objectStore('diagnostics').getAll());
  return Promise.all(rows.map((row) => decodeRecord(row.body)));
}

/** The log as a JSON file that the person may save: `{app, exportedAt, errorRate, models, entries}`. */
export async function exportDiagnostics(): Promise<Blob> {
  const entries = await listDiagnostics();
  const exportedAt = new Date().toISOString();
  const models = byModel(entries);
  const file = { app: 'aura', exportedAt, errorRate: errorRate(entries), models, entries };
  return new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' });
}

/** Empties the log. Throws `storage-unavailable`. */
export async function clearDiagnostics(): Promise<void> {
  await discardDiagnostics();
  await writeTx(['diagnostics'], (tx) => tx.objectStore('diagnostics').clear());
  announce('diagnostics');
}

/** Forgets what was not written yet, and waits for what is being written. Never rejects. */
export async function discardDiagnostics(): Promise<void> {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  buffer = [];
  await writing;
  buffer = [];
}

let watching = false;

/** A page that goes into the background may never come back: write what waits. */
function watchHiding(): void {
  if (watching || typeof document === 'undefined') return;
  watching = true;
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void flushDiagnostics();
  });
}

async function writeBatch(): Promise<void> {
  const batch = buffer;
  if (batch.length === 0) return;
  buffer = [];
  try {
    const rows = await Promise.all(
      batch.map(async (entry) => ({ body: await encodeRecord(entry) })),
    );
    await writeTx(['diagnostics'], async (tx) => {
      const store = tx.objectStore('diagnostics');
      await together(rows.map((row) => () => store.add(row)));
      const extra = (await store.count()) - DIAGNOSTICS_LIMIT;
      if (extra <= 0) return;
      const last = (await store.getAllKeys(null, extra)).at(-1);
      if (last !== undefined) await store.delete(IDBKeyRange.upperBound(last));
    });
    announce('diagnostics');
  } catch {
    buffer = [...batch, ...buffer].slice(-DIAGNOSTICS_LIMIT);
  }
}
