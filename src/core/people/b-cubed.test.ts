import { expect, test } from 'vitest';
import { bCubed } from './b-cubed.ts';

const items = (pairs: string) => pairs.split(' ').map((p) => ({ group: p[0]!, truth: p[1]! }));

test('a perfect grouping is 1, whatever the names', () => {
  expect(bCubed(items('xA xA yB'))).toEqual({ precision: 1, recall: 1, f1: 1, n: 3 });
});

test('all in one: precision falls, recall does not', () => {
  const { precision, recall } = bCubed(items('xA xA xA xB'));
  expect(precision).toBeCloseTo((3 * 0.75 + 0.25) / 4);
  expect(recall).toBe(1);
});

test('each alone: recall falls, precision does not', () => {
  const { precision, recall } = bCubed(items('xA yA zA wB'));
  expect(precision).toBe(1);
  expect(recall).toBeCloseTo((3 / 3 + 1) / 4);
});

test("the two responses of Bagga and Baldwin's paper, of precision 0.76 and 0.58", () => {
  // The truth is 5, 2 and 5; the first joins a five with the two, the second with the other five.
  const { precision } = bCubed(items('xA xA xA xA xA yB yB yC yC yC yC yC'));
  expect(precision).toBeCloseTo((5 + 2 * (2 / 7) + 5 * (5 / 7)) / 12);
  const second = bCubed(items('yA yA yA yA yA xB xB yC yC yC yC yC'));
  expect(second.precision).toBeCloseTo(0.5833, 4);
});

test('some items can be left out of the mean, not out of the groups', () => {
  const { precision, n } = bCubed(items('xA xA xB'), ({ truth }) => truth === 'A');
  expect(n).toBe(2);
  expect(precision).toBeCloseTo(2 / 3);
  expect(() => bCubed([])).toThrow(RangeError);
});
