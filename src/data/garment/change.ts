/** What a person changes of garments that are kept. */

import { garmentMeta } from '../../core/wardrobe/meta.ts';
import type { GarmentRecord } from '../../core/wardrobe/records.ts';
import { announce } from '../changes.ts';
import { decodeRecord } from '../codec.ts';
import { withLock } from '../locks.ts';
import { nextStamp } from '../stamp.ts';
import { readTx, writeTx } from '../transact.ts';
import { isKept } from './read.ts';
import { withChange, withoutChange } from './record.ts';
import { GARMENT_LOCK, GARMENT_STORES, garmentRow, putGarments, vectorOf } from './rows.ts';
import type { GarmentChange } from './types.ts';

/**
 * Changes garments, all or none; unknown ids are passed over. What is corrected sticks, and the filters
 * of the search follow. Throws `RangeError` for a formality out of 0..1 and for no colours at all,
 * `quota`, `storage-unavailable`.
 */
export function changeGarments(ids: readonly string[], change: GarmentChange): Promise<void> {
  return rewrite(ids, (record) => withChange(record, change));
}

/**
 * Takes back what a change changed of a garment that was `before`: an undo, no correction. Throws
 * `quota`, `storage-unavailable`.
 */
export function takeBack(before: GarmentRecord, change: GarmentChange): Promise<void> {
  return rewrite([before.id], (record) => withoutChange(record, before, change));
}

/** Puts garments away, or takes them out again. Throws `quota`, `storage-unavailable`. */
export function archiveGarments(ids: readonly string[], archived: boolean): Promise<void> {
  return rewrite(ids, (record) => {
    if ((record.archivedAt !== null) === archived) return record;
    return { ...record, archivedAt: archived ? nextStamp() : null };
  });
}

async function rewrite(
  ids: readonly string[],
  step: (record: GarmentRecord) => GarmentRecord,
): Promise<void> {
  await withLock(GARMENT_LOCK, async () => {
    const found = await readTx(['garments', 'garmentViews'], (tx) =>
      Promise.all(
        [...new Set(ids)].map(async (id) => {
          const row = await tx.objectStore('garments').get(id);
          const key = row?.views[0];
          const first =
            key === undefined ? undefined : await tx.objectStore('garmentViews').get(key);
          return { row, first };
        }),
      ),
    );
    const next = found.map(async ({ row, first }) => {
      if (!isKept(row)) return [];
      const before = await decodeRecord(row.body);
      const stepped = step(before);
      if (stepped === before) return [];
      const record = { ...stepped, changedAt: nextStamp() };
      const sealed = { row: await garmentRow(record, row.views) };
      // Notes alone change nothing that a search knows.
      const same = JSON.stringify(garmentMeta(before)) === JSON.stringify(garmentMeta(record));
      return same ? [sealed] : [{ ...sealed, vector: await vectorOf(record, first) }];
    });
    const garments = (await Promise.all(next)).flat();
    await writeTx([...GARMENT_STORES], (tx) => putGarments(tx, garments), 'strict');
  });
  announce('garments', 'vectors');
}
