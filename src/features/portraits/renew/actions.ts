/** Reading photos again, and embedding their faces with another model: jobs that outlive the tab. */
import { faultOf } from '../../../core/fault.ts';
import {
  cancelJob,
  createJob,
  type JobHandler,
  listJobs,
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

const RUN: RunOptions = { concurrency: 1 };
const HANDLERS: Readonly<Record<string, JobHandler>> = {
  [REREAD_KIND]: rereadHandler,
  [REEMBED_KIND]: reembedHandler,
};

/** Reads these photos again, unless that is under way. Throws `quota`, `storage-unavailable`. */
export async function rereadPhotos(ids: readonly string[]): Promise<void> {
  if (ids.length === 0 || (await unfinished(REREAD_KIND)).length > 0) return;
  const names = new Map((await listPhotos()).map(({ id, name }) => [id, name]));
  const items = ids.map((photoId) => ({
    label: names.get(photoId) ?? '',
    payload: { photoId },
  }));
  begin(REREAD_KIND, await createJob(REREAD_KIND, items));
}

/**
 * Chooses the model that embeds faces, and embeds all that it has not embedded yet. A switch that is
 * under way is stopped; vectors that were made stay, so that switching back costs nothing. Throws
 * `quota`, `storage-unavailable`.
 */
export async function switchEmbedding(model: string): Promise<void> {
  for (const { id } of await unfinished(REEMBED_KIND)) await removeJob(id);
  await setSetting('embeddingModel', model);
  await embedMissing(model);
}

/** Embeds what the model has not embedded yet, as one job. Throws as `switchEmbedding`. */
export async function embedMissing(model: string): Promise<void> {
  const photos = (await listPhotos()).filter((photo) => photo.faceCount > 0 && !photo.simulated);
  if (photos.length === 0) return;
  const items = photos.map(({ id, name }) => ({ label: name, payload: { photoId: id, model } }));
  begin(REEMBED_KIND, await createJob(REEMBED_KIND, items));
}

/** Goes on with what an earlier visit left; once a visit. */
export function resumeRenewals(): void {
  if (resumed) return;
  resumed = true;
  void resumeUnfinished(HANDLERS, RUN).catch((error: unknown) => {
    resumed = false;
    report(error);
  });
}
let resumed = false;

/** Pauses a renewal: the photo at hand is finished, no other begins. */
export const pauseRenewal = (jobId: string): Promise<void> => pauseJob(jobId);

/** Goes on with a paused renewal; resolves when it has ended or is halted again. */
export async function continueRenewal(jobId: string, kind: string): Promise<void> {
  const handler = HANDLERS[kind];
  if (handler) await resumeJob(jobId, handler, RUN);
}

/** Stops a renewal; what was done stays. */
export const cancelRenewal = (jobId: string): Promise<void> => cancelJob(jobId);

async function unfinished(kind: string) {
  const jobs = await listJobs();
  return jobs.filter(
    (job) => job.kind === kind && (job.state === 'running' || job.state === 'paused'),
  );
}

function begin(kind: string, jobId: string): void {
  const handler = HANDLERS[kind];
  if (handler) void runJob(jobId, handler, RUN).catch(report);
}

function report(error: unknown): void {
  const { title, next } = faultText[faultOf(error)];
  notify({ text: `${title}. ${next}`, tone: 'bad' });
}
