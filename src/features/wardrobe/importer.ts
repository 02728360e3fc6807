/** One file of an import becomes garments: known already, or decoded, read and kept. */
import { decodePhoto } from '../../bridge/decode.ts';
import { sha256Hex } from '../../bridge/hash.ts';
import { infer, transfer } from '../../bridge/infer.ts';
import { afterRest } from '../../bridge/rest.ts';
import { FaultError, faultOf, throwIfAborted } from '../../core/fault.ts';
import {
  type PhotoSort,
  SURE,
  type WardrobeReading,
  type WarningId,
} from '../../core/wardrobe/types.ts';
import { AlreadySavedError, findGarmentPhoto, saveGarments } from '../../data/garments.ts';
import { type JobHandler, type JobTask, pauseJob } from '../../data/jobs.ts';
import { taught } from './lessons.ts';
import { pace } from './pace.ts';
import { keepRefused } from './refused.ts';
import { writeResult } from './results.ts';

/** Photos at a time: while the worker reads one (`infer` takes one after the other), the next is decoded. */
export const AT_ONCE = 2;

/** What is known of a file before it is read. */
export interface ImportPayload {
  readonly sort: PhotoSort | 'auto';
  /** The person says that it is clothing: garments are made of it in any case. */
  readonly insist: boolean;
}

export const PAYLOAD: ImportPayload = { sort: 'auto', insist: false };

/**
 * The queue's handler for one file. A full disk pauses the import: the photos after it would be read
 * for nothing.
 */
export const importHandler: JobHandler = (task, signal) =>
  afterRest(signal, async () => {
    const ended = pace.begin(performance.now());
    try {
      const result = await importClothes(task, signal);
      if (!result.startsWith('duplicate')) ended(performance.now());
      return result;
    } catch (error) {
      if (faultOf(error) === 'quota') await pauseJob(task.jobId).catch(() => undefined);
      throw error;
    }
  });

/**
 * Nothing is written before the end. A photo that is refused is settled with its reasons, and its file
 * kept aside for the person to insist. Throws what decoding, reading and saving throw, and `aborted`.
 */
async function importClothes(task: JobTask, signal: AbortSignal): Promise<string> {
  const { label: name } = task;
  const file = task.input ?? new Blob();
  const options = { ...PAYLOAD, ...(task.payload as Partial<ImportPayload> | null) };
  const hash = await sha256Hex(file);
  const double = await findGarmentPhoto(hash);
  if (double) return writeResult({ made: 'duplicate', photoId: double.id });
  const { bitmap, width, height } = await decodePhoto(file, signal);
  try {
    const given = transfer(bitmap, [bitmap]);
    const sizes = { originalWidth: width, originalHeight: height };
    const read: WardrobeReading<Blob> = await infer(
      (api, call) => api.readGarments(call, given, { ...options, ...sizes }),
      signal,
    );
    const reading = await taught(read);
    throwIfAborted(signal);
    blameModels(reading);
    const why = refusal(reading, options.insist);
    if (why) {
      // Where the person insisted and still nothing was found, insisting again would find no more.
      if (!options.insist) await keepRefused(file, { name, hash, itemId: task.id });
      return writeResult({ made: 'refused', why });
    }
    const { photoId } = await saveGarments({ file, name, hash, width, height, reading });
    const garments = reading.garments.length;
    return writeResult({ made: isDoubtful(reading) ? 'asked' : 'done', photoId, garments });
  } catch (error) {
    // Another tab, or the same file twice in one choice, was faster.
    if (error instanceof AlreadySavedError)
      return writeResult({ made: 'duplicate', photoId: error.photoId });
    throw error;
  } finally {
    // Nothing to do where the worker took it over; else the memory is freed at once.
    bitmap.close();
  }
}

/** Where nothing was found because a model failed, the photo is not to blame: it can be tried again. */
function blameModels({ garments, quality, faults }: WardrobeReading<Blob>): void {
  if (garments.length > 0 || quality.verdict === 'reject') return;
  const [failed] = Object.entries(faults);
  if (failed) throw new FaultError(failed[1], `no garment: ${failed[0]} failed`);
}

/** Why no garment is made of a photo, or null. */
function refusal(
  { quality, garments }: WardrobeReading<Blob>,
  insist: boolean,
): readonly WarningId[] | null {
  const warnings = quality.warnings.map((warning) => warning.id);
  if (quality.verdict === 'reject' && !insist)
    return warnings.length > 0 ? warnings : ['not-clothing'];
  if (garments.length > 0) return null;
  return [...new Set<WarningId>(['no-garment', ...warnings])];
}

/** Whether the person is asked about one of its garments. */
function isDoubtful({ garments }: WardrobeReading<Blob>): boolean {
  return garments.some(({ guesses }) => (guesses[0]?.probability ?? 0) < SURE);
}
