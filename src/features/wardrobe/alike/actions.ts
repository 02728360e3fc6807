/** What a person answers of two garments that look alike. */
import { faultOf } from '../../../core/fault.ts';
import { changeGarments, getGarment, mergeGarments, splitView } from '../../../data/garments.ts';
import { pushUndo, UNDO_MS } from '../../../data/undo.ts';
import { faultText, notify } from '../../../ui/index.ts';
import type { PairView } from './pairs.ts';
import { text } from './text.ts';

/** A notice that is being read stays longer than its time: the way back must outlast it. */
const KEEP_MS = 3 * UNDO_MS;

function fail(error: unknown): void {
  const { next } = faultText[faultOf(error)];
  notify({ text: `${text.failed} ${next}`, tone: 'bad' });
}

function withUndo(label: string, undo: () => Promise<void>): void {
  pushUndo({ label, undo }, KEEP_MS);
  const run = () => void undo().catch(fail);
  notify({ text: label, tone: 'good', action: { label: text.undo, run } });
}

/** The two are one: the pictures of the newer join the older. */
export async function merge({ garments: [into, other] }: PairView): Promise<void> {
  try {
    await mergeGarments(into.id, [other.id]);
    withUndo(text.pair.merged, () => splitAgain(into.id, into.views.length, other.views.length));
  } catch (error) {
    fail(error);
  }
}

/** Takes apart what was joined: the views from `from` on are a garment again. */
async function splitAgain(id: string, from: number, count: number): Promise<void> {
  const now = (await getGarment(id))?.views.length ?? 0;
  if (now < from + count) return;
  const made: string[] = [];
  // From the last, for each split moves those behind it.
  for (let i = from + count - 1; i >= from; i--) made.unshift(await splitView(id, i));
  const [first, ...rest] = made;
  if (first !== undefined && rest.length > 0) await mergeGarments(first, rest);
}

/** The two are two: they are not asked about again. */
export async function keepApart({ garments: [a, b] }: PairView): Promise<void> {
  const before = a.apart ?? [];
  try {
    await changeGarments([a.id], { apart: [...before, b.id] });
    withUndo(text.pair.keptApart, () => changeGarments([a.id], { apart: before }));
  } catch (error) {
    fail(error);
  }
}
