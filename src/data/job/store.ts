/** Jobs in the database: each change of an item is one transaction that reads before it writes. */
import { type ItemStatus, isSettled, QUEUED } from '../../core/jobs/machine.ts';
import type { JobState } from '../../core/jobs/queue.ts';
import { announce } from '../changes.ts';
import { decodeBlob, decodeRecord, encodeBlob, encodeRecord } from '../codec.ts';
import type { BlobRow, JobItemRow, JobRow } from '../schema.ts';
import { newId, nextStamp } from '../stamp.ts';
import { readTx, together, writeTx } from '../transact.ts';
import type { JobItem, JobItemOutcome, NewJobItem } from './types.ts';

/** Writes a job with all its items and files, or nothing. Throws `quota`, `storage-unavailable`. */
export async function insertJob(
  kind: string,
  items: readonly NewJobItem[],
  title: string,
): Promise<string> {
  const id = newId();
  const body = await encodeRecord({ title });
  const job: JobRow = { id, kind, state: 'running', createdAt: nextStamp(), body };
  const rows: JobItemRow[] = [];
  const inputs: BlobRow[] = [];
  for (const [seq, { label, payload = null, input }] of items.entries()) {
    const item = { id: newId(), jobId: id, seq, outcome: null };
    rows.push({ ...item, ...QUEUED, body: await encodeRecord({ label, payload }) });
    if (input) inputs.push({ id: item.id, body: await encodeBlob(input) });
  }
  await writeTx(['jobs', 'jobItems', 'jobInputs'], async (tx) => {
    await together([
      () => tx.objectStore('jobs').put(job),
      ...rows.map((row) => () => tx.objectStore('jobItems').put(row)),
      ...inputs.map((row) => () => tx.objectStore('jobInputs').put(row)),
    ]);
  });
  announce('jobs');
  return id;
}

/** A job's row, or undefined. */
export function readJob(id: string): Promise<JobRow | undefined> {
  return readTx(['jobs'], (tx) => tx.objectStore('jobs').get(id));
}

/** A job's items in order, without opening them. */
export async function readItems(jobId: string): Promise<JobItemRow[]> {
  const rows = await readTx(['jobItems'], (tx) =>
    tx.objectStore('jobItems').index('jobId').getAll(jobId),
  );
  return rows.sort((a, b) => a.seq - b.seq);
}

/** An item opened. */
export async function openItem(row: JobItemRow): Promise<JobItem> {
  const { body, outcome, ...rest } = row;
  return {
    ...rest,
    ...(await decodeRecord(body)),
    outcome: outcome ? await decodeRecord(outcome) : null,
  };
}

/** The file of an item, or null. */
export async function readInput(itemId: string): Promise<Blob | null> {
  const row = await readTx(['jobInputs'], (tx) => tx.objectStore('jobInputs').get(itemId));
  return row ? decodeBlob(row.body) : null;
}

/**
 * Moves an item on: `step` gets the item as stored and its job's state, and gives the item as it
 * shall be, or null to leave it. A file that is needed no more goes in the same transaction. Gives
 * back the item as it is then, or null when it is gone.
 */
export async function moveItem(
  id: string,
  step: (item: JobItemRow, job: JobState) => JobItemRow | null,
  outcome: JobItemOutcome | null = null,
): Promise<JobItemRow | null> {
  const sealed = outcome ? await encodeRecord(outcome) : null;
  const moved = await writeTx(['jobs', 'jobItems', 'jobInputs'], async (tx) => {
    const items = tx.objectStore('jobItems');
    const row = await items.get(id);
    const job = row && (await tx.objectStore('jobs').get(row.jobId));
    if (!row || !job) return null;
    const next = step(row, job.state);
    if (!next) return row;
    const written = { ...next, outcome: sealed ?? next.outcome };
    await items.put(written);
    if (isOver(written)) await tx.objectStore('jobInputs').delete(id);
    return written;
  });
  announce('job-items');
  return moved;
}

/**
 * Moves a job to another state, and its items with it by `step`. Gives back false when the job is
 * gone, or is not in a state that `from` names.
 */
export async function moveJob(
  id: string,
  from: readonly JobState[],
  to: JobState,
  step?: (item: JobItemRow) => JobItemRow,
): Promise<boolean> {
  const moved = await writeTx(['jobs', 'jobItems', 'jobInputs'], async (tx) => {
    const job = await tx.objectStore('jobs').get(id);
    if (!job || !from.includes(job.state)) return false;
    await tx.objectStore('jobs').put({ ...job, state: to });
    if (!step) return true;
    const items = tx.objectStore('jobItems');
    for (const row of await items.index('jobId').getAll(id)) {
      const next = step(row);
      if (next !== row) await items.put(next);
      if (isOver(next)) await tx.objectStore('jobInputs').delete(row.id);
    }
    return true;
  });
  if (moved) announce('jobs', 'job-items');
  return moved;
}

/** Removes a job with its items and files. */
export async function deleteJob(id: string): Promise<void> {
  await writeTx(['jobs', 'jobItems', 'jobInputs'], async (tx) => {
    const keys = await tx.objectStore('jobItems').index('jobId').getAllKeys(id);
    await together([
      () => tx.objectStore('jobs').delete(id),
      ...keys.map((key) => () => tx.objectStore('jobItems').delete(key)),
      ...keys.map((key) => () => tx.objectStore('jobInputs').delete(key)),
    ]);
  });
  announce('jobs', 'job-items');
}

/** Its file is needed no more. What was given up keeps it: the person may try again. */
function isOver(item: ItemStatus): boolean {
  return isSettled(item) && item.state !== 'failed-transient';
}
