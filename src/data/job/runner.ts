/** Works through one job: lanes that take item after item until all are settled or it is halted. */
import { faultOf, messageOf } from '../../core/fault.ts';
import {
  cancelItem,
  failItem,
  finishItem,
  isWaiting,
  RETRY,
  recoverItem,
  releaseItem,
  startItem,
} from '../../core/jobs/machine.ts';
import { countItems, nextItem, nextWake } from '../../core/jobs/queue.ts';
import { monotonic } from '../../core/progress.ts';
import { onChange } from '../changes.ts';
import type { JobItemRow, JobRow } from '../schema.ts';
import { type Halt, haltOf } from './halt.ts';
import { moveItem, moveJob, openItem, readInput, readItems, readJob } from './store.ts';
import type { JobHandler, RunEnd, RunOptions } from './types.ts';

/**
 * Runs a job to its end. The caller holds the job's lock, so whatever is marked as running was left
 * by a crash. Rejects only when the storage fails; then nothing is lost and it can be run again.
 */
export async function work(job: JobRow, handler: JobHandler, options: RunOptions): Promise<RunEnd> {
  const halt = haltOf(options.signal);
  const refresh = async () => {
    const state = (await readJob(job.id))?.state ?? 'cancelled';
    if (state === 'paused' || state === 'cancelled') halt.now(state);
  };
  const unwatch = onChange('jobs', () => void refresh().catch(() => undefined));
  try {
    const run = new Run(job, await recovered(job.id, options), handler, options, halt);
    await refresh();
    await run.all();
    if (halt.reason) return halt.reason;
    await moveJob(job.id, ['running'], 'finished');
    return 'finished';
  } finally {
    unwatch();
    halt.release();
  }
}

async function recovered(jobId: string, options: RunOptions): Promise<JobItemRow[]> {
  const rows = await readItems(jobId);
  const policy = options.policy ?? RETRY;
  const moved = rows.map((row) =>
    row.state === 'running' ? moveItem(row.id, (item) => recoverItem(item, policy)) : row,
  );
  return (await Promise.all(moved)).filter((row) => row !== null);
}

class Run {
  readonly #items: Map<string, JobItemRow>;
  readonly #emit: () => void;
  readonly #now: () => number;

  constructor(
    job: JobRow,
    rows: readonly JobItemRow[],
    readonly handler: JobHandler,
    readonly options: RunOptions,
    readonly halt: Halt,
  ) {
    this.#items = new Map(rows.map((row) => [row.id, row]));
    this.#now = options.now ?? Date.now;
    const emit = monotonic(options.onProgress ?? (() => undefined));
    this.#emit = () => {
      const { settled, total } = countItems(this.#items.values());
      try {
        emit({ task: job.kind, id: job.id, done: settled, total, note: '' });
      } catch (error) {
        console.error('showing the progress failed', error);
      }
    };
  }

  /** All lanes to their end; when one fails the others are stopped and waited for. */
  async all(): Promise<void> {
    this.#emit();
    const lanes = Array.from({ length: Math.max(1, this.options.concurrency ?? 1) }, () =>
      this.#lane().catch((error: unknown) => {
        this.halt.now('stopped');
        throw error;
      }),
    );
    const ends = await Promise.allSettled(lanes);
    const failed = ends.find((end) => end.status === 'rejected');
    if (failed) throw failed.reason;
  }

  async #lane(): Promise<void> {
    while (!this.halt.reason) {
      const item = nextItem(this.#items.values(), this.#now());
      if (item) {
        await this.#do(item);
        continue;
      }
      const wake = nextWake(this.#items.values());
      if (wake === null) return;
      await this.halt.sleep(Math.max(1, wake - this.#now()));
    }
  }

  async #do(item: JobItemRow): Promise<void> {
    // Marked in memory before anything is awaited: no other lane takes it.
    this.#items.set(item.id, startItem(item));
    let taken = false;
    const started = await this.#move(item.id, (row, job) => {
      if (job === 'paused' || job === 'cancelled') this.halt.now(job);
      taken = job === 'running' && (row.state === 'queued' || isWaiting(row));
      return taken ? startItem(row) : null;
    });
    if (!started || !taken) return;
    try {
      const task = { ...(await openItem(started)), input: await readInput(item.id) };
      const result = await this.handler(task, this.halt.signal);
      await this.#move(item.id, finishItem, { message: '', result });
    } catch (error) {
      await this.#fail(item.id, error);
    }
    this.#emit();
  }

  async #fail(id: string, error: unknown): Promise<void> {
    const fault = faultOf(error);
    const at = {
      now: this.#now(),
      random: this.options.random ?? Math.random,
      policy: this.options.policy ?? RETRY,
    };
    const outcome = { message: messageOf(error), result: null };
    await this.#move(
      id,
      (row) => {
        if (row.state !== 'running') return null;
        if (this.halt.reason === 'stopped') return releaseItem(row);
        return fault === 'aborted' ? cancelItem(row) : failItem(row, fault, at);
      },
      outcome,
    );
  }

  async #move(id: string, ...how: MoveHow): Promise<JobItemRow | null> {
    const moved = await moveItem(id, ...how);
    if (moved) this.#items.set(id, moved);
    else this.#items.delete(id);
    return moved;
  }
}

type MoveHow = Parameters<typeof moveItem> extends [string, ...infer Rest] ? Rest : never;
