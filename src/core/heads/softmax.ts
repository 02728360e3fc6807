/** Softmax over the columns of each row. */
import type { Matrix } from './types.ts';

/** Probabilities of each row's logits divided by `temperature`; each row sums to 1. */
export function softmaxRows({ rows, columns, data }: Matrix, temperature = 1): Matrix {
  const out = new Float32Array(data.length);
  for (let row = 0; row < rows; row++) {
    const at = row * columns;
    let top = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < columns; c++) top = Math.max(top, data[at + c]! / temperature);
    let sum = 0;
    for (let c = 0; c < columns; c++) {
      const value = Math.exp(data[at + c]! / temperature - top);
      out[at + c] = value;
      sum += value;
    }
    for (let c = 0; c < columns; c++) out[at + c]! /= sum;
  }
  return { rows, columns, data: out };
}

/** ln(1 + e^x) without overflow. */
export function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

/** 1 / (1 + e^-x). */
export function sigmoid(x: number): number {
  return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
}
