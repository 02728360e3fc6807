/** Renewals as the pages see them: read from the queue, shared by all who look. */
import { useSyncExternalStore } from 'react';
import type { Fault } from '../../../core/fault.ts';
import { onChange } from '../../../data/changes.ts';
import { type Job, listJobItems, listJobs } from '../../../data/jobs.ts';
import { hasFailed, isRenewal } from './actions.ts';

/** A photo that a renewal could not do. */
export interface RenewalFailure {
  readonly id: string;
  /** The photo's file name; may be empty. */
  readonly name: string;
  readonly fault: Fault;
}

export interface Renewal extends Job {
  readonly failures: readonly RenewalFailure[];
}

/** At most this often is the queue read again, milliseconds. */
const PACE_MS = 250;

let renewals: readonly Renewal[] | undefined;
let reading = false;
let stale = false;
let stop: (() => void) | null = null;
const listeners = new Set<() => void>();

/** Renewals that run, are paused, or have failures to tell, newest first; undefined until first read. */
export function useRenewals(): readonly Renewal[] | undefined {
  return useSyncExternalStore(subscribe, () => renewals);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!stop) {
    const stops = [onChange('jobs', refresh), onChange('job-items', refresh)];
    stop = () => {
      for (const each of stops) each();
    };
    refresh();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.();
    stop = null;
    renewals = undefined;
  };
}

function isWatched(): boolean {
  return stop !== null;
}

/** Reads again, now or after the read that runs; a storage that fails shows none. */
function refresh(): void {
  stale = true;
  if (reading || !isWatched()) return;
  reading = true;
  void (async () => {
    try {
      while (stale && isWatched()) {
        stale = false;
        const next = await readRenewals().catch(() => []);
        if (isWatched()) renewals = next;
        for (const listener of [...listeners]) listener();
        await new Promise((resolve) => setTimeout(resolve, PACE_MS));
      }
    } finally {
      reading = false;
    }
  })();
}

/** The renewals as stored that have something to show. */
export async function readRenewals(): Promise<readonly Renewal[]> {
  const jobs = (await listJobs()).filter(
    (job) =>
      isRenewal(job) &&
      (job.state === 'running' || job.state === 'paused' || job.counts.failed > 0),
  );
  return Promise.all(
    jobs.map(async (job) => {
      if (job.counts.failed === 0) return { ...job, failures: [] };
      const failed = (await listJobItems(job.id)).filter(hasFailed);
      return {
        ...job,
        failures: failed.map(({ id, label, fault }) => ({
          id,
          name: label,
          fault: fault ?? 'internal',
        })),
      };
    }),
  );
}
