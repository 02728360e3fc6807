/** From answers to metrics, with intervals over blocks of neighbouring photos. */
import { intervals } from '../metrics/bootstrap.mjs';
import { round } from '../metrics/stats.mjs';

/** @typedef {import('../page/colours.worker.ts').Answer} Answer */
/**
 * @typedef {object} Pair one picture: what its clean photo is, and what was said of it
 * @property {string} block @property {string} photo @property {number} truth @property {Answer} said
 */
/** @typedef {'engine' | 'classifier' | 'blend'} Who */

/** @param {readonly number[]} values */
export const highest = (values) => values.indexOf(Math.max(...values));

/** Neighbours of 20 are often one person. @param {string} photo a number with an ending */
export function blockOf(photo) {
  const number = Number.parseInt(photo, 10);
  return Number.isNaN(number) ? photo : String(Math.floor((number - 1) / 20));
}

/**
 * Accuracy, macro-F1 and expected calibration error of one of the three, with 95 % intervals.
 * @param {import('./core.mjs').Core} core @param {readonly Pair[]} pairs @param {Who} who
 */
export function judge(core, pairs, who) {
  /** @param {readonly Pair[]} list */
  const measure = (list) => {
    const said = list.map((p) => p.said[who] ?? []);
    const truth = list.map((p) => p.truth);
    const guess = said.map(highest);
    return {
      accuracy: core.accuracy(truth, guess),
      macroF1: core.macroF1(truth, guess, core.AURA_COLORS.length),
      ece: core.expectedCalibrationError(said, truth),
    };
  };
  /** @type {Map<string, Pair[]>} */
  const blocks = new Map();
  for (const pair of pairs) blocks.set(pair.block, [...(blocks.get(pair.block) ?? []), pair]);
  const all = measure(pairs);
  const interval = intervals({
    groups: [...blocks.keys()],
    measure: (drawn) =>
      measure(
        [...drawn].flatMap(([block, times]) =>
          Array.from({ length: times }, () => blocks.get(block) ?? []).flat(),
        ),
      ),
  });
  const metrics = {
    accuracy: round(all.accuracy, 4),
    macroF1: round(all.macroF1, 4),
    ece: round(all.ece, 4),
  };
  return { metrics, interval };
}

/**
 * Precision and recall of each colour.
 * @param {import('./core.mjs').Core} core @param {readonly Pair[]} pairs @param {Who} who
 */
export function perColour(core, pairs, who) {
  const n = core.AURA_COLORS.length;
  const matrix = core.confusion(
    pairs.map((p) => p.truth),
    pairs.map((p) => highest(p.said[who] ?? [])),
    n,
  );
  return Object.fromEntries(
    core
      .perClass(matrix)
      .map((score, i) => [
        core.AURA_COLORS[i],
        { precision: round(score.precision, 4), recall: round(score.recall, 4), n: score.support },
      ]),
  );
}

/**
 * Macro-F1 of the blend apart for groups of photos.
 * @param {import('./core.mjs').Core} core @param {readonly Pair[]} pairs
 * @param {(pair: Pair) => readonly string[]} groupsOf
 */
export function byGroup(core, pairs, groupsOf) {
  /** @type {Map<string, Pair[]>} */
  const groups = new Map();
  for (const pair of pairs)
    for (const group of groupsOf(pair)) groups.set(group, [...(groups.get(group) ?? []), pair]);
  return Object.fromEntries(
    [...groups].sort().map(([group, list]) => {
      const truth = list.map((p) => p.truth);
      const guess = list.map((p) => highest(p.said.blend));
      return [
        group,
        {
          n: list.length,
          photos: new Set(list.map((p) => p.photo)).size,
          macroF1: round(core.macroF1(truth, guess, core.AURA_COLORS.length), 4),
          accuracy: round(core.accuracy(truth, guess), 4),
        },
      ];
    }),
  );
}
