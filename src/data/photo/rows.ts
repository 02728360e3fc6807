/** A photo and its reading as rows: sealed before the transaction, written and removed inside it. */
import type { AuraReading } from '../../core/aura/types.ts';
import { iou } from '../../core/face/boxes.ts';
import type { FaceFacts } from '../../core/portrait/facts.ts';
import { factsOf } from '../../core/portrait/facts-of.ts';
import type { Box, PhotoReading } from '../../core/types.ts';
import { assertIndexable } from '../../core/vector-index.ts';
import type { KeptAura } from '../aura.ts';
import { movedNotes } from '../aura-notes.ts';
import { encodeRecord, encodeVector } from '../codec.ts';
import type { DerivedRow, StoreName, VectorRow } from '../schema.ts';
import { newId } from '../stamp.ts';
import { together, type WriteTx } from '../transact.ts';
import { noteChanges } from '../vector/changes.ts';
import type { PhotoRecord, PortraitRecord } from './types.ts';

/** Where a reading lies, and where a photo's pictures lie. */
export const READING_STORES = [
  'portraits',
  'faceFacts',
  'auraReadings',
  'vectors',
  'vectorChanges',
] as const;
export const BLOB_STORES = ['originals', 'views', 'thumbs'] as const;
export const PHOTO_STORES = ['photos', ...BLOB_STORES, ...READING_STORES] as const;

type ReadingStore = (typeof READING_STORES)[number];
type BlobStore = (typeof BLOB_STORES)[number];

export interface ReadingRows {
  readonly portraits: readonly DerivedRow<PortraitRecord>[];
  readonly facts: readonly DerivedRow<FaceFacts>[];
  readonly aura: DerivedRow<AuraReading>;
  readonly vectors: readonly VectorRow[];
  /** The vectors as given, in the order of `vectors`, to compare what was written. */
  readonly plain: readonly Float32Array[];
}

/** A face that was read before: a face of a new reading in the same place keeps its id. */
export interface FormerFace {
  readonly id: string;
  readonly box: Box;
  /** Its place among the photo's faces, largest first. */
  readonly index: number;
}

/** Boxes overlap by this (IoU) when they are of one face. */
const SAME_PLACE = 0.5;

/**
 * Seals a reading. A simulated one gets no vectors; a simulated vector in a reading that claims to
 * be real is refused with `internal`. A face in the place of a former one keeps its id, and with it
 * whatever was decided about it and said of its aura.
 */
export async function readingRows(
  photoId: string,
  reading: PhotoReading,
  former: readonly FormerFace[] = [],
  before: KeptAura | null = null,
): Promise<ReadingRows> {
  const rows = {
    portraits: [] as DerivedRow<PortraitRecord>[],
    facts: [] as DerivedRow<FaceFacts>[],
    vectors: [] as VectorRow[],
    plain: [] as Float32Array[],
  };
  const free = [...former];
  for (const [index, face] of reading.faces.entries()) {
    const { embedding, ...rest } = face;
    const kept = reading.simulated ? null : embedding;
    const id = takeId(free, face.detection.box);
    const embeddingModel = kept?.model ?? null;
    const place = { id, photoId, index };
    const record: PortraitRecord = { ...place, embeddingModel, ...rest };
    rows.portraits.push({ id, photoId, body: await encodeRecord(record) });
    const facts = factsOf(place, face, reading.simulated);
    rows.facts.push({ id, photoId, body: await encodeRecord(facts) });
    if (!kept) continue;
    assertIndexable(kept);
    const body = await encodeVector(kept.vector);
    rows.vectors.push({ owner: id, model: kept.model, photoId, body, kind: 'face' });
    rows.plain.push(kept.vector);
  }
  const places = new Map(
    former.map(({ id, index }) => [index, rows.portraits.findIndex((row) => row.id === id)]),
  );
  for (const [from, to] of places) if (to < 0) places.delete(from);
  const kept = before ? movedNotes(reading.aura, before, places) : reading.aura;
  const aura = { id: newId(), photoId, body: await encodeRecord<AuraReading>(kept) };
  return { ...rows, aura };
}

/** The id of the former face in this place, which is then taken; a new one where there is none. */
function takeId(free: FormerFace[], box: Box): string {
  const at = free.findIndex((face) => iou(face.box, box) >= SAME_PLACE);
  return at < 0 ? newId() : free.splice(at, 1)[0]!.id;
}

type SummaryKey =
  | 'faceCount'
  | 'verdict'
  | 'aura'
  | 'simulated'
  | 'tone'
  | 'look'
  | 'pipeline'
  | 'reading';

/** The parts of a photo's record that come from its reading. */
export function summaryOf(reading: PhotoReading): Pick<PhotoRecord, SummaryKey> {
  const { width, height, quality, faults, by, ms, tone, look, pipeline } = reading;
  return {
    faceCount: reading.faces.length,
    verdict: (reading.faces[0]?.quality ?? quality).verdict,
    aura: reading.aura.primary,
    simulated: reading.simulated,
    tone,
    look,
    pipeline,
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
    ...rows.facts.map((row) => () => tx.objectStore('faceFacts').put(row)),
    () => tx.objectStore('auraReadings').put(rows.aura),
    ...rows.vectors.map((row) => () => tx.objectStore('vectors').put(row)),
    ...noteChanges(tx, rows.vectors),
  ]);
}

/** Removes all rows of a photo's reading. */
export async function removeReading<N extends StoreName>(
  tx: WriteTx<N | ReadingStore>,
  photoId: string,
): Promise<void> {
  const [portraits, facts, auras, vectors] = [
    tx.objectStore('portraits'),
    tx.objectStore('faceFacts'),
    tx.objectStore('auraReadings'),
    tx.objectStore('vectors'),
  ];
  const [portraitKeys, factKeys, auraKeys, vectorKeys] = await Promise.all([
    portraits.index('photoId').getAllKeys(photoId),
    facts.index('photoId').getAllKeys(photoId),
    auras.index('photoId').getAllKeys(photoId),
    vectors.index('photoId').getAllKeys(photoId),
  ]);
  await together([
    ...portraitKeys.map((key) => () => portraits.delete(key)),
    ...factKeys.map((key) => () => facts.delete(key)),
    ...auraKeys.map((key) => () => auras.delete(key)),
    ...vectorKeys.map((key) => () => vectors.delete(key)),
    ...noteChanges(
      tx,
      vectorKeys.map(([owner, model]) => ({ owner, model })),
    ),
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
