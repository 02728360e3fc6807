/** 95 % intervals by resampling groups (people, senders, blocks), with a fixed seed. */
import { quantile } from './stats.mjs';

/**
 * Random numbers 0..1 from a 32-bit seed (mulberry32, Ettinger 2017).
 * @param {number} seed @returns {() => number}
 */
export function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * How often each group is drawn when as many are drawn as there are, with replacement.
 * @param {readonly string[]} groups without repeats @param {() => number} random
 * @returns {Map<string, number>} groups that were not drawn are left out
 */
export function drawGroups(groups, random) {
  /** @type {Map<string, number>} */
  const drawn = new Map();
  for (let i = 0; i < groups.length; i++) {
    const group = /** @type {string} */ (groups[Math.floor(random() * groups.length)]);
    drawn.set(group, (drawn.get(group) ?? 0) + 1);
  }
  return drawn;
}

/**
 * The middle 95 % of each metric over resamples.
 * @param {object} options
 * @param {readonly string[]} options.groups
 * @param {(drawn: Map<string, number>) => Record<string, number | null>} options.measure
 * @param {number} [options.resamples] @param {number} [options.seed]
 * @returns {Record<string, [number, number]>} a metric that is null in a resample misses it; one that
 *   is always null is left out
 */
export function intervals({ groups, measure, resamples = 1000, seed = 1 }) {
  const random = seededRandom(seed);
  /** @type {Map<string, number[]>} */
  const values = new Map();
  for (let i = 0; i < resamples; i++) {
    for (const [metric, value] of Object.entries(measure(drawGroups(groups, random)))) {
      if (value === null) continue;
      const list = values.get(metric) ?? [];
      list.push(value);
      values.set(metric, list);
    }
  }
  return Object.fromEntries(
    [...values].map(([metric, list]) => [metric, [quantile(list, 0.025), quantile(list, 0.975)]]),
  );
}
