/** The text network, run on a few words as a person types them. */
import { textModel, vectorOf } from '../wardrobe/words.ts';
import type { Runner } from './runners.ts';

const WORDS = 'dark blue summer dress';

export const textRunner: Runner = async (signal) => {
  const { value } = await textModel(signal);
  return () => vectorOf(value, WORDS);
};
