/** Garments as rows: sealed before the transaction, written and removed inside it. */
import type { Embedding } from '../../core/types.ts';
import { assertIndexable } from '../../core/vector-index.ts';
import { garmentMeta } from '../../core/wardrobe/meta.ts';
import type { GarmentRecord } from '../../core/wardrobe/records.ts';
import { encodeBlob, encodeRecord, encodeVector } from '../codec.ts';
import type { BlobRow, GarmentRow, GarmentViewRow, StoreName, VectorRow } from '../schema.ts';
import { together, type WriteTx } from '../transact.ts';
import { noteChanges } from '../vector/changes.ts';
import type { GarmentPictures, ViewReading } from './types.ts';

/** One writer of garments at a time over all tabs: what is sealed before a transaction still holds in it. */
export const GARMENT_LOCK = 'aura-garments';

/** Where the pictures and readings of views lie, under the view's key. */
export const VIEW_STORES = ['garmentViews', 'garmentCutOuts', 'garmentThumbs'] as const;
export const GARMENT_STORES = ['garments', ...VIEW_STORES, 'vectors', 'vectorChanges'] as const;
export const WARDROBE_STORES = [...GARMENT_STORES, 'garmentPhotos', 'garmentFiles'] as const;

type GarmentStore = (typeof GARMENT_STORES)[number];
type WardrobeStore = (typeof WARDROBE_STORES)[number];

/** One view with its pictures, sealed. */
export interface ViewRows {
  readonly view: GarmentViewRow;
  readonly cutOut: BlobRow;
  readonly thumb: BlobRow;
}

/** Seals a view. Throws `internal` for a vector that may not be indexed. */
export async function viewRows(
  id: string,
  reading: ViewReading,
  { cutOut, thumb }: GarmentPictures,
  embedding: Embedding | null,
  former: GarmentViewRow['former'] = null,
): Promise<ViewRows> {
  if (embedding) assertIndexable(embedding);
  const vector = embedding && {
    model: embedding.model,
    body: await encodeVector(embedding.vector),
  };
  return {
    view: { id, body: await encodeRecord(reading), vector, former },
    cutOut: { id, body: await encodeBlob(cutOut) },
    thumb: { id, body: await encodeBlob(thumb) },
  };
}

/** Seals a garment; `views` are the keys of its views in the order of the record's. */
export async function garmentRow(
  record: GarmentRecord,
  views: readonly string[],
): Promise<GarmentRow> {
  const { id, addedAt } = record;
  const photoIds = [...new Set(record.views.map((view) => view.photoId))];
  return { id, addedAt, deletedAt: null, views, photoIds, body: await encodeRecord(record) };
}

/** The row of a garment's vector, which is that of its first view; null where it has none. */
export async function vectorOf(
  record: GarmentRecord,
  first: GarmentViewRow | undefined,
): Promise<VectorRow | null> {
  if (!first?.vector) return null;
  const { model, body } = first.vector;
  const meta = await encodeRecord(garmentMeta(record));
  return { owner: record.id, model, photoId: null, body, kind: 'garment', meta };
}

/** A garment to write; `vector` null: it has none (any more), undefined: it stays as it is. */
export interface GarmentRows {
  readonly row: GarmentRow;
  readonly vector?: VectorRow | null;
}

/** Writes garments' rows. */
export async function putGarments<N extends StoreName>(
  tx: WriteTx<N | GarmentStore>,
  garments: readonly GarmentRows[],
): Promise<void> {
  for (const { row, vector } of garments) {
    if (vector !== undefined) await removeVectors(tx, row.id);
    await together([
      () => tx.objectStore('garments').put(row),
      ...(vector
        ? [() => tx.objectStore('vectors').put(vector), ...noteChanges(tx, [vector])]
        : []),
    ]);
  }
}

/** Writes views. */
export async function putViews<N extends StoreName>(
  tx: WriteTx<N | GarmentStore>,
  views: readonly ViewRows[],
): Promise<void> {
  await together(
    views.flatMap(({ view, cutOut, thumb }) => [
      () => tx.objectStore('garmentViews').put(view),
      () => tx.objectStore('garmentCutOuts').put(cutOut),
      () => tx.objectStore('garmentThumbs').put(thumb),
    ]),
  );
}

/** Removes the vectors of a garment, of all models. */
export async function removeVectors<N extends StoreName>(
  tx: WriteTx<N | GarmentStore>,
  id: string,
): Promise<void> {
  const store = tx.objectStore('vectors');
  const all = IDBKeyRange.bound([id], [id, []]);
  const keys = await store.getAllKeys(all);
  if (keys.length === 0) return;
  const removed = keys.map(([owner, model]) => ({ owner, model }));
  await together([() => store.delete(all), ...noteChanges(tx, removed)]);
}

/** Removes garments with all that is theirs, and the photos that no garment is left of. */
export async function removeGarments<N extends StoreName>(
  tx: WriteTx<N | WardrobeStore>,
  rows: readonly GarmentRow[],
): Promise<void> {
  for (const row of rows) {
    await removeVectors(tx, row.id);
    await together([
      () => tx.objectStore('garments').delete(row.id),
      ...VIEW_STORES.flatMap((name) =>
        row.views.map((key) => () => tx.objectStore(name).delete(key)),
      ),
    ]);
  }
  for (const photoId of new Set(rows.flatMap((row) => row.photoIds))) {
    if ((await tx.objectStore('garments').index('photoId').count(photoId)) > 0) continue;
    await together([
      () => tx.objectStore('garmentPhotos').delete(photoId),
      () => tx.objectStore('garmentFiles').delete(photoId),
    ]);
  }
}
