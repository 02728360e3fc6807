import { describe, expect, it } from 'vitest';
import { randomFrom } from '../colour/random.ts';
import { expectedCalibrationError, topClass } from './calibration.ts';
import { accuracy, confusion, macroF1, perClass, weightedF1 } from './classification.ts';

// Counted by hand: class 0 has 3 truths (2 hit), class 1 has 2 (1 hit), class 2 has 1 (missed).
const TRUTH = [0, 0, 0, 1, 1, 2];
const GUESS = [0, 0, 1, 1, 0, 0];

describe('scores of a classifier', () => {
  it('agree with a case counted by hand', () => {
    expect(confusion(TRUTH, GUESS, 3)).toEqual([
      [2, 1, 0],
      [1, 1, 0],
      [1, 0, 0],
    ]);
    expect(accuracy(TRUTH, GUESS)).toBe(0.5);
    // F1: 4/7, 2/4, 0.
    expect(macroF1(TRUTH, GUESS, 3)).toBeCloseTo((4 / 7 + 1 / 2) / 3, 12);
    expect(weightedF1(TRUTH, GUESS, 3)).toBeCloseTo((3 * (4 / 7) + 2 * 0.5) / 6, 12);
  });

  it('are 1 where all is right and 0 where all is wrong', () => {
    for (const score of [macroF1, weightedF1]) {
      expect(score([0, 1, 2], [0, 1, 2], 3)).toBe(1);
      expect(score([0, 1, 2], [1, 2, 0], 3)).toBe(0);
    }
  });

  it('leave a class out of the macro mean only when it has no truths', () => {
    expect(macroF1([0, 0, 1], [0, 0, 1], 7)).toBe(1);
    expect(macroF1([0, 0, 1], [0, 2, 1], 7)).toBeCloseTo((2 / 3 + 1) / 2, 12);
    expect(perClass(confusion([0], [0], 2))[1]).toEqual({
      f1: 0,
      precision: 0,
      recall: 0,
      support: 0,
    });
  });

  it('tell precision and recall apart', () => {
    // Class 1: two truths, three guesses, one hit.
    const scores = perClass(confusion([1, 1, 0, 0], [1, 0, 1, 1], 2));
    expect(scores[1]).toEqual({ f1: 2 / 5, precision: 1 / 3, recall: 1 / 2, support: 2 });
  });

  it('do not change when classes are renamed or items reordered', () => {
    const random = randomFrom(3);
    const truth = Array.from({ length: 200 }, () => Math.floor(random() * 5));
    const guess = truth.map((t) => (random() < 0.6 ? t : Math.floor(random() * 5)));
    const renamed = (list: number[]) => list.map((c) => (c + 2) % 5).reverse();
    for (const score of [macroF1, weightedF1])
      expect(score(renamed(truth), renamed(guess), 5)).toBeCloseTo(score(truth, guess, 5), 12);
    const matrix = confusion(truth, guess, 5);
    expect(matrix.flat().reduce((a, b) => a + b)).toBe(200);
  });

  it('refuse what cannot be scored', () => {
    expect(() => accuracy([], [])).toThrow(RangeError);
    expect(() => accuracy([0], [0, 1])).toThrow(RangeError);
    expect(() => confusion([0], [7], 7)).toThrow(RangeError);
    expect(() => confusion([-1], [0], 7)).toThrow(RangeError);
    expect(() => macroF1([], [], 7)).toThrow(RangeError);
  });
});

describe('the calibration error', () => {
  it('is the gap between confidence and hits', () => {
    const sure = Array.from({ length: 10 }, () => [0.8, 0.2]);
    const hits = (n: number) => Array.from({ length: 10 }, (_, i) => (i < n ? 0 : 1));
    expect(expectedCalibrationError(sure, hits(8))).toBeCloseTo(0, 12);
    expect(expectedCalibrationError(sure, hits(5))).toBeCloseTo(0.3, 12);
    expect(expectedCalibrationError(sure, hits(10))).toBeCloseTo(0.2, 12);
  });

  it('weighs bins by their items, and a confidence of 1 has a bin', () => {
    const probabilities = [
      [1, 0],
      [1, 0],
      [1, 0],
      [0.45, 0.55],
    ];
    // Bin of 1: 3 items, 2 hits; bin of 0.55: 1 item, 1 hit.
    expect(expectedCalibrationError(probabilities, [0, 0, 1, 1])).toBeCloseTo(
      (3 * (1 / 3) + 0.45) / 4,
      12,
    );
  });

  it('refuses no items, unequal lists and no bins', () => {
    expect(() => expectedCalibrationError([], [])).toThrow(RangeError);
    expect(() => expectedCalibrationError([[1]], [0, 0])).toThrow(RangeError);
    expect(() => expectedCalibrationError([[1]], [0], 0)).toThrow(RangeError);
  });

  it('takes the first of two highest classes', () => {
    expect(topClass([0.1, 0.4, 0.4, 0.1])).toBe(1);
    expect(topClass([])).toBe(0);
  });
});
