/** Keeping a photo: checked for doubles, written all at once, read back, and only then called saved. */
import { FaultError } from '../../core/fault.ts';
import type { PhotoReading } from '../../core/types.ts';
import { getAura } from '../aura.ts';
import { announce } from '../changes.ts';
import { decodeRecord, encodeBlob, encodeRecord } from '../codec.ts';
import { toStorageFault } from '../fault.ts';
import { withLock } from '../locks.ts';
import { newId, nextStamp } from '../stamp.ts';
import { readTx, together, writeTx } from '../transact.ts';
import { findByHash } from './duplicates.ts';
import {
  type FormerFace,
  PHOTO_STORES,
  putReading,
  READING_STORES,
  readingRows,
  removePhoto,
  removeReading,
  summaryOf,
} from './rows.ts';
import { AlreadySavedError, type NewPhoto, type PhotoRecord } from './types.ts';
import { verifySaved } from './verify.ts';

/** One save at a time over all tabs, so that two of them cannot both find no double. */
const LOCK = 'aura-save-photo';

/**
 * Keeps a photo with its pictures, faces, aura and vectors; all of it or nothing.
 * Resolves with the record after reading everything back and comparing it.
 * Throws `already-saved` (an `AlreadySavedError` with the id), `quota`, `storage-unavailable`, or
 * `internal` when the reading carries a vector that must not be stored.
 */
export async function savePhoto(photo: NewPhoto): Promise<PhotoRecord> {
  const record = await withLock(LOCK, async () => {
    const double = await findByHash(photo.hash);
    if (double && !double.deleted) throw new AlreadySavedError(double.id);
    // The same file, deleted a moment ago: this save takes its place under its id, so that an undo
    // of that deletion finds it there.
    return writePhoto(recordOf(double?.id ?? newId(), photo), photo);
  });
  announce('photos', 'vectors');
  return record;
}

function recordOf(id: string, photo: NewPhoto): PhotoRecord {
  const { file, reading, name, hash, width, height, takenAt } = photo;
  return {
    id,
    name,
    type: file.type,
    bytes: file.size,
    hash,
    width,
    height,
    addedAt: nextStamp(),
    takenAt,
    ...summaryOf(reading),
  };
}

async function writePhoto(record: PhotoRecord, photo: NewPhoto): Promise<PhotoRecord> {
  const { id, addedAt } = record;
  const rows = await readingRows(id, photo.reading);
  const body = await encodeRecord(record);
  const blobs = { originals: photo.file, views: photo.view, thumbs: photo.thumb };
  const [original, view, thumb] = await Promise.all([
    encodeBlob(blobs.originals),
    blobs.views ? encodeBlob(blobs.views) : null,
    encodeBlob(blobs.thumbs),
  ]);
  await writeTx(
    [...PHOTO_STORES],
    async (tx) => {
      await removePhoto(tx, id);
      await together([
        () => tx.objectStore('photos').put({ id, addedAt, deletedAt: null, body }),
        () => tx.objectStore('originals').put({ id, body: original }),
        ...(view ? [() => tx.objectStore('views').put({ id, body: view })] : []),
        () => tx.objectStore('thumbs').put({ id, body: thumb }),
        () => putReading(tx, rows),
      ]);
    },
    'strict',
  );
  try {
    await verifySaved(record, rows, blobs);
  } catch (error) {
    await writeTx([...PHOTO_STORES], (tx) => removePhoto(tx, id)).catch(() => undefined);
    throw toStorageFault(error);
  }
  return record;
}

/**
 * Puts a new reading in the place of a photo's old one, all of it or nothing, and reads it back. What
 * the person said of the auras of its faces stays.
 * Throws `internal` when the photo is not there, and what `savePhoto` throws on writing.
 */
export async function replaceReading(id: string, reading: PhotoReading): Promise<PhotoRecord> {
  const old = await readTx(['photos'], (tx) => tx.objectStore('photos').get(id));
  if (!old) throw gone(id);
  const record: PhotoRecord = { ...(await decodeRecord(old.body)), ...summaryOf(reading) };
  const [former, aura] = await Promise.all([formerFaces(id), getAura(id)]);
  const rows = await readingRows(id, reading, former, aura);
  const body = await encodeRecord(record);
  await writeTx(
    ['photos', ...READING_STORES],
    async (tx) => {
      const row = await tx.objectStore('photos').get(id);
      if (!row) throw gone(id);
      await removeReading(tx, id);
      await tx.objectStore('photos').put({ ...row, body });
      await putReading(tx, rows);
    },
    'strict',
  );
  await verifySaved(record, rows, null);
  announce('photos', 'vectors');
  return record;
}

async function formerFaces(photoId: string): Promise<FormerFace[]> {
  const rows = await readTx(['portraits'], (tx) =>
    tx.objectStore('portraits').index('photoId').getAll(photoId),
  );
  const faces = await Promise.all(rows.map((row) => decodeRecord(row.body)));
  return faces
    .map(({ id, index, detection }) => ({ id, index, box: detection.box }))
    .sort((a, b) => a.index - b.index);
}

function gone(id: string): FaultError {
  return new FaultError('internal', `no photo ${id}`);
}
