/** A job as a list of items: what to do next, when to look again, and how far it is. Pure. */
import { type ItemStatus, isReady, isSettled, isWaiting } from './machine.ts';

export const JOB_STATES = ['running', 'paused', 'cancelled', 'finished'] as const;
/** `running` means wanted: it may wait for a tab to take it up. */
export type JobState = (typeof JOB_STATES)[number];

/** How many items are where. `settled` never falls and ends at `total`. */
export interface JobCounts {
  readonly total: number;
  readonly settled: number;
  readonly done: number;
  readonly failed: number;
  readonly cancelled: number;
  readonly running: number;
  readonly waiting: number;
}

/** The first item that may start at `now` (epoch milliseconds); queued ones before retries. */
export function nextItem<T extends ItemStatus>(items: Iterable<T>, now: number): T | null {
  let retry: T | null = null;
  for (const item of items) {
    if (!isReady(item, now)) continue;
    if (item.state === 'queued') return item;
    retry ??= item;
  }
  return retry;
}

/** Epoch milliseconds of the earliest retry that is due, or null when none waits. */
export function nextWake(items: Iterable<ItemStatus>): number | null {
  let earliest: number | null = null;
  for (const item of items) {
    if (!isWaiting(item)) continue;
    const due = Date.parse(item.retryAt ?? '');
    if (earliest === null || due < earliest) earliest = due;
  }
  return earliest;
}

/** Counts by state. `failed` holds what failed for good or was given up. */
export function countItems(items: Iterable<ItemStatus>): JobCounts {
  const counts = { total: 0, settled: 0, done: 0, failed: 0, cancelled: 0, running: 0, waiting: 0 };
  for (const item of items) {
    counts.total += 1;
    if (item.state === 'running') counts.running += 1;
    if (isWaiting(item)) counts.waiting += 1;
    if (!isSettled(item)) continue;
    counts.settled += 1;
    if (item.state === 'done') counts.done += 1;
    else if (item.state === 'cancelled') counts.cancelled += 1;
    else counts.failed += 1;
  }
  return counts;
}
