/** Imports as the page sees them: read from the queue, shared by all who look. */
import { isTransient } from '../../core/fault.ts';
import type { ImportItem, ImportState, ImportView } from '../../core/import/view.ts';
import { isSettled } from '../../core/jobs/machine.ts';
import { type Job, type JobItem, listJobItems, listJobs } from '../../data/jobs.ts';
import { parseResult } from './importer.ts';
import { watched } from './parts/watched.ts';

export const IMPORT_KIND = 'import';
/** At most this often is the queue read again, milliseconds; large imports change a lot. */
const PACE_MS = 200;

/** Failures that were tried again as a new import: shown no more. */
const dismissed = new Set<string>();

const imports = watched({
  topics: ['jobs', 'job-items'],
  // A storage that fails shows no imports.
  read: () => readImports().catch((): ImportView[] => []),
  paceMs: PACE_MS,
});

/** Leaves an item out of what is shown from now on. */
export function dismissItem(itemId: string): void {
  dismissed.add(itemId);
  imports.refresh();
}

/** All imports that are under way or have something to tell; undefined until first read. */
export const useImports = (): readonly ImportView[] | undefined => imports.use();

/** The imports as stored, oldest first. */
export async function readImports(): Promise<ImportView[]> {
  const jobs = (await listJobs()).filter((job) => job.kind === IMPORT_KIND).reverse();
  return Promise.all(jobs.map(async (job) => viewOf(job, await listJobItems(job.id))));
}

/** A job of the queue as an import. */
export function viewOf(job: Pick<Job, 'id' | 'state'>, items: readonly JobItem[]): ImportView {
  return {
    id: job.id,
    paused: job.state === 'paused',
    over: job.state === 'finished' || job.state === 'cancelled',
    items: items.filter((item) => !dismissed.has(item.id)).map(itemOf),
  };
}

function itemOf(item: JobItem): ImportItem {
  const result = parseResult(item.outcome?.result ?? null);
  const state = stateOf(item, result?.made);
  return {
    id: item.id,
    name: item.label,
    state,
    fault: item.fault,
    photoId: result?.photoId ?? null,
    retriable: state === 'failed' && item.fault !== null && isTransient(item.fault),
  };
}

function stateOf(item: JobItem, made: 'done' | 'duplicate' | undefined): ImportState {
  if (item.state === 'running') return 'reading';
  if (!isSettled(item)) return 'waiting';
  if (item.state === 'done') return made ?? 'done';
  return item.state === 'cancelled' ? 'cancelled' : 'failed';
}
