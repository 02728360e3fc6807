/** Imports as the page sees them: read from the queue, shared by all who look. */
import { type Fault, isTransient } from '../../core/fault.ts';
import type { ImportItem, ImportState, ImportView } from '../../core/import/view.ts';
import { isSettled } from '../../core/jobs/machine.ts';
import type { GarmentRecord } from '../../core/wardrobe/records.ts';
import type { WarningId } from '../../core/wardrobe/types.ts';
import { onChange } from '../../data/changes.ts';
import { listGarments } from '../../data/garments.ts';
import { type Job, type JobItem, listJobItems, listJobs } from '../../data/jobs.ts';
import { createWatched } from '../../ui/watched.ts';
import { pace } from './pace.ts';
import { listRefused, type Refused } from './refused.ts';
import { parseResult } from './results.ts';

export const IMPORT_KIND = 'wardrobe-import';
/** At most this often is the queue read again, milliseconds; large imports change a lot. */
const PACE_MS = 250;

/** One file of an import. `state` is 'done' for a refused one too: nothing more happens by itself. */
export interface WardrobeImportItem extends ImportItem {
  /** The garments of the photo that are there now. */
  readonly garmentIds: readonly string[];
  /** Those of them that ask for a look. */
  readonly doubtfulIds: readonly string[];
  /** Why no garment was made of it, or null. */
  readonly refusedFor: readonly WarningId[] | null;
  /** The way to insist; null when it was not refused, or its file is not kept any more. */
  readonly refused: Refused | null;
}

/** An import; usable wherever an `ImportView` is. */
export interface WardrobeImportView extends ImportView {
  readonly items: readonly WardrobeImportItem[];
  /** Garments made so far that are still there. */
  readonly garments: number;
  /** How many of them ask for a look. */
  readonly needLook: number;
  /** Minutes left by the pace so far, at least 1; null when not known, paused or over. */
  readonly minutesLeft: number | null;
  /** What made the import pause by itself ('quota'), or null. */
  readonly haltedBy: Fault | null;
}

/** Failures and refusals that were answered: shown no more. */
const dismissed = new Set<string>();

const imports = createWatched(onChange)({
  topics: ['jobs', 'job-items', 'garments'],
  // A storage that fails shows no imports.
  read: () => readImports().catch((): WardrobeImportView[] => []),
  paceMs: PACE_MS,
});

/** Leaves an item out of what is shown from now on. */
export function dismissItem(itemId: string): void {
  dismissed.add(itemId);
  imports.refresh();
}

/** All imports that are under way or have something to tell; undefined until first read. */
export const useImports = (): readonly WardrobeImportView[] | undefined => imports.use();

/** The imports as stored, oldest first. Throws `storage-unavailable`. */
export async function readImports(): Promise<WardrobeImportView[]> {
  const all = await listJobs();
  const jobs = all.filter((job) => job.kind === IMPORT_KIND).reverse();
  if (jobs.length === 0) return [];
  const [refused, garments] = await Promise.all([listRefused(all), listGarments()]);
  return Promise.all(
    jobs.map(async (job) => viewOf(job, await listJobItems(job.id), { refused, garments })),
  );
}

/** What is stored beside the queue. */
export interface Around {
  readonly refused: readonly Refused[];
  readonly garments: readonly GarmentRecord[];
}

/** A job of the queue as an import. */
export function viewOf(
  job: Pick<Job, 'id' | 'state'>,
  items: readonly JobItem[],
  { refused, garments }: Around,
): WardrobeImportView {
  const byPhoto = new Map<string, GarmentRecord[]>();
  for (const garment of garments)
    for (const photoId of new Set(garment.views.map((view) => view.photoId)))
      byPhoto.set(photoId, [...(byPhoto.get(photoId) ?? []), garment]);
  const waiting = new Map(refused.map((each) => [each.itemId, each]));
  const shown = items
    .filter((item) => !dismissed.has(item.id))
    .map((item) => itemOf(item, byPhoto, waiting));
  const paused = job.state === 'paused';
  const left = shown.filter((item) => item.state === 'waiting' || item.state === 'reading').length;
  // A duplicate's garments are not this import's work.
  const made = shown.filter((item) => item.state === 'done');
  return {
    id: job.id,
    paused,
    over: job.state === 'finished' || job.state === 'cancelled',
    items: shown,
    garments: new Set(made.flatMap((item) => item.garmentIds)).size,
    needLook: new Set(made.flatMap((item) => item.doubtfulIds)).size,
    minutesLeft: job.state === 'running' ? pace.minutesLeft(left) : null,
    haltedBy: paused && items.some((item) => item.fault === 'quota') ? 'quota' : null,
  };
}

function itemOf(
  item: JobItem,
  byPhoto: ReadonlyMap<string, readonly GarmentRecord[]>,
  waiting: ReadonlyMap<string, Refused>,
): WardrobeImportItem {
  const result = parseResult(item.outcome?.result);
  const photoId = result && 'photoId' in result ? result.photoId : null;
  const garments = photoId === null ? [] : (byPhoto.get(photoId) ?? []);
  const state = stateOf(item, result?.made === 'duplicate');
  return {
    id: item.id,
    name: item.label,
    state,
    fault: item.fault,
    photoId,
    retriable: state === 'failed' && item.fault !== null && isTransient(item.fault),
    garmentIds: garments.map((garment) => garment.id),
    doubtfulIds: garments.filter((garment) => garment.doubtful).map((garment) => garment.id),
    refusedFor: result?.made === 'refused' ? result.why : null,
    refused: waiting.get(item.id) ?? null,
  };
}

function stateOf(item: JobItem, duplicate: boolean): ImportState {
  if (item.state === 'running') return 'reading';
  if (!isSettled(item)) return 'waiting';
  if (item.state === 'done') return duplicate ? 'duplicate' : 'done';
  return item.state === 'cancelled' ? 'cancelled' : 'failed';
}

/** Refused photos over all imports that the person can still insist on, oldest first. */
export function refusedIn(views: readonly WardrobeImportView[]): WardrobeImportItem[] {
  return views.flatMap((view) => view.items.filter((item) => item.refusedFor !== null));
}
