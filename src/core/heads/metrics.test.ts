import { describe, expect, it } from 'vitest';
import { fitTemperature, negativeLogLikelihood } from './calibrate.ts';
import { matrixOf, rowOf } from './matrix.ts';
import { calibrationError, confusion, macroF1, metricsOf, rocAuc, topK } from './metrics.ts';
import { logitsOf } from './predict.ts';
import { softmaxRows } from './softmax.ts';
import { randomHead, randomRows } from './testing-heads.ts';
import type { Target } from './types.ts';

describe('temperature', () => {
  it('finds by how much logits were made too sure', () => {
    const head = randomHead('logistic');
    const x = randomRows(4000, 6, 31);
    const logits = logitsOf({ ...head, temperature: 1 }, x);
    const probabilities = softmaxRows(logits);
    const draws = randomRows(4000, 1, 32).data;
    // Labels drawn from the head's own probabilities: the right temperature is then 1.
    const labels = Int32Array.from({ length: 4000 }, (_, row) => {
      const share = 0.5 + 0.5 * Math.tanh(draws[row]! * 0.8 * (1 + 0.044715 * draws[row]! ** 2));
      const [a, b] = rowOf(probabilities, row);
      return share < a! ? 0 : share < a! + b! ? 1 : 2;
    });
    expect(fitTemperature(logits, labels)).toBeGreaterThan(0.93);
    expect(fitTemperature(logits, labels)).toBeLessThan(1.07);
    const sure = { ...logits, data: logits.data.map((v) => v * 3) };
    expect(fitTemperature(sure, labels) / fitTemperature(logits, labels)).toBeCloseTo(3, 2);
    const t = fitTemperature(sure, labels);
    for (const other of [t * 0.97, t * 1.03])
      expect(negativeLogLikelihood(sure, labels, t)).toBeLessThan(
        negativeLogLikelihood(sure, labels, other),
      );
  });

  it('stays within bounds for labels that are always or never right, and is 1 without rows', () => {
    const logits = matrixOf([
      [2, 0],
      [0, 2],
    ]);
    expect(fitTemperature(logits, Int32Array.of(0, 1))).toBeCloseTo(0.05, 3);
    expect(fitTemperature(logits, Int32Array.of(1, 0))).toBeCloseTo(20, 1);
    expect(
      fitTemperature({ rows: 0, columns: 2, data: new Float32Array() }, new Int32Array()),
    ).toBe(1);
  });
});

describe('figures', () => {
  const outputs = matrixOf([
    [2, 1, 0],
    [0, 3, 1],
    [1, 2, 0],
    [0, 0, 0],
  ]);
  const labels = Int32Array.of(0, 1, 0, 2);

  it('count what is right; a tie is no hit', () => {
    expect(topK(outputs, labels, 1)).toBe(0.5);
    expect(topK(outputs, labels, 2)).toBe(0.75);
    expect([...confusion(outputs, labels)]).toEqual([1, 1, 0, 0, 1, 0, 1, 0, 0]);
    // Class 0: F1 1/2; class 1: 2/3; class 2: 0.
    expect(macroF1(confusion(outputs, labels), 3)).toBeCloseTo((0.5 + 2 / 3 + 0) / 3, 12);
  });

  it('know a confidence that is kept from one that is not', () => {
    const sure = matrixOf(Array.from({ length: 10 }, () => [0.75, 0.25]));
    const kept = Int32Array.from({ length: 10 }, (_, i) => (i < 8 ? 0 : 1));
    expect(calibrationError(sure, kept)).toBeCloseTo(0.05, 6);
    expect(calibrationError(sure, new Int32Array(10).fill(1))).toBeCloseTo(0.75, 6);
  });

  it('of values and comparisons', () => {
    const scores = matrixOf([[1], [2], [4]]);
    const values = metricsOf(scores, { kind: 'values', values: Float32Array.of(1, 2, 2) });
    expect(values.rmse).toBeCloseTo(Math.sqrt(4 / 3), 6);
    expect(values.mae).toBeCloseTo(2 / 3, 6);
    const equal = metricsOf(scores, { kind: 'values', values: Float32Array.of(2, 2, 2) });
    expect('spearman' in equal).toBe(false);
    const pairs: Target = {
      kind: 'pairs',
      winners: Int32Array.of(2, 0),
      losers: Int32Array.of(0, 1),
    };
    expect(metricsOf(scores, pairs).pairAccuracy).toBe(0.5);
    expect(rocAuc([0.1, 0.4, 0.35, 0.8], [false, false, true, true])).toBe(0.75);
    expect(rocAuc([1, 2], [true, true])).toBeNull();
  });
});
