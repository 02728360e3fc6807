/** What the live camera asks of the house: how to read, and how to keep a frozen picture. */
import { decodePhoto } from '../../../bridge/decode.ts';
import { sha256Hex } from '../../../bridge/hash.ts';
import { infer, transfer } from '../../../bridge/infer.ts';
import { library } from '../../../bridge/library.ts';
import type { LiveFrame } from '../../../core/aura/live/frame.ts';
import { auraModeFor } from '../../../core/aura/mode.ts';
import type { AuraDetectionMode } from '../../../core/aura/types.ts';
import { FaultError } from '../../../core/fault.ts';
import { noteAura } from '../../../data/analytics.ts';
import { knownConfig } from '../../../data/config.ts';
import { findByHash } from '../../../data/photo/duplicates.ts';
import { AlreadySavedError, savePhoto } from '../../../data/photos.ts';
import { getSettings } from '../../../data/settings.ts';
import { askPersistence } from '../../../data/storage.ts';

const JPEG_QUALITY = 0.92;

/** Keeps a still as a photo; resolves to the photo's id. */
export type SaveStill = (file: File) => Promise<string>;

/** How live frames are read on this device. */
export interface LiveMode {
  /** False in simulated mode: rules alone, no model is touched. */
  readonly models: boolean;
  readonly mode: AuraDetectionMode;
}

/** How live frames are read now. Never rejects: a storage that fails costs what was chosen, not the reading. */
export async function liveMode(): Promise<LiveMode> {
  try {
    const [settings, config] = await Promise.all([getSettings(), knownConfig()]);
    return { models: !settings.simulatedMode, mode: auraModeFor(settings, config) };
  } catch {
    return { models: true, mode: 'heuristic' };
  }
}

/** Counts the reading of a frozen picture; see `noteAura`. */
export async function noteLive(frame: LiveFrame): Promise<void> {
  const { primary, confidence, outcome } = frame;
  await noteAura({ source: 'live', primary, confidence, outcome, override: null });
}

/** What a canvas shows as a JPEG file. Throws `bad-image` when it shows nothing. */
export async function stillOf(canvas: HTMLCanvasElement, now = new Date()): Promise<File> {
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY),
  );
  if (!blob) throw new FaultError('bad-image', 'the frame has no pixels');
  const stamp = now.toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '');
  return new File([blob], `aura-${stamp}.jpg`, { type: blob.type, lastModified: now.getTime() });
}

/**
 * Reads a still whole and keeps it like any photo. The same still twice is kept once. Throws what
 * decoding, reading and saving throw.
 */
export const saveStill: SaveStill = async (file) => {
  const hash = await sha256Hex(file);
  const double = await findByHash(hash);
  if (double && !double.deleted) return double.id;
  const { bitmap, width, height, takenAt } = await decodePhoto(file);
  let copy: ImageBitmap | null = null;
  try {
    const { simulatedMode: simulated, embeddingModel } = await getSettings();
    copy = await createImageBitmap(bitmap);
    const small = transfer(copy, [copy]);
    const { thumb, view } = await library.call((api) => api.makeRenditions(small, true));
    const original = { originalWidth: width, originalHeight: height };
    const options = { simulated, hash, embeddingModel, ...original };
    const given = transfer(bitmap, [bitmap]);
    const reading = await infer((api, call) => api.readPhoto(call, given, options));
    const photo = { file, name: file.name, hash, width, height, takenAt, thumb, view, reading };
    const { id } = await savePhoto(photo);
    void askPersistence();
    return id;
  } catch (error) {
    if (error instanceof AlreadySavedError) return error.photoId;
    throw error;
  } finally {
    copy?.close();
    bitmap.close();
  }
};
