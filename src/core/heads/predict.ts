/** What a head says of an input. */
import { softmaxRows } from './softmax.ts';
import type { Head, Layer, Matrix } from './types.ts';

/** One layer over many rows; sums in double precision. */
export function applyLayer(layer: Layer, x: Matrix): Matrix {
  const { inputs, outputs, weights, bias, activation } = layer;
  const out = new Float32Array(x.rows * outputs);
  const sums = new Float64Array(outputs);
  for (let row = 0; row < x.rows; row++) {
    sums.set(bias);
    for (let i = 0; i < inputs; i++) {
      const value = x.data[row * inputs + i]!;
      if (value === 0) continue;
      const from = i * outputs;
      for (let o = 0; o < outputs; o++) sums[o]! += value * weights[from + o]!;
    }
    for (let o = 0; o < outputs; o++) {
      const sum = sums[o]!;
      if (activation === 'relu') out[row * outputs + o] = Math.max(sum, 0);
      else out[row * outputs + o] = activation === 'tanh' ? Math.tanh(sum) : sum;
    }
  }
  return { rows: x.rows, columns: outputs, data: out };
}

/** The last layer's outputs for standardised rows. */
export function runLayers(layers: readonly Layer[], x: Matrix): Matrix {
  return layers.reduce((rows, layer) => applyLayer(layer, rows), x);
}

/**
 * Logits (before the temperature) or scores, one row an input. Throws `RangeError` when the width is
 * not the head's.
 */
export function logitsOf(head: Head, x: Matrix): Matrix {
  if (x.columns !== head.inputs)
    throw new RangeError(`inputs of ${x.columns} numbers, the head takes ${head.inputs}`);
  const { mean, scale } = head.standardiser;
  const data = x.data.map((v, i) => {
    const c = i % x.columns;
    return (v - mean[c]!) / scale[c]!;
  });
  return runLayers(head.layers, { ...x, data });
}

/** Whether a head gives probabilities of classes rather than one score. */
export function isClassifier(head: Pick<Head, 'kind'>): boolean {
  return head.kind === 'logistic' || head.kind === 'mlp';
}

/** Probabilities of each class, or the score, one row an input. */
export function predictAll(head: Head, x: Matrix): Matrix {
  const logits = logitsOf(head, x);
  return isClassifier(head) ? softmaxRows(logits, head.temperature) : logits;
}

/** Probabilities of each class, or one score, of one input. */
export function predict(head: Head, x: Float32Array): Float32Array {
  return predictAll(head, { rows: 1, columns: x.length, data: x }).data;
}
