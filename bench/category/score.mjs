/** From what the network says of garments to metrics. */
import { intervals } from '../metrics/bootstrap.mjs';
import { round } from '../metrics/stats.mjs';

/**
 * @typedef {{ label: number, sender: string, kinds: readonly number[], embedding: readonly number[] }} Item
 * `label` -1: a label that the network has no word for
 */

/** Places of the values, largest first. @param {ArrayLike<number>} values @returns {number[]} */
export function ranked(values) {
  return Array.from(values, (_, i) => i).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
}

/**
 * For each item the ten nearest others that another sender took, nearest first.
 * @param {readonly Item[]} items @returns {number[][]}
 */
export function neighboursOf(items) {
  return items.map((item, i) => {
    const sims = items.map((other, j) =>
      i === j || other.sender === item.sender
        ? Number.NEGATIVE_INFINITY
        : item.embedding.reduce((sum, v, d) => sum + v * (other.embedding[d] ?? 0), 0),
    );
    return ranked(sims)
      .filter((j) => sims[j] !== Number.NEGATIVE_INFINITY)
      .slice(0, 10);
  });
}

/**
 * Metrics with 95 % intervals over senders.
 * @param {readonly Item[]} items @param {(truth: number[], guess: number[], classes: number) => number} macroF1
 */
export function judge(items, macroF1) {
  const near = neighboursOf(items);
  const hits = items.map((item, i) => {
    const order = ranked(item.kinds);
    const same = (near[i] ?? []).map((j) => items[j]?.label === item.label);
    return {
      guess: order[0] ?? 0,
      top1: order[0] === item.label,
      top3: order.slice(0, 3).includes(item.label),
      p1: same[0] ?? false,
      p10: same.filter(Boolean).length / Math.max(1, same.length),
    };
  });
  const classes = items[0]?.kinds.length ?? 0;
  /** @param {Map<string, number> | null} drawn */
  const measure = (drawn) => {
    const rows = items.flatMap((item, i) =>
      Array.from({ length: drawn ? (drawn.get(item.sender) ?? 0) : 1 }, () => i),
    );
    const mean = (/** @type {(i: number) => number} */ of) =>
      rows.reduce((sum, i) => sum + of(i), 0) / Math.max(1, rows.length);
    const known = rows.filter((i) => (items[i]?.label ?? -1) >= 0);
    return {
      top1: mean((i) => Number(hits[i]?.top1)),
      top3: mean((i) => Number(hits[i]?.top3)),
      macroF1: macroF1(
        known.map((i) => items[i]?.label ?? 0),
        known.map((i) => hits[i]?.guess ?? 0),
        classes,
      ),
      retrievalP1: mean((i) => Number(hits[i]?.p1)),
      retrievalP10: mean((i) => hits[i]?.p10 ?? 0),
    };
  };
  const groups = [...new Set(items.map(({ sender }) => sender))];
  const rounded = (/** @type {Record<string, number>} */ of) =>
    Object.fromEntries(Object.entries(of).map(([k, v]) => [k, round(v, 4)]));
  const interval = intervals({ groups, measure });
  return {
    metrics: rounded(measure(null)),
    interval: Object.fromEntries(
      Object.entries(interval).map(([k, ends]) => [k, ends.map((v) => round(v, 4))]),
    ),
  };
}
