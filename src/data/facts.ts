/** The light facts of all photos and faces, for ranking and grouping. Reads no image, no landmark. */
import type { FaceFacts, PhotoFacts } from '../core/portrait/facts.ts';
import { PIPELINE_VERSION } from '../core/types.ts';
import { decodeRecord } from './codec.ts';
import { asSeenBy } from './photo/clarity.ts';
import type { PhotoRecord } from './photo/types.ts';
import { listPhotos } from './photos.ts';
import { getSettings } from './settings.ts';
import { readTx } from './transact.ts';

/** Facts of all photos that are kept and fully read, and the ids of those to be read again. */
export interface Facts {
  /** The light records of all photos that are kept, newest first. */
  readonly records: readonly PhotoRecord[];
  /** Newest first. */
  readonly photos: readonly PhotoFacts[];
  /** In the order of ids. */
  readonly faces: readonly FaceFacts[];
  /** Photos whose reading is of an older version. */
  readonly stale: readonly string[];
}

/**
 * All facts; the embedding gate tells of `model`, the chosen one when left out. Photos that wait for an
 * undo are left out. Throws `storage-unavailable`.
 */
export async function loadFacts(model?: string): Promise<Facts> {
  const chosen = model ?? (await getSettings()).embeddingModel;
  const records = await listPhotos();
  const rows = await readTx(['faceFacts'], (tx) => tx.objectStore('faceFacts').getAll());
  const photos = records.flatMap((record) => factsOf(record) ?? []);
  const kept = new Set(photos.map((photo) => photo.id));
  const faces = await Promise.all(
    rows.filter((row) => kept.has(row.photoId)).map((row) => decodeRecord(row.body)),
  );
  return {
    records,
    photos,
    faces: await asSeenBy(chosen, faces),
    stale: records.filter((r) => !kept.has(r.id)).map((r) => r.id),
  };
}

/**
 * The facts of the faces of these photos, largest first within each; the embedding gate tells of the chosen
 * model. Throws `storage-unavailable`.
 */
export async function listFaceFacts(photoIds: readonly string[]): Promise<readonly FaceFacts[]> {
  const { embeddingModel } = await getSettings();
  const rows = await readTx(['faceFacts'], (tx) => {
    const byPhoto = tx.objectStore('faceFacts').index('photoId');
    return Promise.all(photoIds.map((id) => byPhoto.getAll(id)));
  });
  const decoded = rows.map(async (of) => {
    const faces = await Promise.all(of.map((row) => decodeRecord(row.body)));
    return faces.sort((a, b) => a.index - b.index);
  });
  return asSeenBy(embeddingModel, (await Promise.all(decoded)).flat());
}

function factsOf(record: PhotoRecord): PhotoFacts | null {
  const { tone, look, pipeline } = record;
  if (!tone || !look || pipeline !== PIPELINE_VERSION) return null;
  const { id, name, addedAt, takenAt, width, height, bytes, hash, faceCount } = record;
  return { id, name, addedAt, takenAt, width, height, bytes, hash, look, tone, faceCount };
}
