/** Renewals that are under way, as the pages see them. */
import { type Job, listJobs } from '../../../data/jobs.ts';
import { useLive } from '../parts/useLive.ts';
import { REEMBED_KIND, REREAD_KIND } from './handlers.ts';

/** Renewals that run or are paused, newest first; undefined until first read. */
export function useRenewals(): readonly Job[] | undefined {
  return useLive(['jobs', 'job-items'], readRenewals).value;
}

async function readRenewals(): Promise<Job[]> {
  const jobs = await listJobs();
  return jobs.filter(
    (job) =>
      (job.kind === REREAD_KIND || job.kind === REEMBED_KIND) &&
      (job.state === 'running' || job.state === 'paused'),
  );
}
