import { decodePhoto, READ_SIZE } from '../../bridge/decode.ts';
import { sha256Hex } from '../../bridge/hash.ts';
import { infer, transfer } from '../../bridge/infer.ts';
import { library } from '../../bridge/library.ts';
import { prepareFaces } from '../../bridge/prepare.ts';
import { afterRest } from '../../bridge/rest.ts';
import { throwIfAborted } from '../../core/fault.ts';
import type { ImportState } from '../../core/import/view.ts';
import type { JobHandler } from '../../data/jobs.ts';
import { findByHash } from '../../data/photo/duplicates.ts';
import { AlreadySavedError, savePhoto } from '../../data/photos.ts';
import { getSettings } from '../../data/settings.ts';

/** What an item came to, as the queue keeps it: 'done:ID' or 'duplicate:ID' of a photo. */
type Made = Extract<ImportState, 'done' | 'duplicate'>;

/** The result of an item as kept by the queue, or null when it is none of ours. */
export function parseResult(result: string | null): { made: Made; photoId: string } | null {
  const [made, photoId] = result?.split(':') ?? [];
  if ((made !== 'done' && made !== 'duplicate') || !photoId) return null;
  return { made, photoId };
}

/** Photos at a time: while the worker reads one, others are decoded, made small and saved. */
export const AT_ONCE = 4;

/** Whether a photo can be shown as it is: small enough, and of a kind that every browser shows. */
function servesAsView(type: string, width: number, height: number): boolean {
  return (type === 'jpeg' || type === 'png') && Math.max(width, height) <= READ_SIZE;
}

/** The queue's handler for one file of an import. */
export const importHandler: JobHandler = (task, signal) =>
  afterRest(signal, () => importPhoto(task.input ?? new Blob(), task.label, signal));

/**
 * One file becomes a saved photo: known already, or decoded, read, made small and kept. Nothing is
 * written before the end. Throws what decoding, reading and saving throw, and `aborted`.
 */
export async function importPhoto(file: Blob, name: string, signal: AbortSignal): Promise<string> {
  const hash = await sha256Hex(file);
  const double = await findByHash(hash);
  if (double && !double.deleted) return `duplicate:${double.id}`;
  throwIfAborted(signal);
  const { simulatedMode, embeddingModel } = await getSettings();
  if (!simulatedMode) prepareFaces(embeddingModel, signal);
  const { bitmap, width, height, type, takenAt } = await decodePhoto(file, signal);
  let copy: ImageBitmap | null = null;
  try {
    copy = await createImageBitmap(bitmap);
    const small = transfer(copy, [copy]);
    const withView = !servesAsView(type, width, height);
    const renditions = library.call((api) => api.makeRenditions(small, withView), signal);
    renditions.catch(() => {}); // Heard below, unless the reading fails first.
    const options = {
      simulated: simulatedMode,
      hash,
      originalWidth: width,
      originalHeight: height,
      embeddingModel,
    };
    const given = transfer(bitmap, [bitmap]);
    const reading = await infer((api, call) => api.readPhoto(call, given, options), signal, {
      ...(simulatedMode ? {} : { ofMany: { embeddingModel } }),
    });
    const { thumb, view } = await renditions;
    throwIfAborted(signal);
    const photo = { file, name, hash, width, height, takenAt, thumb, view, reading };
    return `done:${(await savePhoto(photo)).id}`;
  } catch (error) {
    // Another tab, or the same file twice in one choice, was faster.
    if (error instanceof AlreadySavedError) return `duplicate:${error.photoId}`;
    throw error;
  } finally {
    // Nothing to do for what the worker took over; for the rest the memory is freed at once.
    copy?.close();
    bitmap.close();
  }
}
