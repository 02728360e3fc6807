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
    photos,
    faces: await asSeenBy(chosen, faces),
    stale: records.filter((r) => !kept.has(r.id)).map((r) => r.id),
  };
}

function factsOf(record: PhotoRecord): PhotoFacts | null {
  const { tone, look, pipeline } = record;
  if (!tone || !look || pipeline !== PIPELINE_VERSION) return null;
  const { id, name, addedAt, takenAt, width, height, bytes, hash, faceCount } = record;
  return { id, name, addedAt, takenAt, width, height, bytes, hash, look, tone, faceCount };
}
