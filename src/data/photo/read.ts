/** Reading photos back. A photo that is deleted and waits for an undo is as good as gone here. */
import { soberReading } from '../../core/aura/quick.ts';
import { GATE_IDS, type GateValues, type Tone } from '../../core/portrait/facts.ts';
import type { FaceReading, PhotoReading } from '../../core/types.ts';
import { decodeBlob, decodeRecord, decodeVector } from '../codec.ts';
import type { PhotoRow } from '../schema.ts';
import { readTx } from '../transact.ts';
import { READING_STORES } from './rows.ts';
import type { PhotoRecord, PortraitRecord } from './types.ts';

/** What readings of the first version did not tell. */
const NO_TONE: Tone = { lightness: 0, contrast: 0, chroma: 0, warmth: 0 };
const NO_GATES = Object.fromEntries(GATE_IDS.map((id) => [id, null])) as GateValues;

/** All photos, newest first. Reads light records only. Throws `storage-unavailable`. */
export async function listPhotos(): Promise<PhotoRecord[]> {
  const rows = await readTx(['photos'], (tx) => tx.objectStore('photos').index('addedAt').getAll());
  const kept = rows.filter((row) => row.deletedAt === null).reverse();
  return Promise.all(kept.map((row) => decodeRecord(row.body)));
}

/** How many photos are kept. */
export async function countPhotos(): Promise<number> {
  return readTx(['photos'], async (tx) => {
    const store = tx.objectStore('photos');
    const [all, deleted] = await Promise.all([store.count(), store.index('deletedAt').count()]);
    return all - deleted;
  });
}

/** One photo's record, or null. */
export async function getPhoto(id: string): Promise<PhotoRecord | null> {
  const row = await readTx(['photos'], (tx) => tx.objectStore('photos').get(id));
  return isKept(row) ? decodeRecord(row.body) : null;
}

/**
 * The whole reading of a photo as it was saved, vectors included, its aura by `soberReading`; null when there
 * is none.
 */
export async function getReading(id: string): Promise<PhotoReading | null> {
  const found = await readTx(['photos', ...READING_STORES], async (tx) => ({
    photo: await tx.objectStore('photos').get(id),
    portraits: await tx.objectStore('portraits').index('photoId').getAll(id),
    auras: await tx.objectStore('auraReadings').index('photoId').getAll(id),
    vectors: await tx.objectStore('vectors').index('photoId').getAll(id),
  }));
  const aura = found.auras[0];
  if (!isKept(found.photo) || !aura) return null;
  const record = await decodeRecord(found.photo.body);
  const { reading, simulated, tone = NO_TONE, look = '', pipeline = 1 } = record;
  const portraits = await Promise.all(found.portraits.map((row) => decodeRecord(row.body)));
  portraits.sort((a, b) => a.index - b.index);
  const faces = portraits.map(async (portrait): Promise<FaceReading> => {
    const { detection, quality, expression, by, embeddingModel: model } = portrait;
    const { gates = NO_GATES, composition = 0 } = portrait as Partial<PortraitRecord>;
    const row = found.vectors.find((each) => each.owner === portrait.id && each.model === model);
    const embedding = row ? { model: row.model, vector: await decodeVector(row.body) } : null;
    return { detection, quality, expression, embedding, gates, composition, by };
  });
  return {
    ...reading,
    faces: await Promise.all(faces),
    aura: soberReading(await decodeRecord(aura.body)),
    tone,
    look,
    pipeline,
    simulated,
  };
}

/** The square thumbnail, or null. */
export const getThumb = (id: string): Promise<Blob | null> => getBlob('thumbs', id);
/** A view of at most 1,600 pixels a side (of a small photo the original itself), or null. */
export const getView = async (id: string): Promise<Blob | null> =>
  (await getBlob('views', id)) ?? getBlob('originals', id);
/** The file as it was chosen, byte for byte, or null. */
export const getOriginal = (id: string): Promise<Blob | null> => getBlob('originals', id);

async function getBlob(store: 'thumbs' | 'views' | 'originals', id: string): Promise<Blob | null> {
  const { photo, row } = await readTx(['photos', store], async (tx) => ({
    photo: await tx.objectStore('photos').get(id),
    row: await tx.objectStore(store).get(id),
  }));
  return isKept(photo) && row ? decodeBlob(row.body) : null;
}

function isKept(row: PhotoRow | undefined): row is PhotoRow {
  return row !== undefined && row.deletedAt === null;
}
