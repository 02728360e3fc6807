/** Garments on their way out to a file and back in, with all that is known of their views. */
import { FaultError } from '../../core/fault.ts';
import type { Embedding } from '../../core/types.ts';
import type { GarmentPhoto, GarmentRecord } from '../../core/wardrobe/records.ts';
import { announce } from '../changes.ts';
import { decodeRecord, decodeVector, encodeBlob, encodeRecord } from '../codec.ts';
import { toStorageFault } from '../fault.ts';
import { withLock } from '../locks.ts';
import { newId } from '../stamp.ts';
import { readTx, together, writeTx } from '../transact.ts';
import { reviveGarments } from './delete.ts';
import { findGarmentPhoto } from './duplicates.ts';
import { isKept, rowThere } from './read.ts';
import {
  GARMENT_LOCK,
  garmentRow,
  putGarments,
  putViews,
  removeGarments,
  vectorOf,
  viewRows,
  WARDROBE_STORES,
} from './rows.ts';
import type { GarmentPictures, ViewReading } from './types.ts';
import { verifyGarments, type Written } from './verify.ts';

/** What is kept of a view beside its pictures. */
export interface ViewPart {
  readonly reading: ViewReading;
  readonly embedding: Embedding | null;
}

/** A view as it comes out of a file; `file` is null where the original was left out. */
export interface RestoredView extends ViewPart {
  readonly photo: GarmentPhoto;
  readonly file: Blob | null;
  readonly pictures: GarmentPictures;
}

/** The readings and vectors of a garment's views, in their order. Throws `internal` when it is not there. */
export async function getViewParts(id: string): Promise<ViewPart[]> {
  const { views } = await rowThere(id);
  const rows = await readTx(['garmentViews'], (tx) =>
    Promise.all(views.map((key) => tx.objectStore('garmentViews').get(key))),
  );
  return Promise.all(
    rows.map(async (row) => {
      if (!row) throw new FaultError('internal', `a view of garment ${id} is missing`);
      const { vector, body } = row;
      const embedding = vector && {
        model: vector.model,
        vector: await decodeVector(vector.body),
      };
      return { reading: await decodeRecord(body), embedding };
    }),
  );
}

/**
 * Keeps a garment as a file tells it, with its photos where they are not here yet, all of it or nothing,
 * and reads it back. `views` are those of the record, in their order. A garment that is here is left as
 * it is ('there'). Throws `quota`, `storage-unavailable`, `internal` for a vector that must not be
 * stored, and `RangeError` when views are missing.
 */
export async function restoreGarment(
  record: GarmentRecord,
  views: readonly RestoredView[],
): Promise<'added' | 'there'> {
  if (views.length === 0 || views.length !== record.views.length)
    throw new RangeError(`${views.length} views of ${record.views.length}`);
  const here = await readTx(['garments'], (tx) => tx.objectStore('garments').get(record.id));
  if (isKept(here)) return 'there';
  // Deleted a moment ago: it comes back as it was.
  if (here && (await reviveGarments([record.id])).length > 0) return 'added';
  const outcome = await withLock(GARMENT_LOCK, async () => {
    const known = await readTx(['garments'], (tx) => tx.objectStore('garments').get(record.id));
    if (known) return 'there';
    const photos = await photosOf(views);
    const placed = record.views.map((view, i) => {
      return { ...view, photoId: photos.get(views[i]!.photo.hash)!.id };
    });
    const embeddingModel = views[0]!.embedding?.model ?? null;
    const kept = { ...record, views: placed, embeddingModel };
    const written = await sealed(kept, views);
    await write(written, [...photos.values()]);
    return 'added';
  });
  if (outcome === 'added') announce('garments', 'vectors');
  return outcome;
}

interface Photo {
  readonly id: string;
  /** Null where the photo's record is here already. */
  readonly record: GarmentPhoto | null;
  readonly file: Blob | null;
}

/** The photos by hash: one that is here under whatever id is used as it is. */
async function photosOf(views: readonly RestoredView[]): Promise<Map<string, Photo>> {
  const photos = new Map<string, Photo>();
  for (const { photo, file } of views) {
    if (photos.has(photo.hash)) continue;
    const same = await findGarmentPhoto(photo.hash);
    const held = await readTx(['garmentPhotos', 'garmentFiles'], async (tx) => ({
      photo: await tx.objectStore('garmentPhotos').get(photo.id),
      file: await tx.objectStore('garmentFiles').getKey(same?.id ?? photo.id),
    }));
    const id = same?.id ?? photo.id;
    const record = same || held.photo ? null : photo;
    photos.set(photo.hash, { id, record, file: held.file === undefined ? file : null });
  }
  return photos;
}

async function sealed(
  record: GarmentRecord,
  views: readonly RestoredView[],
): Promise<readonly Written[]> {
  const keys = views.map(newId);
  const row = await garmentRow(record, keys);
  return Promise.all(
    views.map(async ({ reading, embedding, pictures }, i): Promise<Written> => {
      const view = await viewRows(keys[i]!, reading, pictures, embedding);
      const vector = i === 0 ? { vector: await vectorOf(record, view.view) } : {};
      return { record, row, ...vector, view, pictures, embedding };
    }),
  );
}

async function write(written: readonly Written[], photos: readonly Photo[]): Promise<void> {
  const records = await Promise.all(
    photos.flatMap(({ id, record }) =>
      record ? [encodeRecord(record).then((body) => ({ id, body }))] : [],
    ),
  );
  const files = await Promise.all(
    photos.flatMap(({ id, file }) =>
      file ? [encodeBlob(file).then((body) => ({ id, body }))] : [],
    ),
  );
  await writeTx(
    [...WARDROBE_STORES],
    (tx) =>
      together([
        ...records.map((row) => () => tx.objectStore('garmentPhotos').put(row)),
        ...files.map((row) => () => tx.objectStore('garmentFiles').put(row)),
        () =>
          putViews(
            tx,
            written.map((one) => one.view),
          ),
        () => putGarments(tx, written.slice(0, 1)),
      ]),
    'strict',
  );
  try {
    await verifyGarments(written);
  } catch (error) {
    const rows = written.slice(0, 1).map((one) => one.row);
    await writeTx([...WARDROBE_STORES], (tx) => removeGarments(tx, rows)).catch(() => undefined);
    throw toStorageFault(error);
  }
}
