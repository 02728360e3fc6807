/** What a person does on the taste page: rate, compare, take back. */
import { faultOf } from '../../../core/fault.ts';
import { compareFaces, rateFace, removeComparison } from '../../../data/ratings.ts';
import { faultText, notify } from '../../../ui/index.ts';
import { text } from './text.ts';

/** Keeps a rating 0..5, with a way back to what was before. */
export async function rate(faceId: string, value: number, before: number | null): Promise<void> {
  await kept(async () => {
    await rateFace(faceId, value, new Date().toISOString());
    offerUndo(text.rated(value), () => rateFace(faceId, before, new Date().toISOString()));
  });
}

/** Keeps which of two is preferred, with a way back. */
export async function prefer(winner: string, loser: string): Promise<void> {
  await kept(async () => {
    const id = await compareFaces(winner, loser, new Date().toISOString());
    offerUndo(text.preferred, () => removeComparison(id));
  });
}

function offerUndo(label: string, undo: () => Promise<void>): void {
  notify({
    text: label,
    about: 'taste',
    action: { label: text.undo, run: () => void kept(undo) },
  });
}

async function kept(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { title, next } = faultText[faultOf(error)];
    notify({ text: `${title}. ${next}`, tone: 'bad' });
  }
}
