/** What a person does with several garments: change, put away, delete; each can be taken back. */
import { type FaultError, faultOf } from '../../core/fault.ts';
import type { GarmentRecord } from '../../core/wardrobe/records.ts';
import {
  archiveGarments,
  changeGarments,
  deleteGarments,
  type GarmentChange,
  takeBack,
} from '../../data/garments.ts';
import { pushUndo, UNDO_MS } from '../../data/undo.ts';
import { faultText, notify } from '../../ui/index.ts';
import { text } from './text.ts';

/** A notice that is being read stays longer than its time: the way back must outlast it. */
const KEEP_MS = 3 * UNDO_MS;

/** Says that something failed, and what to do next. */
export function tell(error: unknown): void {
  const { next } = faultText[faultOf(error)];
  notify({ text: `${text.failed} ${next}`, tone: 'bad' });
}

/** Says what was done, with the way back. */
function done(label: string, undo: () => Promise<void>, commit?: () => Promise<void>): void {
  const onCommitFault = (error: FaultError) => tell(error);
  pushUndo({ label, undo, ...(commit && { commit, onCommitFault }) }, KEEP_MS);
  const back = () =>
    undo().then(
      () => notify({ text: text.gone.back, tone: 'good' }),
      () => notify({ text: text.gone.tooLate, tone: 'bad' }),
    );
  notify({
    text: label,
    duration: UNDO_MS,
    action: { label: text.undo, run: () => void back() },
  });
}

/** Changes all of them alike. Whether it worked. */
export async function changeAll(
  garments: readonly GarmentRecord[],
  change: GarmentChange,
): Promise<boolean> {
  try {
    await changeGarments(idsOf(garments), change);
    done(text.batch.saved(garments.length), async () => {
      for (const each of garments) await takeBack(each, change);
    });
    return true;
  } catch (error) {
    tell(error);
    return false;
  }
}

/** Puts them away, or takes them out again. Whether it worked. */
export async function archiveAll(ids: readonly string[], archived: boolean): Promise<boolean> {
  try {
    await archiveGarments(ids, archived);
    const label = archived ? text.gone.archived(ids.length) : text.gone.restored(ids.length);
    done(label, () => archiveGarments(ids, !archived));
    return true;
  } catch (error) {
    tell(error);
    return false;
  }
}

/** Deletes them, with a way back. Whether it worked. */
export async function deleteAll(ids: readonly string[]): Promise<boolean> {
  try {
    const deletion = await deleteGarments(ids);
    if (deletion.ids.length === 0) return true;
    done(text.gone.deleted(deletion.ids.length), deletion.undo, deletion.commit);
    return true;
  } catch (error) {
    tell(error);
    return false;
  }
}

/** The person says what it is. Whether it worked; nothing is said where it did, the next one follows. */
export async function answer(id: string, category: GarmentRecord['category']): Promise<boolean> {
  try {
    await changeGarments([id], { category });
    return true;
  } catch (error) {
    tell(error);
    return false;
  }
}

const idsOf = (garments: readonly GarmentRecord[]): string[] => garments.map((each) => each.id);
