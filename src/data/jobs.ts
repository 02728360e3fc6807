/**
 * The one queue of the house: every import and every re-reading is a job here. Persisted item by
 * item, resumable after a crash, one tab at a time.
 */
import { messageOf } from '../core/fault.ts';
import { cancelItem } from '../core/jobs/machine.ts';
import { countItems } from '../core/jobs/queue.ts';
import { decodeRecord } from './codec.ts';
import { work } from './job/runner.ts';
import { deleteJob, insertJob, moveJob, openItem, readItems, readJob } from './job/store.ts';
import type { Job, JobHandler, JobItem, NewJobItem, RunEnd, RunOptions } from './job/types.ts';
import { ifFree, withLock } from './locks.ts';
import type { JobRow } from './schema.ts';
import { readTx } from './transact.ts';

export type {
  Job,
  JobHandler,
  JobItem,
  JobTask,
  NewJobItem,
  RunEnd,
  RunOptions,
} from './job/types.ts';

/**
 * Makes a job of things to do and keeps it; `runJob` begins it. Files given as `input` are kept too,
 * so that the job survives the tab. Returns its id. Throws `quota`, `storage-unavailable`.
 */
export function createJob(kind: string, items: readonly NewJobItem[], title = ''): Promise<string> {
  return insertJob(kind, items, title);
}

/**
 * Works through a job until it is finished, paused, cancelled or stopped by the signal; says which.
 * An item that fails does not stop the others. Throws `storage-unavailable` or `quota` when the
 * queue itself cannot be kept.
 */
export async function runJob(
  id: string,
  handler: JobHandler,
  options: RunOptions = {},
): Promise<RunEnd> {
  return (await ifFree(lockOf(id), () => runHeld(id, handler, options))) ?? 'elsewhere';
}

/** Takes no new items; what is running finishes. Works from any tab. */
export async function pauseJob(id: string): Promise<void> {
  await moveJob(id, ['running'], 'paused');
}

/** Goes on with a paused job, as `runJob` does, once what the pause let finish has finished. */
export async function resumeJob(
  id: string,
  handler: JobHandler,
  options: RunOptions = {},
): Promise<RunEnd> {
  await moveJob(id, ['paused'], 'running');
  return withLock(lockOf(id), () => runHeld(id, handler, options));
}

/** Stops a job for good, from any tab: running items are told at once, all others never start. */
export async function cancelJob(id: string): Promise<void> {
  await moveJob(id, ['running', 'paused'], 'cancelled', cancelItem);
}

/** Forgets a job that is over; one that is not is cancelled first. */
export async function removeJob(id: string): Promise<void> {
  await cancelJob(id);
  await deleteJob(id);
}

/** All jobs with their counts, newest first. */
export async function listJobs(): Promise<Job[]> {
  const rows = await readTx(['jobs'], (tx) => tx.objectStore('jobs').getAll());
  rows.sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  return Promise.all(rows.map(openJob));
}

/** One job with its counts, or null. */
export async function getJob(id: string): Promise<Job | null> {
  const row = await readJob(id);
  return row ? openJob(row) : null;
}

/** A job's items in order. */
export async function listJobItems(jobId: string): Promise<JobItem[]> {
  return Promise.all((await readItems(jobId)).map(openItem));
}

/** How a resumed job ended; `error` when the queue itself failed. */
export interface Resumed {
  readonly id: string;
  readonly kind: string;
  readonly end: RunEnd | 'failed';
  readonly error: string | null;
}

/**
 * After a start: goes on with jobs that nobody paused or finished and whose kind has a handler, one
 * after the other, oldest first. What was running at the crash is done again. A job that fails does
 * not keep the next from running.
 */
export async function resumeUnfinished(
  handlers: Readonly<Record<string, JobHandler>>,
  options: RunOptions = {},
): Promise<Resumed[]> {
  const open = (await listJobs()).filter((job) => job.state === 'running').reverse();
  const resumed: Resumed[] = [];
  for (const { id, kind } of open) {
    const handler = handlers[kind];
    if (!handler || options.signal?.aborted) continue;
    try {
      resumed.push({ id, kind, end: await runJob(id, handler, options), error: null });
    } catch (error) {
      resumed.push({ id, kind, end: 'failed', error: messageOf(error) });
    }
  }
  return resumed;
}

const lockOf = (id: string): string => `aura-job-${id}`;

async function runHeld(id: string, handler: JobHandler, options: RunOptions): Promise<RunEnd> {
  const job = await readJob(id);
  if (!job) return 'cancelled';
  return job.state === 'running' ? work(job, handler, options) : job.state;
}

async function openJob(row: JobRow): Promise<Job> {
  const { id, kind, state, createdAt } = row;
  const [{ title }, items] = await Promise.all([decodeRecord(row.body), readItems(id)]);
  return { id, kind, title, state, createdAt, counts: countItems(items) };
}
