/** Jobs as the house keeps them: a list of items of one kind, each with its own state. */
import type { ItemStatus, RetryPolicy } from '../../core/jobs/machine.ts';
import type { JobCounts, JobState } from '../../core/jobs/queue.ts';
import type { Progress } from '../../core/progress.ts';

/** The sealed parts of the rows. */
export interface JobBody {
  readonly title: string;
}
export interface JobItemBody {
  readonly label: string;
  /** Whatever the handler needs beside the file; plain data. */
  readonly payload: unknown;
}
export interface JobItemOutcome {
  readonly message: string;
  /** What the handler gave back, such as the id of what it made. */
  readonly result: string | null;
}

/** One thing to do. `input` is kept until the item is done, failed for good or cancelled. */
export interface NewJobItem {
  readonly label: string;
  readonly payload?: unknown;
  readonly input?: Blob;
}

export interface JobItem extends ItemStatus, JobItemBody {
  readonly id: string;
  readonly jobId: string;
  readonly seq: number;
  readonly outcome: JobItemOutcome | null;
}

export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly state: JobState;
  readonly createdAt: string;
  readonly counts: JobCounts;
}

/** What a handler gets. `tries` is 1 at the first. */
export interface JobTask extends JobItemBody {
  readonly id: string;
  readonly jobId: string;
  readonly tries: number;
  readonly input: Blob | null;
}

/**
 * Does one item; gives back a short reference to what it made, or null. When `signal` fires it
 * rejects as soon as it can. What it throws decides whether the item is tried again (`isTransient`);
 * 'aborted' while the job goes on cancels this item alone. After a crash it may be called again for
 * work that was finished but not yet noted.
 */
export type JobHandler = (task: JobTask, signal: AbortSignal) => Promise<string | null>;

export interface RunOptions {
  /** Stops work at once, for now: what was running is queued again and can be resumed. */
  readonly signal?: AbortSignal;
  /** Settled items out of all; never falls. */
  readonly onProgress?: (progress: Progress) => void;
  /** Items at a time, 1 by default. */
  readonly concurrency?: number;
  readonly policy?: RetryPolicy;
  readonly now?: () => number;
  readonly random?: () => number;
}

/** How a run ended. `elsewhere`: another tab has the job; `stopped`: by the signal. */
export type RunEnd = 'finished' | 'paused' | 'cancelled' | 'stopped' | 'elsewhere';
