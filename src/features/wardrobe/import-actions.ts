/** What a person does with imports of clothes: add, pause, continue, cancel, retry, insist, clear. */
import { FaultError, faultOf } from '../../core/fault.ts';
import { nameFor } from '../../core/import/files.ts';
import type { PhotoSort } from '../../core/wardrobe/types.ts';
import { settleGarmentDeletions } from '../../data/garments.ts';
import { readInput } from '../../data/job/store.ts';
import {
  cancelJob,
  createJob,
  listJobItems,
  pauseJob,
  type RunOptions,
  removeJob,
  resumeJob,
  resumeUnfinished,
  runJob,
} from '../../data/jobs.ts';
import { askPersistence } from '../../data/storage.ts';
import { faultText, notify } from '../../ui/index.ts';
import { AT_ONCE, type ImportPayload, importHandler, PAYLOAD } from './importer.ts';
import { dismissItem, IMPORT_KIND, readImports, type WardrobeImportItem } from './imports.ts';
import { dropRefused, refusedFile } from './refused.ts';

/** Few tries: a person waits. */
const RUN: RunOptions = {
  concurrency: AT_ONCE,
  policy: { tries: 3, baseMs: 500, capMs: 4_000 },
};

/** Files of this visit by item, so that a photo can be shown before it is read. */
const files = new Map<string, Blob>();
const FILES_KEPT = 24;

/** The file that an item of an import is made of, while it is at hand. */
export function pendingFile(itemId: string): Blob | undefined {
  return files.get(itemId);
}

export interface AddOptions extends Partial<ImportPayload> {
  /** Cancels the whole import. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Adds photos of clothes as one import that outlives the tab, and begins it. Resolves as soon as the
 * import is kept; how it goes on is told by `useImports`. `sort` says what the photos show ('auto' when
 * left out). Throws `quota` and `storage-unavailable` when the import cannot be kept.
 */
export async function addClothes(
  chosen: readonly Blob[],
  { signal, sort = PAYLOAD.sort, insist = PAYLOAD.insist }: AddOptions = {},
): Promise<{ readonly jobId: string; readonly itemIds: readonly string[] }> {
  if (signal?.aborted) throw new FaultError('aborted', 'stopped by the person');
  await tidyImports();
  const now = new Date();
  const payload: ImportPayload = { sort, insist };
  const items = chosen.map((file) => ({
    label: nameFor(file instanceof File ? file.name : '', now),
    payload,
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

/**
 * Goes on with imports that an earlier visit left, and finishes its deletions; once a visit, whoever
 * asks first.
 */
export function resumeImports(): void {
  if (resuming) return;
  resuming = true;
  settleGarmentDeletions().catch(() => undefined);
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
  await addClothes([new File([input], name, { type: input.type })]);
  dismissItem(itemId);
}

/**
 * 'Yes, it is': reads a refused photo again and makes garments of it in any case. Throws `internal`
 * when its file is not kept any more, and what `addClothes` throws.
 */
export async function insistOn(
  { id, name, refused }: Pick<WardrobeImportItem, 'id' | 'name' | 'refused'>,
  sort: PhotoSort | 'auto' = 'auto',
): Promise<void> {
  const input = (refused && (await refusedFile(refused))) ?? files.get(id);
  if (!input) throw new FaultError('internal', 'the file is not at hand any more');
  const file = new File([input], name, { type: input.type });
  await addClothes([file], { sort, insist: true });
  await letGo({ id, refused });
}

/** 'No, leave it': lets a refused photo go. */
export async function letGo({
  id,
  refused,
}: Pick<WardrobeImportItem, 'id' | 'refused'>): Promise<void> {
  if (refused) await dropRefused(refused);
  dismissItem(id);
}

/**
 * Forgets imports that are over, with their lists of what went wrong and was here already. Photos that
 * were left out stay until the person says what becomes of them, each with the import that tells of it.
 */
export async function clearImports(): Promise<void> {
  for (const { id, over, items } of await readImports()) {
    if (!over) continue;
    if (items.every(({ refused }) => refused === null)) await removeJob(id);
    else for (const item of items) if (item.refused === null) dismissItem(item.id);
  }
}

/** Forgets imports that are over and have nothing left to tell. */
async function tidyImports(): Promise<void> {
  const dull = (await readImports()).filter(
    (view) =>
      view.over &&
      view.items.every(
        ({ state, refused }) => refused === null && (state === 'done' || state === 'cancelled'),
      ),
  );
  for (const view of dull) await removeJob(view.id);
}
