import { describe, expect, it } from 'vitest';
import { drawGroups, intervals, seededRandom } from './bootstrap.mjs';
import { dealFolds, foldAccuracy } from './folds.mjs';
import { median, quantile } from './stats.mjs';

describe('dealFolds', () => {
  it('gives every fold its share of both kinds', () => {
    const same = Array.from({ length: 40 }, (_, i) => i < 20);
    const folds = dealFolds(same, 10);
    for (let fold = 0; fold < 10; fold++) {
      const here = same.filter((_, i) => folds[i] === fold);
      expect(here.length).toBe(4);
      expect(here.filter(Boolean).length).toBe(2);
    }
  });
});

describe('foldAccuracy', () => {
  it('tests each fold with the threshold of the others', () => {
    // Fold 0 alone is apart at 0.5; fold 1's own best threshold would be 0.25, which it may not use.
    const result = foldAccuracy([
      { score: 0.6, same: true, weight: 1, fold: 0 },
      { score: 0.4, same: false, weight: 1, fold: 0 },
      { score: 0.3, same: true, weight: 1, fold: 1 },
      { score: 0.2, same: false, weight: 1, fold: 1 },
    ]);
    // Fold 0 is tested at 0.25: one of two right. Fold 1 at 0.5: one of two right.
    expect(result?.accuracy).toBe(0.5);
    expect(result?.threshold).toBeCloseTo((0.25 + 0.5) / 2, 12);
  });

  it('is perfect when one threshold serves all', () => {
    const pairs = Array.from({ length: 20 }, (_, i) => ({
      score: i % 2 ? 0.8 : 0.1,
      same: i % 2 === 1,
      weight: 1,
      fold: Math.floor(i / 2),
    }));
    expect(foldAccuracy(pairs)?.accuracy).toBe(1);
  });

  it('needs two folds and both kinds', () => {
    const same = { score: 1, same: true, weight: 1 };
    expect(
      foldAccuracy([
        { ...same, fold: 0 },
        { ...same, fold: 1 },
      ]),
    ).toBeNull();
    expect(foldAccuracy([{ score: 1, same: true, weight: 1, fold: 0 }])).toBeNull();
  });
});

describe('intervals', () => {
  const groups = Array.from({ length: 50 }, (_, i) => `person ${i}`);

  it('draws as many as there are, and the same again from the same seed', () => {
    const first = drawGroups(groups, seededRandom(3));
    expect([...first.values()].reduce((a, b) => a + b, 0)).toBe(50);
    expect(drawGroups(groups, seededRandom(3))).toEqual(first);
    expect(drawGroups(groups, seededRandom(4))).not.toEqual(first);
  });

  it('holds the mean of the sample, and its width is that of theory', () => {
    const measure = (drawn: Map<string, number>) => {
      let on = 0;
      for (const [group, times] of drawn) if (Number(group.slice(7)) < 25) on += times;
      return { share: on / 50, never: null };
    };
    const { share, never } = intervals({ groups, measure });
    expect(never).toBeUndefined();
    expect(share![0]).toBeLessThan(0.5);
    expect(share![1]).toBeGreaterThan(0.5);
    // Binomial: 1.96 * sqrt(0.25 / 50) = 0.139 each way.
    expect(share![1] - share![0]).toBeGreaterThan(0.2);
    expect(share![1] - share![0]).toBeLessThan(0.36);
  });
});

describe('median and quantile', () => {
  it('interpolate and do not mind the order', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(quantile([0, 10], 0.25)).toBe(2.5);
    expect(() => median([])).toThrow('no values');
  });
});
