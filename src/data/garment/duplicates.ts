/**
 * Finds a photo of clothes that is kept already, by the hash of its file. As with photos there is no
 * index on the hash; hashes never change and are kept in memory once read.
 */
import type { GarmentPhoto } from '../../core/wardrobe/records.ts';
import { decodeRecord } from '../codec.ts';
import type { GarmentRow } from '../schema.ts';
import { readTx } from '../transact.ts';
import { isKept } from './read.ts';

/** Photo id -> hash. */
const hashes = new Map<string, string>();
/** Above this many unknown ids one bulk read is cheaper than single ones. */
const BULK = 32;

/**
 * The photo of the same file, or null. One whose garments are all deleted and wait for an undo does
 * not count: adding the file again is another try. Throws `storage-unavailable`.
 */
export async function findGarmentPhoto(hash: string): Promise<GarmentPhoto | null> {
  await learnHashes();
  for (const [id, each] of hashes) {
    if (each !== hash) continue;
    const { photo, rows } = await readTx(['garments', 'garmentPhotos'], async (tx) => ({
      photo: await tx.objectStore('garmentPhotos').get(id),
      rows: (await tx.objectStore('garments').index('photoId').getAll(id)) as GarmentRow[],
    }));
    if (photo && rows.some(isKept)) return decodeRecord(photo.body);
  }
  return null;
}

async function learnHashes(): Promise<void> {
  const { keys, rows } = await readTx(['garmentPhotos'], async (tx) => {
    const store = tx.objectStore('garmentPhotos');
    const keys = await store.getAllKeys();
    const unknown = keys.filter((key) => !hashes.has(key));
    const rows =
      unknown.length > BULK
        ? await store.getAll()
        : await Promise.all(unknown.map((key) => store.get(key)));
    return { keys, rows };
  });
  const current = new Set(keys);
  for (const id of hashes.keys()) if (!current.has(id)) hashes.delete(id);
  for (const row of rows) if (row) hashes.set(row.id, (await decodeRecord(row.body)).hash);
}
