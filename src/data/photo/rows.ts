/** A photo and its reading as rows: sealed before the transaction, written and removed inside it. */
import type { AuraReading } from '../../core/aura/types.ts';
import type { PhotoReading } from '../../core/types.ts';
import { assertIndexable } from '../../core/vector-index.ts';
import { encodeRecord, encodeVector } from '../codec.ts';
import type { DerivedRow, StoreName, VectorRow } from '../schema.ts';
import { newId } from '../stamp.ts';
import { together, type WriteTx } from '../transact.ts';
import type { PhotoRecord, PortraitRecord } from './types.ts';

/** Where a reading lies, and where a photo's pictures lie. */
export const READING_STORES = ['portraits', 'auraReadings', 'vectors'] as const;
export const BLOB_STORES = ['originals', 'views', 'thumbs'] as const;
export const PHOTO_STORES = ['photos', ...BLOB_STORES, ...READING_STORES] as const;

type ReadingStore = (typeof READING_STORES)[number];
type BlobStore = (typeof BLOB_STORES)[number];

export interface ReadingRows {
  readonly portraits: readonly DerivedRow<PortraitRecord>[];
  readonly aura: DerivedRow<AuraReading>;
  readonly vectors: readonly VectorRow[];
  /** The vectors as given, in the order of `vectors`, to compare what was written. */
  readonly plain: readonly Float32Array[];
}

/**
 * Seals a reading. A simulated one gets no vectors; a simulated vector in a reading that claims to
 * be real is refused with `internal`.
 */
export async function readingRows(photoId: string, reading: PhotoReading): Promise<ReadingRows> {
  const portraits: DerivedRow<PortraitRecord>[] = [];
  const vectors: VectorRow[] = [];
  const plain: Float32Array[] = [];
  for (const [index, face] of reading.faces.entries()) {
    const { embedding, ...rest } = face;
    const kept = reading.simulated ? null : embedding;
    const id = newId();
    const embeddingModel = kept?.model ?? null;
    const body = await encodeRecord<PortraitRecord>({
      id,
      photoId,
      index,
      embeddingModel,
      ...rest,
    });
    portraits.push({ id, photoId, body });
    if (!kept) continue;
    assertIndexable(kept);
    const sealed = await encodeVector(kept.vector);
    vectors.push({ owner: id, model: kept.model, photoId, body: sealed });
    plain.push(kept.vector);
  }
  const aura = { id: newId(), photoId, body: await encodeRecord(reading.aura) };
  return { portraits, aura, vectors, plain };
}

/** The parts of a photo's record that come from its reading. */
export function summaryOf(
  reading: PhotoReading,
): Pick<PhotoRecord, 'faceCount' | 'verdict' | 'aura' | 'simulated' | 'reading'> {
  const { width, height, quality, faults, by, ms } = reading;
  return {
    faceCount: reading.faces.length,
    verdict: (reading.faces[0]?.quality ?? quality).verdict,
    aura: reading.aura.primary,
    simulated: reading.simulated,
    reading: { width, height, quality, faults, by, ms },
  };
}

/** Writes a reading's rows. */
export async function putReading<N extends StoreName>(
  tx: WriteTx<N | ReadingStore>,
  rows: ReadingRows,
): Promise<void> {
  await together([
    ...rows.portraits.map((row) => () => tx.objectStore('portraits').put(row)),
    () => tx.objectStore('auraReadings').put(rows.aura),
    ...rows.vectors.map((row) => () => tx.objectStore('vectors').put(row)),
  ]);
}

/** Removes all rows of a photo's reading. */
export async function removeReading<N extends StoreName>(
  tx: WriteTx<N | ReadingStore>,
  photoId: string,
): Promise<void> {
  const [portraits, auras, vectors] = [
    tx.objectStore('portraits'),
    tx.objectStore('auraReadings'),
    tx.objectStore('vectors'),
  ];
  const [portraitKeys, auraKeys, vectorKeys] = await Promise.all([
    portraits.index('photoId').getAllKeys(photoId),
    auras.index('photoId').getAllKeys(photoId),
    vectors.index('photoId').getAllKeys(photoId),
  ]);
  await together([
    ...portraitKeys.map((key) => () => portraits.delete(key)),
    ...auraKeys.map((key) => () => auras.delete(key)),
    ...vectorKeys.map((key) => () => vectors.delete(key)),
  ]);
}

/** Removes a photo with all that belongs to it. */
export async function removePhoto(
  tx: WriteTx<'photos' | BlobStore | ReadingStore>,
  id: string,
): Promise<void> {
  await removeReading(tx, id);
  await together([
    () => tx.objectStore('photos').delete(id),
    ...BLOB_STORES.map((name) => () => tx.objectStore(name).delete(id)),
  ]);
}
