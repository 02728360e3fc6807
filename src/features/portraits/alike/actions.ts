/** What a person does with look-alikes. */
import { notify } from '../../../ui/index.ts';
import { removePhotos } from '../actions.ts';
import { text } from './text.ts';

/** Deletes all of a stack but the best, with a way back. */
export async function keepBest(ids: readonly string[]): Promise<void> {
  try {
    await removePhotos(ids);
  } catch {
    notify({ text: text.deleteFailed, tone: 'bad' });
  }
}
