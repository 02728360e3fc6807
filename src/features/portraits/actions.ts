/** What a person does in Portraits: add, pause, cancel, retry, delete, download. */
import { FaultError, faultOf } from '../../core/fault.ts';
import { nameFor } from '../../core/import/files.ts';
import { readInput } from '../../data/job/store.ts';
import {
  cancelJob,
  createJob,
  listJobItems,
  listJobs,
  pauseJob,
  type RunOptions,
  removeJob,
  resumeJob,
  resumeUnfinished,
  runJob,
} from '../../data/jobs.ts';
import { deletePhotos, getOriginal, type PhotoRecord } from '../../data/photos.ts';
import { askPersistence } from '../../data/storage.ts';
import { pushUndo, UNDO_MS } from '../../data/undo.ts';
import { faultText, notify, saveFile } from '../../ui/index.ts';
import { AT_ONCE, importHandler } from './importer.ts';
import { dismissItem, IMPORT_KIND, readImports } from './imports.ts';
import { text } from './text.ts';

/** Few tries: a person waits. */
const RUN: RunOptions = {
  concurrency: AT_ONCE,
  policy: { tries: 3, baseMs: 500, capMs: 4_000 },
};

/** Files of this visit by item, so that a photo can be shown before it is read. */
const files = new Map<string, Blob>();
const FILES_KEPT = 12;

/** The file that an item of an import is made of, while it is at hand. */
export function pendingFile(itemId: string): Blob | undefined {
  return files.get(itemId);
}

/**
 * Adds photos as one import that outlives the tab, and begins it. Resolves as soon as the import is
 * kept; how it goes on is told by `useImports`. The signal cancels the whole import.
 * Throws `quota` and `storage-unavailable` when the import cannot be kept.
 */
export async function addPhotos(
  chosen: readonly Blob[],
  signal?: AbortSignal,
): Promise<{ readonly jobId: string; readonly itemIds: readonly string[] }> {
  if (signal?.aborted) throw new FaultError('aborted', 'stopped by the person');
  await tidyImports();
  const now = new Date();
  const items = chosen.map((file) => ({
    label: nameFor(file instanceof File ? file.name : '', now),
    input: file,
  }));
  const jobId = await createJob(IMPORT_KIND, items);
  const itemIds = (await listJobItems(jobId)).map((item) => item.id);
  keepFiles(itemIds, chosen);
  signal?.addEventListener('abort', () => void cancelJob(jobId).catch(report), { once: true });
  void runJob(jobId, importHandler, RUN).catch(report);
  void askPersistence();
  return { jobId, itemIds };
}

function keepFiles(itemIds: readonly string[], chosen: readonly Blob[]): void {
  for (const [i, id] of itemIds.slice(0, FILES_KEPT).entries()) {
    const file = chosen[i];
    if (file) files.set(id, file);
  }
  for (const id of files.keys()) {
    if (files.size <= FILES_KEPT) break;
    files.delete(id);
  }
}

/** The queue itself failed: it stays as it was and goes on at the next start. */
function report(error: unknown): void {
  const { title, next } = faultText[faultOf(error)];
  notify({ text: `${title}. ${next}`, tone: 'bad' });
}

let resuming = false;

/** Goes on with imports that an earlier visit left; once a visit, whoever asks first. */
export function resumeImports(): void {
  if (resuming) return;
  resuming = true;
  void resumeUnfinished({ [IMPORT_KIND]: importHandler }, RUN).catch((error: unknown) => {
    resuming = false;
    report(error);
  });
}

/** Pauses an import: the photos being read are finished, no other begins. */
export const pauseImport = (jobId: string): Promise<void> => pauseJob(jobId);

/** Goes on with a paused import; resolves when it has ended or is halted again. */
export async function continueImport(jobId: string): Promise<void> {
  await resumeJob(jobId, importHandler, RUN);
}

/** Stops an import at once; what was read so far is kept. */
export const cancelImport = (jobId: string): Promise<void> => cancelJob(jobId);

/** Adds the file of a failed item once more. Throws `internal` when the file is not at hand. */
export async function retryImport(itemId: string, name: string): Promise<void> {
  const input = (await readInput(itemId)) ?? files.get(itemId);
  if (!input) throw new FaultError('internal', 'the file is not at hand any more');
  await addPhotos([new File([input], name, { type: input.type })]);
  dismissItem(itemId);
}

/** Forgets imports that are over, with their lists of what went wrong. */
export async function clearImports(): Promise<void> {
  const jobs = await listJobs();
  const over = jobs.filter((job) => job.kind === IMPORT_KIND && isOver(job.state));
  for (const job of over) await removeJob(job.id);
}

/** Forgets imports that are over and have nothing left to tell. */
async function tidyImports(): Promise<void> {
  const dull = (await readImports()).filter(
    (view) =>
      view.over && view.items.every((item) => item.state === 'done' || item.state === 'cancelled'),
  );
  for (const view of dull) await removeJob(view.id);
}

const isOver = (state: string): boolean => state === 'finished' || state === 'cancelled';

/** A notice that is being read stays longer than its time: the way back must outlast it. */
const KEEP_MS = 3 * UNDO_MS;

/** Deletes photos at once, with a way back in the notice and in the shared undo. */
export async function removePhotos(ids: readonly string[]): Promise<void> {
  const deletion = await deletePhotos(ids);
  if (deletion.ids.length === 0) return;
  const label = text.gallery.deleted(deletion.ids.length);
  const { undo, commit } = deletion;
  pushUndo({ label, undo, commit, onCommitFault: report }, KEEP_MS);
  const bringBack = () =>
    undo().then(
      () => notify({ text: text.gallery.restored, tone: 'good' }),
      () => notify({ text: text.gallery.tooLate, tone: 'bad' }),
    );
  notify({
    text: label,
    duration: UNDO_MS,
    // The commit that is still due leaves alone what was brought back.
    action: { label: text.gallery.undo, run: () => void bringBack() },
  });
}

/** Hands the original file back, byte for byte. Throws `storage-unavailable`. */
export async function downloadOriginal(photo: Pick<PhotoRecord, 'id' | 'name'>): Promise<void> {
  const original = await getOriginal(photo.id);
  if (!original) throw new FaultError('storage-unavailable', 'the original is not there');
  saveFile(original, photo.name);
}
