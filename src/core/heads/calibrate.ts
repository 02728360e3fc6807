/** Probabilities that mean what they say. */
import type { Matrix } from './types.ts';

/** Mean negative log-likelihood of the labels under softmax(logits / temperature). */
export function negativeLogLikelihood(
  { rows, columns, data }: Matrix,
  labels: Int32Array,
  temperature: number,
): number {
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const at = row * columns;
    let top = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < columns; c++) top = Math.max(top, data[at + c]!);
    let total = 0;
    for (let c = 0; c < columns; c++) total += Math.exp((data[at + c]! - top) / temperature);
    sum += Math.log(total) - (data[at + labels[row]!]! - top) / temperature;
  }
  return sum / rows;
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * The temperature under which held-out labels are likeliest (Guo et al., 2017), by golden-section
 * search over its logarithm, 0.05 to 20. The likelihood is convex in 1/temperature, so there is one
 * best. Give logits of rows that the head was not trained on. 1 when there are none.
 */
export function fitTemperature(logits: Matrix, labels: Int32Array): number {
  if (logits.rows === 0) return 1;
  const cost = (log: number) => negativeLogLikelihood(logits, labels, Math.exp(log));
  let [low, high] = [Math.log(0.05), Math.log(20)];
  let [a, b] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
  let [atA, atB] = [cost(a), cost(b)];
  while (high - low > 1e-4) {
    if (atA <= atB) {
      [high, b, atB] = [b, a, atA];
      a = high - GOLDEN * (high - low);
      atA = cost(a);
    } else {
      [low, a, atA] = [a, b, atB];
      b = low + GOLDEN * (high - low);
      atB = cost(b);
    }
  }
  return Math.exp((low + high) / 2);
}
