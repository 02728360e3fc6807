/** Reading photos again, and embedding their faces with another model: jobs that outlive the tab. */
import { modelActions } from '../../../bridge/models.ts';
import { faultOf } from '../../../core/fault.ts';
import { isSettled } from '../../../core/jobs/machine.ts';
import {
  cancelJob,
  createJob,
  type Job,
  type JobHandler,
  type JobItem,
  listJobItems,
  listJobs,
  type NewJobItem,
  pauseJob,
  type RunOptions,
  removeJob,
  resumeJob,
  resumeUnfinished,
  runJob,
} from '../../../data/jobs.ts';
import { listPhotos } from '../../../data/photos.ts';
import { setSetting } from '../../../data/settings.ts';
import { faultText, notify } from '../../../ui/index.ts';
import { REEMBED_KIND, REREAD_KIND, reembedHandler, rereadHandler } from './handlers.ts';
import { photosToEmbed } from './missing.ts';

const RUN: RunOptions = { concurrency: 1 };
const HANDLERS: Readonly<Record<string, JobHandler>> = {
  [REREAD_KIND]: rereadHandler,
  [REEMBED_KIND]: reembedHandler,
};

/** Whether a job reads photos again or embeds their faces. */
export function isRenewal(job: Pick<Job, 'kind'>): boolean {
  return job.kind in HANDLERS;
}

/** Reads these photos again, unless that is under way. Throws `quota`, `storage-unavailable`. */
export async function rereadPhotos(ids: readonly string[]): Promise<void> {
  if (ids.length === 0 || (await unfinished(REREAD_KIND)).length > 0) return;
  const names = new Map((await listPhotos()).map(({ id, name }) => [id, name]));
  const items = ids.map((photoId) => ({ label: names.get(photoId) ?? '', payload: { photoId } }));
  await begin(REREAD_KIND, items);
}

/**
 * Chooses the model that embeds faces, and embeds all that it has not embedded yet. The model is
 * fetched first: until it is here nothing changes. A switch that is under way is stopped; vectors that
 * were made stay, so that switching back costs little. Throws `aborted` and what the download throws,
 * `quota`, `storage-unavailable`.
 */
export async function switchEmbedding(model: string, signal?: AbortSignal): Promise<void> {
  await modelActions.download(model, signal);
  for (const { id } of await unfinished(REEMBED_KIND)) await removeJob(id);
  await setSetting('embeddingModel', model);
  await embedMissing(model);
}

/**
 * Embeds what the model has not embedded yet, as one job, unless that is under way. Throws `quota`,
 * `storage-unavailable`.
 */
export async function embedMissing(model: string): Promise<void> {
  if ((await unfinished(REEMBED_KIND)).length > 0) return;
  const photos = await photosToEmbed(model);
  const items = photos.map(({ id, name }) => ({ label: name, payload: { photoId: id, model } }));
  if (items.length > 0) await begin(REEMBED_KIND, items);
}

/** Goes on with what an earlier visit left, and forgets what ended well; once a visit. */
export function resumeRenewals(): void {
  if (resumed) return;
  resumed = true;
  void resumeUnfinished(HANDLERS, RUN)
    .then(tidy)
    .catch((error: unknown) => {
      resumed = false;
      report(error);
    });
}
let resumed = false;

/** Pauses a renewal: the photo at hand is finished, no other begins. */
export const pauseRenewal = (jobId: string): Promise<void> => pauseJob(jobId);

/** Goes on with a paused renewal; resolves when it has ended or is halted again. */
export async function continueRenewal({ id, kind }: Pick<Job, 'id' | 'kind'>): Promise<void> {
  const handler = HANDLERS[kind];
  if (!handler) return;
  await resumeJob(id, handler, RUN);
  await tidy();
}

/** Stops a renewal; what was done stays. */
export async function cancelRenewal(jobId: string): Promise<void> {
  await cancelJob(jobId);
  await tidy();
}

/** Tries what failed once more, as a new job. Throws as `rereadPhotos`. */
export async function retryRenewal({ id, kind }: Pick<Job, 'id' | 'kind'>): Promise<void> {
  const failed = (await listJobItems(id)).filter(hasFailed);
  await removeJob(id);
  const items = failed.map(({ label, payload }) => ({ label, payload }));
  if (items.length > 0) await begin(kind, items);
}

/** Forgets a renewal that is over, with its list of what went wrong. */
export const dismissRenewal = (jobId: string): Promise<void> => removeJob(jobId);

/** Nothing more will be done about an item, and it did not work. */
export function hasFailed(item: JobItem): boolean {
  return isSettled(item) && item.state !== 'done' && item.state !== 'cancelled';
}

async function unfinished(kind: string): Promise<readonly Job[]> {
  return (await listJobs()).filter((job) => job.kind === kind && !isOver(job));
}

/** Forgets renewals that are over and have nothing left to tell. */
async function tidy(): Promise<void> {
  for (const job of await listJobs())
    if (isRenewal(job) && isOver(job) && job.counts.failed === 0) await removeJob(job.id);
}

const isOver = ({ state }: Job): boolean => state === 'finished' || state === 'cancelled';

async function begin(kind: string, items: readonly NewJobItem[]): Promise<void> {
  const handler = HANDLERS[kind];
  if (!handler) return;
  const jobId = await createJob(kind, items);
  void runJob(jobId, handler, RUN).then(tidy).catch(report);
}

function report(error: unknown): void {
  const { title, next } = faultText[faultOf(error)];
  notify({ text: `${title}. ${next}`, tone: 'bad' });
}
