/** Accuracy by k folds: a threshold is chosen on all folds but one and tested on that one. */
import { bestThreshold } from './verification.mjs';

/** @typedef {import('./verification.mjs').Scored & { fold: number }} Folded */

/**
 * Deals pairs to folds, each kind in turn, so that every fold has its share of both.
 * @param {readonly boolean[]} same @param {number} k @returns {number[]} the fold of each pair, 0..k-1
 */
export function dealFolds(same, k) {
  const dealt = { same: 0, different: 0 };
  return same.map((is) => {
    const kind = is ? 'same' : 'different';
    dealt[kind] += 1;
    return (dealt[kind] - 1) % k;
  });
}

/**
 * @param {readonly Folded[]} pairs
 * @returns {{ accuracy: number, threshold: number } | null} `accuracy`: right answers over all folds;
 *   `threshold`: mean of the folds'. Null without pairs of both kinds, or with all in one fold.
 */
export function foldAccuracy(pairs) {
  const counted = pairs.filter((pair) => pair.weight > 0);
  const folds = [...new Set(counted.map((pair) => pair.fold))];
  if (folds.length < 2 || new Set(counted.map((pair) => pair.same)).size < 2) return null;
  let right = 0;
  let all = 0;
  let thresholds = 0;
  for (const fold of folds) {
    const threshold = bestThreshold(counted.filter((pair) => pair.fold !== fold));
    if (threshold === null) return null;
    thresholds += threshold;
    for (const pair of counted) {
      if (pair.fold !== fold) continue;
      all += pair.weight;
      if (pair.score >= threshold === pair.same) right += pair.weight;
    }
  }
  return { accuracy: right / all, threshold: thresholds / folds.length };
}
