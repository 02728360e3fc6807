/** From guesses to metrics, with intervals over tiles. */
import { intervals } from '../metrics/bootstrap.mjs';
import { round } from '../metrics/stats.mjs';

/**
 * @typedef {object} Core the app's own definitions, which are TypeScript
 * @property {readonly string[]} classes
 * @property {Readonly<Record<string, number>>} valence of each class, -1..1
 * @property {typeof import('../../src/core/metrics/classification.ts')} scores
 */

/** How far from 0 a valence must be to count as pleasant or unpleasant. */
const NEUTRAL = 0.25;

/**
 * Unpleasant, neutral or pleasant: the side of each class.
 * @param {Core} core @returns {number[]} 0, 1, 2
 */
export function sidesOf({ classes, valence }) {
  return classes.map((name) => {
    const value = valence[name] ?? 0;
    return Math.abs(value) < NEUTRAL ? 1 : value < 0 ? 0 : 2;
  });
}

/** Index of the highest value, the first of equals. @param {readonly number[]} values */
export function highest(values) {
  return values.indexOf(Math.max(...values));
}

/**
 * The side whose classes have the most probability together.
 * @param {readonly number[]} probabilities @param {readonly number[]} sides
 */
export function sideGuess(probabilities, sides) {
  const sums = [0, 0, 0];
  for (const [i, p] of probabilities.entries()) {
    const side = /** @type {number} */ (sides[i]);
    sums[side] = /** @type {number} */ (sums[side]) + p;
  }
  return highest(sums);
}

/**
 * Metrics of one network and their 95 % intervals (1,000 resamples of tiles).
 * @param {Core} core @param {readonly number[]} truth class of each tile
 * @param {readonly (readonly number[])[]} probabilities of each tile, by class
 */
export function judge(core, truth, probabilities) {
  const sides = sidesOf(core);
  const guesses = probabilities.map(highest);
  const sideGuesses = probabilities.map((p) => sideGuess(p, sides));
  const sideTruth = truth.map((c) => /** @type {number} */ (sides[c]));
  const { accuracy, macroF1, weightedF1 } = core.scores;
  const n = core.classes.length;
  /** @param {readonly number[]} rows @returns {Record<string, number>} */
  const measure = (rows) => {
    /** @param {readonly number[]} list */
    const of = (list) => rows.map((i) => /** @type {number} */ (list[i]));
    const [t, g] = [of(truth), of(guesses)];
    return {
      accuracy: accuracy(t, g),
      macroF1: macroF1(t, g, n),
      weightedF1: weightedF1(t, g, n),
      valenceAccuracy: accuracy(of(sideTruth), of(sideGuesses)),
    };
  };
  const all = truth.map((_, i) => i);
  const spread = intervals({
    groups: all.map(String),
    measure: (drawn) =>
      measure([...drawn].flatMap(([i, times]) => new Array(times).fill(Number(i)))),
  });
  return {
    metrics: Object.fromEntries(Object.entries(measure(all)).map(([k, v]) => [k, round(v, 4)])),
    interval: Object.fromEntries(
      Object.entries(spread).map(([k, [low, high]]) => [k, [round(low, 4), round(high, 4)]]),
    ),
  };
}
