/**
 * Deleting garments, as photos are deleted: marked and hidden at first, so that an undo or a tab that
 * dies loses nothing, and removed at the commit. Their vectors go at once (no search finds them) and
 * are made again from the views when the deletion is undone.
 */
import { FaultError } from '../../core/fault.ts';
import { announce } from '../changes.ts';
import { decodeRecord } from '../codec.ts';
import { withLock } from '../locks.ts';
import { DELETE_GRACE_MS, type Deletion } from '../photo/delete.ts';
import type { GarmentRow } from '../schema.ts';
import { nextStamp } from '../stamp.ts';
import { readTx, writeTx } from '../transact.ts';
import {
  GARMENT_LOCK,
  GARMENT_STORES,
  putGarments,
  removeGarments,
  vectorOf,
  WARDROBE_STORES,
} from './rows.ts';

/**
 * Hides garments at once and gives back the way to undo or to finish it. Unknown ids are left out. At
 * the commit a photo that no garment is left of goes too.
 */
export async function deleteGarments(ids: readonly string[]): Promise<Deletion> {
  return deletionOf(await mark(ids, nextStamp()));
}

/**
 * To be called once at start: finishes deletions older than a minute, and gives back the younger ones
 * so that they can still be undone; null when none.
 */
export async function settleGarmentDeletions(now: number = Date.now()): Promise<Deletion | null> {
  const rows = await readTx(['garments'], (tx) =>
    tx.objectStore('garments').index('deletedAt').getAll(),
  );
  const isOld = (at: string | null) => at !== null && now - Date.parse(at) > DELETE_GRACE_MS;
  const old = rows.filter((row) => isOld(row.deletedAt));
  const young = rows.filter((row) => !isOld(row.deletedAt));
  if (old.length > 0) await purge(old.map((row) => row.id));
  return young.length > 0 ? deletionOf(young.map((row) => row.id)) : null;
}

function deletionOf(ids: readonly string[]): Deletion {
  return {
    ids,
    async undo() {
      const back = await mark(ids, null);
      if (back.length < ids.length)
        throw new FaultError('internal', `${ids.length - back.length} garments are gone for good`);
    },
    commit: () => purge(ids),
  };
}

/** Brings back garments that are deleted and wait for an undo. Throws as `saveGarments`. */
export const reviveGarments = (ids: readonly string[]): Promise<string[]> => mark(ids, null);

/** Sets the mark, or takes it away; gives back which of the garments are there. */
async function mark(ids: readonly string[], deletedAt: string | null): Promise<string[]> {
  const marked = await withLock(GARMENT_LOCK, async () => {
    const found = await readTx(['garments', 'garmentViews'], (tx) =>
      Promise.all(
        [...new Set(ids)].map(async (id) => {
          const row = await tx.objectStore('garments').get(id);
          const first = row && (await tx.objectStore('garmentViews').get(row.views[0] ?? ''));
          return { row, first };
        }),
      ),
    );
    const rows = found.map(async ({ row, first }) => {
      if (!row) return [];
      if (deletedAt !== null) return [{ row: { ...row, deletedAt }, vector: null }];
      const vector = await vectorOf(await decodeRecord(row.body), first);
      return [{ row: { ...row, deletedAt }, vector }];
    });
    const next = (await Promise.all(rows)).flat();
    await writeTx([...GARMENT_STORES], (tx) => putGarments(tx, next), 'strict');
    return next.map(({ row }) => row.id);
  });
  announce('garments', 'vectors');
  return marked;
}

/** Removes those that are still marked; one that an undo brought back stays. */
async function purge(ids: readonly string[]): Promise<void> {
  await withLock(GARMENT_LOCK, () =>
    writeTx([...WARDROBE_STORES], async (tx) => {
      const rows: GarmentRow[] = [];
      for (const id of ids) {
        const row = await tx.objectStore('garments').get(id);
        if (row && row.deletedAt !== null) rows.push(row);
      }
      await removeGarments(tx, rows);
    }),
  );
  announce('garments', 'vectors');
}
