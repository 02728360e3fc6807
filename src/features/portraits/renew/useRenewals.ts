/** Renewals as the pages see them: read from the queue, shared by all who look. */
import type { Fault } from '../../../core/fault.ts';
import { type Job, listJobItems, listJobs } from '../../../data/jobs.ts';
import { watched } from '../parts/watched.ts';
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

const renewals = watched({
  topics: ['jobs', 'job-items'],
  // A storage that fails shows none.
  read: () => readRenewals().catch((): readonly Renewal[] => []),
  paceMs: PACE_MS,
});

/** Renewals that run, are paused, or have failures to tell, newest first; undefined until first read. */
export const useRenewals = (): readonly Renewal[] | undefined => renewals.use();

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
