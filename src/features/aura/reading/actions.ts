/** What happens on the page of one aura: load, read in full, keep what the person says. */
import { decodePhoto } from '../../../bridge/decode.ts';
import { infer, transfer } from '../../../bridge/infer.ts';
import { auraModeFor } from '../../../core/aura/mode.ts';
import type { AuraColorId, AuraDetectionMode, AuraReading } from '../../../core/aura/types.ts';
import { FaultError, throwIfAborted } from '../../../core/fault.ts';
import type { Box, Point } from '../../../core/types.ts';
import { noteAura, overrideAura } from '../../../data/analytics.ts';
import { type AuraWord, getAura, type KeptAura, saveAura } from '../../../data/aura.ts';
import { notesFor, withNotes } from '../../../data/aura-notes.ts';
import { knownConfig } from '../../../data/config.ts';
import { confirmReading } from '../../../data/confirmations.ts';
import { getOriginal, getPhoto, getReading } from '../../../data/photos.ts';
import { writeRecords } from '../../../data/records.ts';
import { getSettings } from '../../../data/settings.ts';

export interface AuraFace {
  readonly box: Box;
  readonly landmarks: readonly Point[];
}

/** A photo as its aura's page knows it. */
export interface AuraPhoto {
  readonly id: string;
  /** Size in pixels of what was read. */
  readonly width: number;
  readonly height: number;
  readonly simulated: boolean;
  /** Largest first. */
  readonly faces: readonly AuraFace[];
  readonly aura: KeptAura;
  /** How it is to be read now. */
  readonly mode: AuraDetectionMode;
  /** False for a real photo in simulated mode, where no model runs. */
  readonly mayRead: boolean;
}

/** What is to be read: a face by its place among the photo's, or null for the whole picture. */
export interface AuraAsk {
  readonly photo: AuraPhoto;
  readonly face: number | null;
  /** Name of the call, for its progress. */
  readonly call: string;
}

/** Reads an aura; the worker does, and tests put their own in its place. */
export type ReadAura = (ask: AuraAsk, signal: AbortSignal) => Promise<AuraReading>;

/** A photo with its stored reading, or null when it is not there. Throws `storage-unavailable`. */
export async function loadAuraPhoto(id: string): Promise<AuraPhoto | null> {
  const [record, reading, settings, config] = await Promise.all([
    getPhoto(id),
    getReading(id),
    getSettings(),
    knownConfig(),
  ]);
  if (!record || !reading) return null;
  const { width, height, simulated, aura } = reading;
  return {
    id,
    width,
    height,
    simulated,
    faces: reading.faces.map(({ detection: { box, landmarks } }) => ({ box, landmarks })),
    aura,
    mode: auraModeFor(settings, config),
    mayRead: simulated || !settings.simulatedMode,
  };
}

/** Reads in the worker, from the original. Throws what decoding and the worker throw. */
export const readOnWorker: ReadAura = async ({ photo, face, call }, signal) => {
  const original = await getOriginal(photo.id);
  if (!original) throw new FaultError('bad-image', 'the original is not there');
  const { bitmap } = await decodePhoto(original, signal);
  try {
    const whose = face === null ? null : (photo.faces[face] ?? null);
    const options = { mode: photo.mode, face: whose, simulated: photo.simulated };
    const given = transfer(bitmap, [bitmap]);
    return await infer((api, name) => api.readAura(name, given, options), signal, { call });
  } finally {
    bitmap.close();
  }
};

/**
 * Reads in full, notes it in the local analytics (unless simulated) and keeps it. What the person said
 * of this face and of others stays, and a face that was read before is counted once, as read now.
 * @returns the reading as kept, with the fault that kept it from being stored, if any
 * Throws what reading throws; then nothing has changed.
 */
export async function readInFull(
  ask: AuraAsk,
  signal: AbortSignal,
  read: ReadAura,
): Promise<{ aura: KeptAura; unsaved: unknown }> {
  const reading = await read(ask, signal);
  throwIfAborted(signal);
  const { photo, face } = ask;
  const before = (await getAura(photo.id).catch(() => null)) ?? photo.aura;
  const { said, event: former } = notesFor(before, face);
  const event = photo.simulated ? null : await noteAura(eventOf(reading, said), former);
  const aura = withNotes(reading, { face, event, said }, before);
  try {
    await saveAura(photo.id, aura);
    return { aura, unsaved: null };
  } catch (error) {
    return { aura, unsaved: error };
  }
}

/** A reading as the local analytics count it, with what the person said of it before, if anything. */
function eventOf({ primary, confidence, blend }: AuraReading, said: AuraWord | null) {
  const outcome = blend?.outcome ?? 'engine-only';
  const override = said && said.chosen !== primary ? said.chosen : null;
  return { source: 'photo', primary, confidence, outcome, override } as const;
}

/**
 * Keeps what the person says the colour is, in place of what they said before. Throws `quota`,
 * `storage-unavailable`.
 */
export async function sayColor(
  photoId: string,
  aura: KeptAura,
  chosen: AuraColorId,
): Promise<KeptAura> {
  const { primary, confidence, blend, said, event } = aura;
  const outcome = blend?.outcome ?? 'engine-only';
  const words = { shown: primary, chosen, confidence, outcome };
  const { id } = await confirmReading(words, said?.confirmation);
  const kept: KeptAura = { ...aura, said: { chosen, confirmation: id } };
  try {
    await saveAura(photoId, kept);
  } catch (error) {
    // A word that the reading does not know of would be counted beside the next one.
    if (!said) await writeRecords('confirmations', [], [id]);
    throw error;
  }
  if (event && (chosen !== primary || said)) await overrideAura(event, chosen);
  return kept;
}
