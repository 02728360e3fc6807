/** Originals that came without their file, and the file that comes later. */
import { FaultError } from '../../core/fault.ts';
import type { GarmentPhoto } from '../../core/wardrobe/records.ts';
import { announce } from '../changes.ts';
import { decodeBlob, decodeRecord, encodeBlob } from '../codec.ts';
import { withLock } from '../locks.ts';
import { sameBlob } from '../photo/verify.ts';
import { readTx, writeTx } from '../transact.ts';
import { GARMENT_LOCK } from './rows.ts';

/** The photos whose file is not here. Throws `storage-unavailable`. */
export async function photosWithoutFile(): Promise<GarmentPhoto[]> {
  const rows = await readTx(['garmentPhotos', 'garmentFiles'], async (tx) => {
    const files = new Set(await tx.objectStore('garmentFiles').getAllKeys());
    const photos = await tx.objectStore('garmentPhotos').getAll();
    return photos.filter((row) => !files.has(row.id));
  });
  return Promise.all(rows.map((row) => decodeRecord(row.body)));
}

/**
 * Keeps the file of a photo that came without it, and reads it back; nothing happens when the photo is
 * gone or has one. The caller has compared its hash. Throws `quota`, `storage-unavailable`.
 */
export async function restoreFile(photoId: string, file: Blob): Promise<void> {
  const row = { id: photoId, body: await encodeBlob(file) };
  await withLock(GARMENT_LOCK, async () => {
    const put = await writeTx(
      ['garmentPhotos', 'garmentFiles'],
      async (tx) => {
        const photo = await tx.objectStore('garmentPhotos').getKey(photoId);
        const held = await tx.objectStore('garmentFiles').getKey(photoId);
        if (photo === undefined || held !== undefined) return false;
        await tx.objectStore('garmentFiles').put(row);
        return true;
      },
      'strict',
    );
    if (!put) return;
    const back = await readTx(['garmentFiles'], (tx) =>
      tx.objectStore('garmentFiles').get(photoId),
    );
    if (back && (await sameBlob(await decodeBlob(back.body), file))) return;
    throw new FaultError('storage-unavailable', 'the file reads back differently');
  });
  announce('garments');
}
