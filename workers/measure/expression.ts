/** The expression network on tfjs, run on a blank tile. */
import { backendWish } from '../backends.ts';
import { blankTile, expressionModel } from '../face/expression.ts';
import type { Runner } from './runners.ts';

export const expressionRunner: Runner = async (signal) => {
  const { value } = await expressionModel(signal, backendWish());
  return () => value.run(blankTile());
};
