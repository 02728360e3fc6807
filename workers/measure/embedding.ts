/** An embedding network, run on the drawn face. Its backends race first, unless the person chose one. */
import { backendWish, runGolden } from '../backends.ts';
import { embeddingModel } from '../face/embedding.ts';
import type { Runner } from './runners.ts';
import { trial } from './trial.ts';

/** What times an embedding network: milliseconds of a run on the drawn face. */
export function embeddingRunner(id: string): Runner {
  return async (signal) => {
    if (backendWish() === 'auto') await trial(id, signal);
    const { value } = await embeddingModel(signal, id);
    return () => runGolden(id, value);
  };
}
