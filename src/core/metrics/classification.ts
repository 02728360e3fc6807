/**
 * Scores of a classifier over items whose class is known. Classes are indices 0 .. classes - 1; both
 * lists name one class an item, in the same order. An empty list, lists of two lengths and an index
 * out of range throw `RangeError`.
 */

/** Counts by truth, then by guess: `matrix[truth][guess]`. */
export function confusion(
  truth: ArrayLike<number>,
  guess: ArrayLike<number>,
  classes: number,
): number[][] {
  if (truth.length === 0) throw new RangeError('no items to score');
  if (truth.length !== guess.length)
    throw new RangeError(`${truth.length} truths, but ${guess.length} guesses`);
  const matrix = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  for (let i = 0; i < truth.length; i++) {
    const row = matrix[truth[i]!];
    if (!row || row[guess[i]!] === undefined)
      throw new RangeError(`item ${i}: class ${truth[i]} or ${guess[i]} is not below ${classes}`);
    row[guess[i]!]! += 1;
  }
  return matrix;
}

/** Share of items whose guess is their truth, 0..1. */
export function accuracy(truth: ArrayLike<number>, guess: ArrayLike<number>): number {
  if (truth.length === 0) throw new RangeError('no items to score');
  if (truth.length !== guess.length)
    throw new RangeError(`${truth.length} truths, but ${guess.length} guesses`);
  let hits = 0;
  for (let i = 0; i < truth.length; i++) if (truth[i] === guess[i]) hits += 1;
  return hits / truth.length;
}

/** How a class fares, each 0..1 but `support`, its number of truths. F1 is the harmonic mean of the two. */
export interface ClassScore {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly support: number;
}

/** Scores by class. A share of nothing counts as 0: the precision of a class never guessed, and so on. */
export function perClass(matrix: readonly (readonly number[])[]): ClassScore[] {
  const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
  return matrix.map((row, c) => {
    const hits = row[c]!;
    const support = row.reduce((a, b) => a + b, 0);
    const guessed = matrix.reduce((sum, other) => sum + other[c]!, 0);
    return {
      f1: share(2 * hits, support + guessed),
      precision: share(hits, guessed),
      recall: share(hits, support),
      support,
    };
  });
}

/** Mean F1 over the classes that occur in `truth`, each as heavy as the other, 0..1. */
export function macroF1(
  truth: ArrayLike<number>,
  guess: ArrayLike<number>,
  classes: number,
): number {
  const present = perClass(confusion(truth, guess, classes)).filter((c) => c.support > 0);
  return present.reduce((sum, c) => sum + c.f1, 0) / present.length;
}

/** Mean F1 over classes, each as heavy as its number of truths, 0..1. */
export function weightedF1(
  truth: ArrayLike<number>,
  guess: ArrayLike<number>,
  classes: number,
): number {
  const scores = perClass(confusion(truth, guess, classes));
  return scores.reduce((sum, c) => sum + c.f1 * c.support, 0) / truth.length;
}
