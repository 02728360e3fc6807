/** How a benchmark is told: a table for people, one line of JSON for programs. */
import { median, round } from '../metrics/stats.mjs';

/** @typedef {{ what: string, median: number, min: number, n: number, unit: string }} Row */

/**
 * One row of many measurements.
 * @param {string} what @param {readonly number[]} values at least one @param {string} [unit]
 * @returns {Row}
 */
export function row(what, values, unit = 'ms') {
  return {
    what,
    median: round(median(values), 2),
    min: round(Math.min(...values), 2),
    n: values.length,
    unit,
  };
}

/**
 * Prints the table and the line.
 * @param {{ name: string, machine: object, rows: readonly Row[], ratios: Record<string, number> }} result
 * @param {Record<string, number | { atLeast: number }>} targets ratios that are to be reached, at most
 *   where only a number is given
 */
export function print({ name, machine, rows, ratios }, targets) {
  const width = Math.max(...rows.map(({ what }) => what.length));
  console.log(`${'what'.padEnd(width)} ${'median'.padStart(10)} ${'min'.padStart(10)}    n unit`);
  for (const { what, median: middle, min, n, unit } of rows)
    console.log(
      [
        what.padEnd(width),
        middle.toFixed(1).padStart(10),
        min.toFixed(1).padStart(10),
        String(n).padStart(4),
        unit,
      ].join(' '),
    );
  console.log('');
  for (const [ratio, value] of Object.entries(ratios)) {
    const target = targets[ratio];
    console.log(
      `${ratio.padEnd(width)} ${value.toFixed(3).padStart(10)}${verdictOf(value, target)}`,
    );
  }
  console.log(JSON.stringify({ name, machine, rows, ratios }));
}

/** @param {number} value @param {number | { atLeast: number } | undefined} target */
function verdictOf(value, target) {
  if (target === undefined) return '';
  const say = (/** @type {boolean} */ reached) => (reached ? 'reached' : 'MISSED');
  if (typeof target === 'number') return `  at most ${target}: ${say(value <= target)}`;
  return `  at least ${target.atLeast}: ${say(value >= target.atLeast)}`;
}

/** Progress goes to stderr, so that stdout holds results only. @param {string} line */
export function tell(line) {
  process.stderr.write(`${line}\n`);
}
