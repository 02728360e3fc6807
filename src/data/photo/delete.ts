/**
 * Deleting photos. Nothing is removed at first: the records are marked and hidden, so that an undo,
 * or a tab that dies, loses nothing. They go for good when the deletion is committed, or at a later
 * start when the mark is older than a minute.
 */
import { FaultError } from '../../core/fault.ts';
import { announce } from '../changes.ts';
import { nextStamp } from '../stamp.ts';
import { readTx, together, writeTx } from '../transact.ts';
import { PHOTO_STORES, removePhoto } from './rows.ts';

/** After this many milliseconds a mark that nobody committed or undid counts as committed. */
export const DELETE_GRACE_MS = 60_000;

/** A deletion that can go either way. Give it, with a label, to `pushUndo`. */
export interface Deletion {
  readonly ids: readonly string[];
  /** Brings the photos back as they were. Throws `internal` when some are gone for good. */
  undo(): Promise<void>;
  /** Removes them for good. */
  commit(): Promise<void>;
}

/** Hides photos at once and gives back the way to undo or to finish it. Unknown ids are left out. */
export async function deletePhotos(ids: readonly string[]): Promise<Deletion> {
  const marked = await mark(ids, nextStamp());
  return deletionOf(marked);
}

/**
 * To be called once at start: finishes deletions older than a minute, and gives back the ones that
 * are younger (the tab died or was reloaded) so that they can still be undone; null when none.
 */
export async function settleDeletions(now: number = Date.now()): Promise<Deletion | null> {
  const rows = await readTx(['photos'], (tx) =>
    tx.objectStore('photos').index('deletedAt').getAll(),
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
        throw new FaultError('internal', `${ids.length - back.length} photos are gone for good`);
    },
    commit: () => purge(ids),
  };
}

async function mark(ids: readonly string[], deletedAt: string | null): Promise<string[]> {
  const marked = await writeTx(
    ['photos'],
    async (tx) => {
      const store = tx.objectStore('photos');
      const rows = await Promise.all(ids.map((id) => store.get(id)));
      const found = rows.filter((row) => row !== undefined);
      await together(found.map((row) => () => store.put({ ...row, deletedAt })));
      return found.map((row) => row.id);
    },
    'strict',
  );
  announce('photos', 'vectors');
  return marked;
}

/** Removes those that are still marked; one that an undo brought back stays. */
async function purge(ids: readonly string[]): Promise<void> {
  await writeTx([...PHOTO_STORES], async (tx) => {
    for (const id of ids) {
      const row = await tx.objectStore('photos').get(id);
      if (row && row.deletedAt !== null) await removePhoto(tx, id);
    }
  });
  announce('photos', 'vectors');
}
