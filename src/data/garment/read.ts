/** Reading garments back. One that is deleted and waits for an undo is as good as gone here. */
import { FaultError } from '../../core/fault.ts';
import type { GarmentPhoto, GarmentRecord } from '../../core/wardrobe/records.ts';
import { decodeBlob, decodeRecord } from '../codec.ts';
import type { GarmentRow } from '../schema.ts';
import { readTx } from '../transact.ts';
import type { GarmentPictures } from './types.ts';

/** All garments, newest first, archived ones too. Reads light records only. Throws `storage-unavailable`. */
export async function listGarments(): Promise<GarmentRecord[]> {
  const rows = await readTx(['garments'], (tx) =>
    tx.objectStore('garments').index('addedAt').getAll(),
  );
  const kept = rows.filter(isKept).reverse();
  return Promise.all(kept.map((row) => decodeRecord(row.body)));
}

/** How many garments are kept, archived ones too. */
export function countGarments(): Promise<number> {
  return readTx(['garments'], async (tx) => {
    const store = tx.objectStore('garments');
    const [all, deleted] = await Promise.all([store.count(), store.index('deletedAt').count()]);
    return all - deleted;
  });
}

/** One garment, or null. */
export async function getGarment(id: string): Promise<GarmentRecord | null> {
  const row = await rowOf(id);
  return row ? decodeRecord(row.body) : null;
}

/** The cut-out that stands for the garment, transparent around it; null when there is none. */
export const getCutOut = (id: string): Promise<Blob | null> => getPicture('garmentCutOuts', id, 0);
/** The same, small. */
export const getGarmentThumb = (id: string): Promise<Blob | null> =>
  getPicture('garmentThumbs', id, 0);

/** The pictures of the view at `viewIndex`, or null. */
export async function getView(id: string, viewIndex: number): Promise<GarmentPictures | null> {
  const [cutOut, thumb] = await Promise.all([
    getPicture('garmentCutOuts', id, viewIndex),
    getPicture('garmentThumbs', id, viewIndex),
  ]);
  return cutOut && thumb ? { cutOut, thumb } : null;
}

/** All photos that garments were cut out of, those of deleted garments that wait for an undo too. */
export async function listGarmentPhotos(): Promise<GarmentPhoto[]> {
  const rows = await readTx(['garmentPhotos'], (tx) => tx.objectStore('garmentPhotos').getAll());
  return Promise.all(rows.map((row) => decodeRecord(row.body)));
}

/** A photo that garments were cut out of, or null. */
export async function getGarmentPhoto(photoId: string): Promise<GarmentPhoto | null> {
  const row = await readTx(['garmentPhotos'], (tx) => tx.objectStore('garmentPhotos').get(photoId));
  return row ? decodeRecord(row.body) : null;
}

/** Its file as it was chosen, byte for byte, or null. */
export async function getGarmentFile(photoId: string): Promise<Blob | null> {
  const row = await readTx(['garmentFiles'], (tx) => tx.objectStore('garmentFiles').get(photoId));
  return row ? decodeBlob(row.body) : null;
}

async function getPicture(
  store: 'garmentCutOuts' | 'garmentThumbs',
  id: string,
  viewIndex: number,
): Promise<Blob | null> {
  const found = await readTx(['garments', store], async (tx) => {
    const row = await tx.objectStore('garments').get(id);
    const key = isKept(row) ? row.views[viewIndex] : undefined;
    return key === undefined ? undefined : tx.objectStore(store).get(key);
  });
  return found ? decodeBlob(found.body) : null;
}

/** A garment's row, or null when it is not there or deleted. */
export async function rowOf(id: string): Promise<GarmentRow | null> {
  const row = await readTx(['garments'], (tx) => tx.objectStore('garments').get(id));
  return isKept(row) ? row : null;
}

/** The same; throws `internal` when it is not there. */
export async function rowThere(id: string): Promise<GarmentRow> {
  const row = await rowOf(id);
  if (!row) throw new FaultError('internal', `no garment ${id}`);
  return row;
}

/** Whether there is such a garment, and nobody deleted it. */
export function isKept(row: GarmentRow | undefined): row is GarmentRow {
  return row !== undefined && row.deletedAt === null;
}
