import { expect, it } from 'vitest';
import { averagePrecision, maskIou, rectIou, rectOf } from './score.mjs';

it('boxes what is set', () => {
  expect(rectOf([0, 0, 0, 0, 1, 1, 0, 0, 0, 1, 0, 0], 4)).toEqual({ x0: 0, y0: 1, x1: 2, y1: 3 });
  expect(rectOf([0, 0], 2)).toBeNull();
});

it('overlap of boxes and masks', () => {
  const a = { x0: 0, y0: 0, x1: 2, y1: 2 };
  expect(rectIou(a, a)).toBe(1);
  expect(rectIou(a, { x0: 1, y0: 0, x1: 3, y1: 2 })).toBeCloseTo(1 / 3);
  expect(rectIou(a, { x0: 5, y0: 5, x1: 6, y1: 6 })).toBe(0);
  expect(maskIou([1, 1, 0], [0, 1, 1], [1, 1, 1])).toBeCloseTo(1 / 3);
  expect(maskIou([1, 1, 0], [0, 1, 1], [0, 1, 0])).toBe(1);
});

it('average precision: all right, all wrong, a wrong one first', () => {
  const hit = (score: number) => ({ score, hit: true });
  const miss = (score: number) => ({ score, hit: false });
  expect(averagePrecision([hit(0.9), hit(0.8)], 2)).toBe(1);
  expect(averagePrecision([hit(0.9)], 2)).toBe(0.5);
  expect(averagePrecision([miss(0.9), hit(0.8)], 1)).toBe(0.5);
  expect(averagePrecision([], 3)).toBe(0);
});
