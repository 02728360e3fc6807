import { expect, it } from 'vitest';
import { histogram } from './histogram.ts';

it('counts every share once, the upper edge in the last bin', () => {
  const values = Array.from({ length: 1_001 }, (_, i) => i / 1_000);
  for (const bins of [1, 3, 7, 20]) {
    const counted = histogram(values, bins);
    expect(counted).toHaveLength(bins);
    expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
    for (const { from, to, count } of counted) {
      const inside = values.filter((v) => v >= from && (v < to || to === 1)).length;
      expect(count).toBe(inside);
    }
  }
});

it('puts a value on an edge into the bin that begins there', () => {
  for (let i = 0; i < 20; i++) {
    const counts = histogram([i / 20], 20).map(({ count }) => count);
    expect(counts.indexOf(1), `${i / 20}`).toBe(i);
  }
  expect(histogram([0.4, 0.6], 20).flatMap((b) => (b.count ? b.from : []))).toEqual([0.4, 0.6]);
});

it('leaves out what is no share, and refuses what is no number of bins', () => {
  expect(histogram([-0.1, 1.1, Number.NaN, Number.POSITIVE_INFINITY], 2)).toEqual([
    { from: 0, to: 0.5, count: 0 },
    { from: 0.5, to: 1, count: 0 },
  ]);
  expect(histogram([], 4).every(({ count }) => count === 0)).toBe(true);
  for (const bins of [0, -1, 2.5, Number.NaN])
    expect(() => histogram([], bins)).toThrow(RangeError);
});
