/**
 * What training makes small: the loss of the last layer's outputs and its gradient by them. Losses
 * are means, so that learning rates do not depend on how many rows there are.
 */
import { sigmoid, softmaxRows, softplus } from './softmax.ts';
import type { ClassTarget, Matrix, PairTarget, Target, ValueTarget } from './types.ts';

export interface LossAndGradient {
  readonly loss: number;
  /** dLoss/dOutput, of the outputs' shape. */
  readonly gradient: Matrix;
}

/** Softmax cross-entropy, weighted by class: sum(w ce) / sum(w). */
function crossEntropy(
  logits: Matrix,
  { labels }: ClassTarget,
  classWeights: ArrayLike<number>,
): LossAndGradient {
  const { columns, data } = softmaxRows(logits);
  let total = 0;
  for (const label of labels) total += classWeights[label]!;
  let loss = 0;
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row]!;
    const weight = classWeights[label]! / total;
    const at = row * columns;
    loss -= weight * Math.log(Math.max(data[at + label]!, 1e-38));
    for (let c = 0; c < columns; c++)
      data[at + c] = weight * (data[at + c]! - (c === label ? 1 : 0));
  }
  return { loss, gradient: { rows: logits.rows, columns, data } };
}

/** Half the squared error, weighted by row: sum(w (y - z)^2) / 2 sum(w). */
function squaredError(outputs: Matrix, { values, weights }: ValueTarget): LossAndGradient {
  let total = 0;
  for (let row = 0; row < values.length; row++) total += weights ? weights[row]! : 1;
  let loss = 0;
  const data = outputs.data.map((z, row) => {
    const weight = (weights ? weights[row]! : 1) / total;
    const off = z - values[row]!;
    loss += (weight * off * off) / 2;
    return weight * off;
  });
  return { loss, gradient: { ...outputs, data } };
}

/** -ln P(winner preferred), P = sigmoid(score difference) (Bradley and Terry, 1952). */
function preference(scores: Matrix, { winners, losers }: PairTarget): LossAndGradient {
  const data = new Float32Array(scores.rows);
  const pairs = winners.length;
  let loss = 0;
  for (let i = 0; i < pairs; i++) {
    const [w, l] = [winners[i]!, losers[i]!];
    const lead = scores.data[w]! - scores.data[l]!;
    loss += softplus(-lead) / pairs;
    const pull = sigmoid(-lead) / pairs;
    data[w]! -= pull;
    data[l]! += pull;
  }
  return { loss, gradient: { rows: scores.rows, columns: 1, data } };
}

/** The loss of outputs against a target of the same rows. `classWeights`: one a class. */
export function lossOf(
  outputs: Matrix,
  target: Target,
  classWeights: ArrayLike<number>,
): LossAndGradient {
  if (target.kind === 'classes') return crossEntropy(outputs, target, classWeights);
  if (target.kind === 'values') return squaredError(outputs, target);
  return preference(outputs, target);
}
