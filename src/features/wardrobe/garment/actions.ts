/** What a person does with one garment. Everything is kept at once, and can be taken back. */
import { faultOf } from '../../../core/fault.ts';
import type { GarmentRecord } from '../../../core/wardrobe/records.ts';
import {
  archiveGarments,
  changeGarments,
  deleteGarments,
  type GarmentChange,
  splitView,
  takeBack,
} from '../../../data/garments.ts';
import { pushUndo, UNDO_MS } from '../../../data/undo.ts';
import { faultText, notify } from '../../../ui/index.ts';
import { isNews } from './edit.ts';
import { text } from './text.ts';

/** A notice that is being read stays longer than its time: the way back must outlast it. */
const KEEP_MS = 3 * UNDO_MS;

/** Tells what was done, with the way back in the notice and in the shared undo. */
function withUndo(label: string, undo: () => Promise<void>): void {
  pushUndo({ label, undo }, KEEP_MS);
  const run = () => void undo().catch(fail);
  notify({ text: label, tone: 'good', action: { label: text.undo, run } });
}

/** Says that something failed, and what to do next. */
export function fail(error: unknown): void {
  const { next } = faultText[faultOf(error)];
  notify({ text: `${text.failed} ${next}`, tone: 'bad' });
}

/** Changes a garment at once, and says so; nothing happens where nothing changes. */
export async function edit(
  record: GarmentRecord,
  change: GarmentChange,
  label: string,
): Promise<void> {
  if (!isNews(record, change)) return;
  try {
    await changeGarments([record.id], change);
    withUndo(label, () => takeBack(record, change));
  } catch (error) {
    fail(error);
  }
}

/** Puts a garment away, or takes it out again. */
export async function archive(id: string, archived: boolean): Promise<void> {
  try {
    await archiveGarments([id], archived);
    const label = archived ? text.actions.archived : text.actions.restored;
    withUndo(label, () => archiveGarments([id], !archived));
  } catch (error) {
    fail(error);
  }
}

/** Deletes a garment, with a way back. Whether it is gone now. */
export async function remove(id: string): Promise<boolean> {
  try {
    const { ids, undo, commit } = await deleteGarments([id]);
    if (ids.length === 0) return false;
    const label = text.actions.deleted;
    pushUndo({ label, undo, commit, onCommitFault: fail }, KEEP_MS);
    const bringBack = () =>
      undo().then(
        () => notify({ text: text.actions.broughtBack, tone: 'good' }),
        () => notify({ text: text.actions.tooLate, tone: 'bad' }),
      );
    notify({
      text: label,
      duration: UNDO_MS,
      action: { label: text.undo, run: () => void bringBack() },
    });
    return true;
  } catch (error) {
    fail(error);
    return false;
  }
}

/** Makes one photo of a garment a garment of its own. Its id, or null when that failed. */
export async function split(id: string, viewIndex: number): Promise<string | null> {
  try {
    const made = await splitView(id, viewIndex);
    notify({ text: text.views.splitDone, tone: 'good' });
    return made;
  } catch (error) {
    fail(error);
    return null;
  }
}
