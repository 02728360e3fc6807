/**
 * How well similarities tell same from different. Every pair has a weight (1, or how often a
 * bootstrap drew it), and pairs of weight 0 do not count.
 */

/** @typedef {{ score: number, same: boolean, weight: number }} Scored `score` is higher for more alike */

/** @template {Scored} T @param {readonly T[]} pairs @returns {T[]} highest score first */
export function byScore(pairs) {
  return pairs.toSorted((a, b) => b.score - a.score);
}

/**
 * Walks down the scores, ties together, and tells the weights accepted so far.
 * @param {readonly Scored[]} pairs
 * @returns {Generator<{ score: number, next: number, same: number, different: number }>} `next` is the
 *   next lower score, minus infinity at the end
 */
function* steps(pairs) {
  const sorted = byScore(pairs.filter((pair) => pair.weight > 0));
  let same = 0;
  let different = 0;
  for (const [i, pair] of sorted.entries()) {
    if (pair.same) same += pair.weight;
    else different += pair.weight;
    const next = sorted[i + 1]?.score ?? Number.NEGATIVE_INFINITY;
    if (next !== pair.score) yield { score: pair.score, next, same, different };
  }
}

/** Summed weight of a kind. @param {readonly Scored[]} pairs @param {boolean} same */
export function weightOf(pairs, same) {
  return pairs.reduce((total, pair) => total + (pair.same === same ? pair.weight : 0), 0);
}

/**
 * Area under the ROC curve: the chance that a same pair scores higher than a different one, ties
 * counting half (Mann and Whitney 1947).
 * @param {readonly Scored[]} pairs @returns {number | null} null without pairs of both kinds
 */
export function auc(pairs) {
  const positives = weightOf(pairs, true);
  const negatives = weightOf(pairs, false);
  if (positives === 0 || negatives === 0) return null;
  let area = 0;
  let before = { same: 0, different: 0 };
  for (const now of steps(pairs)) {
    area += ((now.different - before.different) * (now.same + before.same)) / 2;
    before = now;
  }
  return area / (positives * negatives);
}

/**
 * The share of same pairs accepted at the lowest threshold that accepts at most `far` of the
 * different ones.
 * @param {readonly Scored[]} pairs @param {number} far 0..1 @returns {number | null} null without
 *   pairs of both kinds
 */
export function tarAtFar(pairs, far) {
  const positives = weightOf(pairs, true);
  const negatives = weightOf(pairs, false);
  if (positives === 0 || negatives === 0) return null;
  let best = 0;
  for (const { same, different } of steps(pairs)) {
    if (different > far * negatives + 1e-9) break;
    best = same;
  }
  return best / positives;
}

/**
 * The threshold with the most right answers, a pair being accepted at or above it: half-way between
 * two neighbouring scores; of several equally good ones the middle one.
 * @param {readonly Scored[]} pairs @returns {number | null} null without pairs
 */
export function bestThreshold(pairs) {
  const negatives = weightOf(pairs, false);
  /** @type {number[]} */
  let best = [];
  let most = Number.NEGATIVE_INFINITY;
  /** @param {number} right @param {number} threshold */
  const offer = (right, threshold) => {
    if (right > most + 1e-9) best = [];
    if (right < most - 1e-9) return;
    most = Math.max(most, right);
    best.push(threshold);
  };
  let first = true;
  for (const { score, next, same, different } of steps(pairs)) {
    if (first) offer(negatives, score + 1e-6);
    first = false;
    const threshold = Number.isFinite(next) ? (score + next) / 2 : score;
    offer(same + negatives - different, threshold);
  }
  return best[Math.floor((best.length - 1) / 2)] ?? null;
}
