/** Which rows are held out. */
import { foldsOf, rowsWhere } from '../stats/folds.ts';
import { takeExamples } from './matrix.ts';
import type { Examples } from './types.ts';

export interface Split {
  readonly train: Examples;
  readonly held: Examples;
  /** Rows of the whole that `held.x` is made of, in order. */
  readonly heldRows: Int32Array;
}

/** A fold for each row: groups whole, classes in proportion. */
export function foldRows({ x, target, groups }: Examples, k: number, seed: number): Int32Array {
  const strata = target.kind === 'classes' ? target.labels : null;
  return foldsOf(x.rows, { k, seed, groups: groups ?? null, strata });
}

/**
 * Parts the rows of one fold from the others. Of comparisons, those between two rows that stay are
 * learnt from, and those with at least one row held out are kept to test on.
 */
export function splitByFold(examples: Examples, folds: Int32Array, fold: number): Split {
  const heldRows = rowsWhere(folds, (f) => f === fold);
  const train = takeExamples(
    examples,
    rowsWhere(folds, (f) => f !== fold),
  );
  const { target } = examples;
  if (target.kind !== 'pairs') return { train, held: takeExamples(examples, heldRows), heldRows };
  const kept = Array.from(target.winners, (_, i) => i).filter(
    (i) => folds[target.winners[i]!] === fold || folds[target.losers[i]!] === fold,
  );
  const held: Examples = {
    ...examples,
    target: {
      kind: 'pairs',
      winners: Int32Array.from(kept, (i) => target.winners[i]!),
      losers: Int32Array.from(kept, (i) => target.losers[i]!),
    },
  };
  return { train, held, heldRows: Int32Array.from({ length: examples.x.rows }, (_, i) => i) };
}

/** Holds out about `share` of the rows; null when that share is 0 or the rows cannot be parted. */
export function holdOut(examples: Examples, share: number, seed: number): Split | null {
  if (!(share > 0)) return null;
  const folds = foldRows(examples, Math.max(2, Math.round(1 / share)), seed);
  const split = splitByFold(examples, folds, 0);
  const { target } = split.train;
  const learns = target.kind === 'pairs' ? target.winners.length : split.train.x.rows;
  const tests = split.held.target.kind === 'pairs' ? split.held.target.winners.length : 1;
  return learns > 0 && tests > 0 ? split : null;
}
