/** Figures that say how good a head is on rows it was not trained on. */
import { averageRanks, pearson, spearman } from '../stats/ranks.ts';
import { negativeLogLikelihood } from './calibrate.ts';
import { softmaxRows, softplus } from './softmax.ts';
import type { ClassTarget, Matrix, PairTarget, Target, ValueTarget } from './types.ts';

/** Figures by name; what cannot be had for these rows is left out. */
export type Metrics = Readonly<Record<string, number>>;

/** `counts[truth * classes + predicted]`. */
export function confusion({ rows, columns, data }: Matrix, labels: Int32Array): Int32Array {
  const counts = new Int32Array(columns * columns);
  for (let row = 0; row < rows; row++) {
    let best = 0;
    for (let c = 1; c < columns; c++)
      if (data[row * columns + c]! > data[row * columns + best]!) best = c;
    counts[labels[row]! * columns + best]! += 1;
  }
  return counts;
}

/** Share of rows whose class is among the `k` largest outputs; a tie counts against it. */
export function topK({ rows, columns, data }: Matrix, labels: Int32Array, k: number): number {
  let hits = 0;
  for (let row = 0; row < rows; row++) {
    const own = data[row * columns + labels[row]!]!;
    let above = 0;
    for (let c = 0; c < columns; c++)
      if (c !== labels[row] && data[row * columns + c]! >= own) above += 1;
    if (above < k) hits += 1;
  }
  return hits / rows;
}

/** Mean F1 over the classes that occur in the truth. */
export function macroF1(counts: Int32Array, classes: number): number {
  let [sum, present] = [0, 0];
  for (let c = 0; c < classes; c++) {
    let [truth, said] = [0, 0];
    for (let other = 0; other < classes; other++) {
      truth += counts[c * classes + other]!;
      said += counts[other * classes + c]!;
    }
    if (truth === 0) continue;
    present += 1;
    sum += (2 * counts[c * classes + c]!) / (truth + said);
  }
  return sum / present;
}

/**
 * Expected calibration error (Naeini et al., 2015): how far the confidence of the top class is from
 * its accuracy, in `bins` equal steps of confidence, weighted by rows.
 */
export function calibrationError(
  { rows, columns, data }: Matrix,
  labels: Int32Array,
  bins = 10,
): number {
  const held = Array.from({ length: bins }, () => ({ sure: 0, right: 0 }));
  for (let row = 0; row < rows; row++) {
    let best = 0;
    for (let c = 1; c < columns; c++)
      if (data[row * columns + c]! > data[row * columns + best]!) best = c;
    const sure = data[row * columns + best]!;
    const bin = held[Math.min(bins - 1, Math.floor(sure * bins))]!;
    bin.sure += sure;
    bin.right += best === labels[row] ? 1 : 0;
  }
  return held.reduce((sum, { sure, right }) => sum + Math.abs(sure - right), 0) / rows;
}

function classMetrics(logits: Matrix, { labels }: ClassTarget, temperature: number): Metrics {
  const probabilities = softmaxRows(logits, temperature);
  return {
    accuracy: topK(logits, labels, 1),
    top3: topK(logits, labels, 3),
    macroF1: macroF1(confusion(logits, labels), logits.columns),
    logLoss: negativeLogLikelihood(logits, labels, temperature),
    ece: calibrationError(probabilities, labels),
  };
}

function valueMetrics({ data }: Matrix, { values }: ValueTarget): Metrics {
  let [square, absolute] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    square += (data[i]! - values[i]!) ** 2 / values.length;
    absolute += Math.abs(data[i]! - values[i]!) / values.length;
  }
  const ranks = spearman(data, values);
  const linear = pearson(data, values);
  return {
    rmse: Math.sqrt(square),
    mae: absolute,
    ...(ranks === null ? {} : { spearman: ranks }),
    ...(linear === null ? {} : { pearson: linear }),
  };
}

function pairMetrics({ data }: Matrix, { winners, losers }: PairTarget): Metrics {
  let [right, loss] = [0, 0];
  for (let i = 0; i < winners.length; i++) {
    const lead = data[winners[i]!]! - data[losers[i]!]!;
    right += lead > 0 ? 1 : lead === 0 ? 0.5 : 0;
    loss += softplus(-lead);
  }
  return { pairAccuracy: right / winners.length, logLoss: loss / winners.length };
}

/**
 * The figures of outputs (logits or scores) against their target: accuracy, top3, macroF1, logLoss,
 * ece for classes; rmse, mae, spearman, pearson for values; pairAccuracy, logLoss for pairs.
 */
export function metricsOf(outputs: Matrix, target: Target, temperature = 1): Metrics {
  const size = target.kind === 'pairs' ? target.winners.length : outputs.rows;
  if (size === 0) return {};
  if (target.kind === 'classes') return classMetrics(outputs, target, temperature);
  if (target.kind === 'values') return valueMetrics(outputs, target);
  return pairMetrics(outputs, target);
}

/** Area under the ROC curve of scores for a yes/no truth (Mann and Whitney); null for one class. */
export function rocAuc(scores: ArrayLike<number>, positive: ArrayLike<boolean>): number | null {
  const ranks = averageRanks(scores);
  let [sum, yes] = [0, 0];
  for (let i = 0; i < ranks.length; i++)
    if (positive[i]) {
      sum += ranks[i]!;
      yes += 1;
    }
  const no = ranks.length - yes;
  return yes > 0 && no > 0 ? (sum - (yes * (yes + 1)) / 2) / (yes * no) : null;
}
