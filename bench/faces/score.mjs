/** From vectors of images to metrics of pairs, with intervals over people. */
import { intervals } from '../metrics/bootstrap.mjs';
import { dealFolds, foldAccuracy } from '../metrics/folds.mjs';
import { round } from '../metrics/stats.mjs';
import { auc, byScore, tarAtFar, weightOf } from '../metrics/verification.mjs';
import { personOf } from './pairs.mjs';

const FOLDS = 10;
/** Fewer different pairs than this cannot tell a false accept rate of one in a thousand. */
const NEGATIVES_FOR_1E3 = 3000;
/** What a pair scores when one of its faces was not found: it can never be called the same. */
const NOT_FOUND = -1;

/** @typedef {Map<string, readonly number[] | null>} Vectors of images; null where no face was found */
/** @typedef {import('../metrics/folds.mjs').Folded & { people: readonly [string, string] }} ScoredPair */

/** Cosine of two unit vectors. @param {readonly number[]} a @param {readonly number[]} b */
export function cosine(a, b) {
  if (a.length !== b.length) throw new Error('vectors of two lengths');
  return a.reduce((total, value, i) => total + value * /** @type {number} */ (b[i]), 0);
}

/**
 * Pairs with their scores and folds, highest score first.
 * @param {readonly import('./pairs.mjs').Pair[]} pairs @param {Vectors} vectors
 * @returns {ScoredPair[]}
 */
export function scorePairs(pairs, vectors) {
  const folds = dealFolds(
    pairs.map(({ same }) => same),
    FOLDS,
  );
  return byScore(
    pairs.map(({ a, b, same }, i) => {
      const first = vectors.get(a);
      const second = vectors.get(b);
      return {
        score: first && second ? cosine(first, second) : NOT_FOUND,
        same,
        weight: 1,
        fold: /** @type {number} */ (folds[i]),
        people: /** @type {const} */ ([personOf(a), personOf(b)]),
      };
    }),
  );
}

/** @param {readonly ScoredPair[]} pairs @param {boolean} rare whether to tell the 1e-3 rate @returns {Record<string, number | null>} */
function pairMetrics(pairs, rare) {
  const folded = foldAccuracy(pairs);
  return {
    accuracy: folded?.accuracy ?? null,
    auc: auc(pairs),
    tarAtFar1e2: tarAtFar(pairs, 0.01),
    ...(rare ? { tarAtFar1e3: tarAtFar(pairs, 0.001) } : {}),
    threshold: folded?.threshold ?? null,
  };
}

/** Share of images with a face. @param {Vectors} vectors @param {Map<string, number>} [drawn] people */
function detectionRate(vectors, drawn) {
  let found = 0;
  let all = 0;
  for (const [image, vector] of vectors) {
    const weight = drawn ? (drawn.get(personOf(image)) ?? 0) : 1;
    all += weight;
    if (vector) found += weight;
  }
  return all === 0 ? null : found / all;
}

/**
 * A pair's weight when people are drawn again: as often as both of it were drawn.
 * @param {ScoredPair} pair @param {Map<string, number>} drawn
 */
function drawnWeight({ people: [a, b] }, drawn) {
  const times = drawn.get(a) ?? 0;
  return a === b ? times : times * (drawn.get(b) ?? 0);
}

/**
 * Metrics and their 95 % intervals (1,000 resamples of people).
 * @param {readonly import('./pairs.mjs').Pair[]} pairs @param {Vectors} vectors
 * @returns {{ metrics: Record<string, number | null>, interval: Record<string, [number, number]> }}
 */
export function judge(pairs, vectors) {
  const scored = scorePairs(pairs, vectors);
  const rare = weightOf(scored, false) >= NEGATIVES_FOR_1E3;
  const groups = [...new Set([...vectors.keys()].map(personOf))].sort();
  /** @param {Record<string, number | null>} values */
  const rounded = (values) =>
    Object.fromEntries(Object.entries(values).map(([k, v]) => [k, v === null ? v : round(v, 4)]));
  const interval = intervals({
    groups,
    measure: (drawn) => ({
      detectionRate: detectionRate(vectors, drawn),
      ...pairMetrics(
        scored.map((pair) => ({ ...pair, weight: drawnWeight(pair, drawn) })),
        rare,
      ),
    }),
  });
  return {
    metrics: rounded({ detectionRate: detectionRate(vectors), ...pairMetrics(scored, rare) }),
    interval: Object.fromEntries(
      Object.entries(interval).map(([k, [low, high]]) => [k, [round(low, 4), round(high, 4)]]),
    ),
  };
}
