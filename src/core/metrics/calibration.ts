/** Whether probabilities mean what they say. */

/**
 * Expected calibration error of the top class (Guo et al., "On calibration of modern neural
 * networks", ICML 2017): items are put into bins of equal width by their highest probability; the
 * result is the mean over items of |share of hits in the bin - mean probability in the bin|, 0..1.
 * `probabilities` has one list an item. Of two highest classes the first is the guess. Throws
 * `RangeError` for no items, lists of two lengths and fewer bins than one.
 */
export function expectedCalibrationError(
  probabilities: readonly ArrayLike<number>[],
  truth: ArrayLike<number>,
  bins = 15,
): number {
  if (probabilities.length === 0) throw new RangeError('no items to score');
  if (probabilities.length !== truth.length)
    throw new RangeError(`${probabilities.length} predictions, but ${truth.length} truths`);
  if (!(Number.isInteger(bins) && bins >= 1)) throw new RangeError('at least one bin is needed');
  const gaps = new Array<number>(bins).fill(0);
  for (const [i, item] of probabilities.entries()) {
    const guess = topClass(item);
    const confidence = item[guess] ?? 0;
    const bin = Math.min(bins - 1, Math.max(0, Math.floor(confidence * bins)));
    // Hits and confidence of a bin are divided by its count and weighted by it: only the sums stay.
    gaps[bin]! += (guess === truth[i] ? 1 : 0) - confidence;
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / probabilities.length;
}

/** Index of the highest value, the first of equals; 0 for an empty list. */
export function topClass(values: ArrayLike<number>): number {
  let top = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! > values[top]!) top = i;
  return top;
}
