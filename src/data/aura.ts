/** The aura reading of a photo: one a photo, replaced as a whole. */

import { soberReading } from '../core/aura/quick.ts';
import type { AuraColorId, AuraReading } from '../core/aura/types.ts';
import { FaultError } from '../core/fault.ts';
import { announce } from './changes.ts';
import { decodeRecord, encodeRecord } from './codec.ts';
import type { PhotoRow } from './schema.ts';
import { newId } from './stamp.ts';
import { readTx, writeTx } from './transact.ts';

/** What the person said of a reading, and the records of it (`confirmations`, `analytics`). */
export interface AuraWord {
  readonly chosen: AuraColorId;
  readonly confirmation: string;
}

/** What was counted and said of one face of a photo. */
export interface FaceNotes {
  /** Its place among the photo's faces, largest first; null for the whole picture. */
  readonly face: number | null;
  /** Under which id the local analytics have its reading, or null where they do not. */
  readonly event: string | null;
  readonly said: AuraWord | null;
}

/** A reading as it is kept: the quick one of the import has none of these fields but `notes`. */
export interface KeptAura extends AuraReading {
  /** Whose aura it is: the place among the photo's faces, largest first; null where there is none. */
  readonly face?: number | null;
  /** Under which id the local analytics have it, or null where they do not. */
  readonly event?: string | null;
  readonly said?: AuraWord | null;
  /** Of the photo's other faces, and of all of them where a quick reading took a full one's place. */
  readonly notes?: readonly FaceNotes[];
}

/** The reading of a photo, by `soberReading`, or null when there is none or the photo is deleted. Throws `storage-unavailable`. */
export async function getAura(photoId: string): Promise<KeptAura | null> {
  const { photo, rows } = await rowsOf(photoId);
  return isKept(photo) && rows[0] ? soberReading(await decodeRecord(rows[0].body)) : null;
}

/**
 * Puts a reading in the place of the photo's old one, all of it or nothing, and reads it back; the
 * photo's own record then names its colour. False, and nothing is written, when the photo has been
 * deleted in the meantime. Throws `quota`, `storage-unavailable`.
 */
export async function saveAura(photoId: string, reading: KeptAura): Promise<boolean> {
  const row = { id: newId(), photoId, body: await encodeRecord<AuraReading>(reading) };
  for (;;) {
    const outcome = await replace(row, reading.primary);
    if (outcome === 'gone') return false;
    if (outcome === 'written') break;
  }
  const back = await readTx(['auraReadings'], (tx) => tx.objectStore('auraReadings').get(row.id));
  if (back && JSON.stringify(await decodeRecord(back.body)) !== JSON.stringify(reading))
    throw new FaultError('storage-unavailable', 'the aura reads back differently');
  announce('photos');
  return true;
}

type AuraRow = Awaited<ReturnType<typeof rowsOf>>['rows'][number];

/**
 * One try. The photo's record is opened and sealed outside of the transaction; every writer of it
 * puts an aura row with a new id, so the ids tell whether somebody was faster ('overtaken').
 */
async function replace(
  row: AuraRow,
  primary: AuraColorId,
): Promise<'written' | 'gone' | 'overtaken'> {
  const before = await rowsOf(row.photoId);
  if (!isKept(before.photo)) return 'gone';
  const body = await encodeRecord({ ...(await decodeRecord(before.photo.body)), aura: primary });
  const known = before.rows.map(({ id }) => id);
  return writeTx(
    ['photos', 'auraReadings'],
    async (tx) => {
      const [photos, auras] = [tx.objectStore('photos'), tx.objectStore('auraReadings')];
      const [photo, keys] = await Promise.all([
        photos.get(row.photoId),
        auras.index('photoId').getAllKeys(row.photoId),
      ]);
      if (!isKept(photo)) return 'gone';
      if (keys.join() !== known.join()) return 'overtaken';
      for (const key of keys) await auras.delete(key);
      await auras.put(row);
      await photos.put({ ...photo, body });
      return 'written';
    },
    'strict',
  );
}

function rowsOf(photoId: string) {
  return readTx(['photos', 'auraReadings'], async (tx) => ({
    photo: await tx.objectStore('photos').get(photoId),
    rows: await tx.objectStore('auraReadings').index('photoId').getAll(photoId),
  }));
}

function isKept(photo: PhotoRow | undefined): photo is PhotoRow {
  return photo !== undefined && photo.deletedAt === null;
}
