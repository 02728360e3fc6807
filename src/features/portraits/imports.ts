/** Imports as the page sees them: read from the queue, shared by all who look. */
import { useSyncExternalStore } from 'react';
import { isTransient } from '../../core/fault.ts';
import type { ImportItem, ImportState, ImportView } from '../../core/import/view.ts';
import { isSettled } from '../../core/jobs/machine.ts';
import { onChange } from '../../data/changes.ts';
import { type Job, type JobItem, listJobItems, listJobs } from '../../data/jobs.ts';
import { parseResult } from './importer.ts';

export const IMPORT_KIND = 'import';
/** At most this often is the queue read again, milliseconds; large imports change a lot. */
const PACE_MS = 200;

let views: readonly ImportView[] | undefined;
let reading = false;
let stale = false;
let stop: (() => void) | null = null;
const listeners = new Set<() => void>();
/** Failures that were tried again as a new import: shown no more. */
const dismissed = new Set<string>();

/** Leaves an item out of what is shown from now on. */
export function dismissItem(itemId: string): void {
  dismissed.add(itemId);
  refresh();
}

/** All imports that are under way or have something to tell; undefined until first read. */
export function useImports(): readonly ImportView[] | undefined {
  return useSyncExternalStore(subscribe, () => views);
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
    views = undefined;
  };
}

/** Reads again, now or after the read that runs; a storage that fails shows no imports. */
function refresh(): void {
  stale = true;
  if (reading || !stop) return;
  reading = true;
  void (async () => {
    try {
      while (stale && stop) {
        stale = false;
        const began = performance.now();
        show(await readImports().catch(() => []));
        const rest = Math.max(PACE_MS, 2 * (performance.now() - began));
        await new Promise((resolve) => setTimeout(resolve, rest));
      }
    } finally {
      reading = false;
    }
  })();
}

function show(next: readonly ImportView[]): void {
  if (!stop) return;
  views = next;
  for (const listener of [...listeners]) listener();
}

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
