/** Keeping garments: checked for doubles, written all at once, read back, and only then called saved. */

import type { MadeBy } from '../../core/types.ts';
import type { GarmentPhoto, GarmentRecord } from '../../core/wardrobe/records.ts';
import type { GarmentReading } from '../../core/wardrobe/types.ts';
import { announce } from '../changes.ts';
import { decodeRecord, encodeBlob, encodeRecord } from '../codec.ts';
import { toStorageFault } from '../fault.ts';
import { withLock } from '../locks.ts';
import { AlreadySavedError } from '../photo/types.ts';
import { newId, nextStamp } from '../stamp.ts';
import { readTx, together, writeTx } from '../transact.ts';
import { findGarmentPhoto } from './duplicates.ts';
import { rowThere } from './read.ts';
import { newRecord, viewOf, viewReadingOf, withReading } from './record.ts';
import {
  GARMENT_LOCK,
  GARMENT_STORES,
  garmentRow,
  putGarments,
  putViews,
  removeGarments,
  vectorOf,
  viewRows,
  WARDROBE_STORES,
} from './rows.ts';
import type { NewGarmentPhoto } from './types.ts';
import { verifyGarments, verifyPhoto, type Written } from './verify.ts';

/**
 * Keeps a photo with all its garments, pictures and vectors; all of it or nothing. Resolves after
 * reading everything back and comparing it; the ids are in the order of the reading's garments.
 * Throws `already-saved` (an `AlreadySavedError` with the garment photo's id), `quota`,
 * `storage-unavailable`, `internal` for a vector that must not be stored, and `RangeError` for a
 * reading without garments.
 */
export async function saveGarments(
  photo: NewGarmentPhoto,
): Promise<{ photoId: string; garmentIds: string[] }> {
  if (photo.reading.garments.length === 0) throw new RangeError('a photo of no garments');
  const saved = await withLock(GARMENT_LOCK, async () => {
    const double = await findGarmentPhoto(photo.hash);
    if (double) throw new AlreadySavedError(double.id);
    return write(photoRecord(photo), photo);
  });
  announce('garments', 'vectors');
  return saved;
}

function photoRecord({ file, reading, name, hash, width, height }: NewGarmentPhoto): GarmentPhoto {
  const { sort, quality } = reading;
  const [id, addedAt] = [newId(), nextStamp()];
  return {
    id,
    name,
    type: file.type,
    bytes: file.size,
    hash,
    width,
    height,
    addedAt,
    sort,
    quality,
  };
}

async function write(record: GarmentPhoto, { file, reading }: NewGarmentPhoto) {
  const photoId = record.id;
  const written: Written[] = [];
  for (const garment of reading.garments) {
    const one = newRecord(newId(), nextStamp(), record, garment, reading);
    written.push(await sealed(one, [newId()], 0, garment));
  }
  const photoRow = { id: photoId, body: await encodeRecord(record) };
  const fileRow = { id: photoId, body: await encodeBlob(file) };
  await writeTx(
    [...WARDROBE_STORES],
    (tx) =>
      together([
        () => tx.objectStore('garmentPhotos').put(photoRow),
        () => tx.objectStore('garmentFiles').put(fileRow),
        () =>
          putViews(
            tx,
            written.map((each) => each.view),
          ),
        () => putGarments(tx, written),
      ]),
    'strict',
  );
  try {
    await verifyPhoto(record, file);
    await verifyGarments(written);
  } catch (error) {
    const rows = written.map((each) => each.row);
    await writeTx([...WARDROBE_STORES], (tx) => removeGarments(tx, rows)).catch(() => undefined);
    throw toStorageFault(error);
  }
  return { photoId, garmentIds: written.map((each) => each.record.id) };
}

/** A garment with the view at `at` sealed anew, and its vector where that view is the first. */
async function sealed(
  record: GarmentRecord,
  keys: readonly string[],
  at: number,
  reading: GarmentReading<Blob>,
  former: Written['view']['view']['former'] = null,
): Promise<Written> {
  const { embedding, cutOut, thumb } = reading;
  const view = await viewRows(keys[at]!, viewReadingOf(reading), reading, embedding, former);
  const row = await garmentRow(record, keys);
  const vector = at === 0 ? { vector: await vectorOf(record, view.view) } : {};
  return { record, row, ...vector, view, pictures: { cutOut, thumb }, embedding };
}

/**
 * Puts a new reading in the place of a view's old one (the mask was mended, or it was read again), all
 * of it or nothing, and reads it back. The garment follows its first view; what the person corrected
 * stays, and who made what `by` (who read it now) has no role for. Throws `internal` when the garment or
 * the view is not there, and what `saveGarments` throws on writing.
 */
export async function replaceReading(
  id: string,
  viewIndex: number,
  reading: GarmentReading<Blob>,
  by: readonly MadeBy[] = [],
): Promise<GarmentRecord> {
  const record = await withLock(GARMENT_LOCK, async () => {
    const old = await rowThere(id);
    const before = await decodeRecord(old.body);
    const [place, key] = [before.views[viewIndex], old.views[viewIndex]];
    if (!place || key === undefined) throw new RangeError(`no view ${viewIndex} of garment ${id}`);
    const kept = await readTx(['garmentViews'], (tx) => tx.objectStore('garmentViews').get(key));
    const views = before.views.with(viewIndex, viewOf(place.photoId, reading));
    const next = { ...before, views, changedAt: nextStamp() };
    const model = reading.embedding?.model ?? null;
    const record =
      viewIndex === 0
        ? {
            ...withReading(next, viewReadingOf(reading)),
            embeddingModel: model,
            by: madeAnew(before.by, by),
          }
        : next;
    const written = await sealed(record, old.views, viewIndex, reading, kept?.former);
    await writeTx(
      [...GARMENT_STORES],
      async (tx) => {
        await putViews(tx, [written.view]);
        await putGarments(tx, [written]);
      },
      'strict',
    );
    await verifyGarments([written]);
    return record;
  });
  announce('garments', 'vectors');
  return record;
}

function madeAnew(before: readonly MadeBy[], by: readonly MadeBy[]): MadeBy[] {
  const roles = new Set(by.map(({ role }) => role));
  return [...before.filter(({ role }) => !roles.has(role)), ...by];
}
