import { describe, expect, it } from 'vitest';
import { gaussian, randomFrom } from '../colour/random.ts';
import { bootstrapInterval, quantile } from './bootstrap.ts';
import { cholesky, logDeterminant, solveCholesky } from './cholesky.ts';
import { foldsOf, rowsWhere, shuffled } from './folds.ts';
import { principalComponents, project } from './pca.ts';
import { averageRanks, countedSpearman, sortRows, spearman } from './ranks.ts';

describe('ranks', () => {
  it('share the mean place among equals', () => {
    expect([...averageRanks([10, 20, 20, 5])]).toEqual([2, 3.5, 3.5, 1]);
    expect([...averageRanks([7, 7, 7])]).toEqual([2, 2, 2]);
    expect([...averageRanks([])]).toEqual([]);
    expect(() => averageRanks([1, Number.NaN])).toThrow(RangeError);
  });

  it('correlate: a rising map gives 1, a falling one -1', () => {
    const a = [0.1, 5, -2, 3, 8];
    expect(
      spearman(
        a,
        a.map((x) => Math.exp(x)),
      ),
    ).toBe(1);
    expect(
      spearman(
        a,
        a.map((x) => -(x ** 3)),
      ),
    ).toBe(-1);
  });

  it('agree with a worked example with ties', () => {
    // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: covariance 4.5, variances 4.5 and 5.
    expect(spearman([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(Math.sqrt(0.9), 12);
  });

  it('of rows that stand there several times are those of the rows written out', () => {
    const random = randomFrom(9);
    const draw = () => Array.from({ length: 30 }, () => Math.floor(random() * 8));
    const [a, b] = [draw(), draw()];
    const counts = Int32Array.from(a, () => Math.floor(random() * 3));
    const out = (list: number[]) => list.flatMap((v, i) => Array(counts[i]).fill(v) as number[]);
    const found = countedSpearman(sortRows(a), sortRows(b), counts);
    expect(found).toBeCloseTo(spearman(out(a), out(b))!, 12);
    expect(countedSpearman(sortRows(a), sortRows(a.map(() => 1)), counts)).toBeNull();
    expect(countedSpearman(sortRows([]), sortRows([]), new Int32Array())).toBeNull();
  });

  it('are null where nothing varies, never NaN', () => {
    expect(spearman([3, 3, 3], [1, 2, 3])).toBeNull();
    expect(spearman([1], [1])).toBeNull();
    expect(spearman([], [])).toBeNull();
    expect(() => spearman([1, 2], [1])).toThrow(RangeError);
  });
});

describe('folds', () => {
  it('never part a group, cover every row, and differ by at most one group in size', () => {
    const groups = Int32Array.from({ length: 60 }, (_, i) => Math.floor(i / 3));
    const folds = foldsOf(60, { k: 5, seed: 1, groups });
    for (let i = 0; i < 60; i++) expect(folds[i]).toBe(folds[i - (i % 3)]);
    for (let f = 0; f < 5; f++) expect(rowsWhere(folds, (x) => x === f)).toHaveLength(12);
  });

  it('give every fold its share of each class', () => {
    const strata = Int32Array.from({ length: 50 }, (_, i) => (i < 10 ? 1 : 0));
    const folds = foldsOf(50, { k: 5, seed: 2, strata });
    for (let f = 0; f < 5; f++) {
      const rows = rowsWhere(folds, (x) => x === f);
      expect(rows).toHaveLength(10);
      expect(rows.filter((r) => strata[r] === 1)).toHaveLength(2);
    }
  });

  it('are the same for a seed, others for another, and fewer than asked for few groups', () => {
    const fold = (seed: number) => [...foldsOf(40, { k: 4, seed })];
    expect(fold(7)).toEqual(fold(7));
    expect(fold(7)).not.toEqual(fold(8));
    expect(Math.max(...foldsOf(3, { k: 10, seed: 1 }))).toBe(2);
    expect(() => foldsOf(5, { k: 2, seed: 1, groups: new Int32Array(5) })).toThrow(RangeError);
    expect(() => foldsOf(5, { k: 1, seed: 1 })).toThrow(RangeError);
  });

  it('shuffle without loss', () => {
    const list = Array.from({ length: 20 }, (_, i) => i);
    expect(shuffled(list, 3).toSorted((a, b) => a - b)).toEqual(list);
    expect(shuffled(list, 3)).not.toEqual(list);
  });
});

describe('bootstrap', () => {
  const random = randomFrom(5);
  const values = Float64Array.from({ length: 200 }, () => 3 + gaussian(random));
  const meanOf = (counts: Int32Array, value: (row: number) => number) =>
    counts.reduce((sum, count, row) => sum + count * value(row), 0) /
    counts.reduce((sum, count) => sum + count, 0);
  const mean = (counts: Int32Array) => meanOf(counts, (row) => values[row]!);

  it('finds the interval of a mean that theory gives: 1.96 standard errors each way', () => {
    const [low, high] = bootstrapInterval(200, mean, { seed: 1 })!;
    const centre = mean(new Int32Array(200).fill(1));
    expect((high - low) / 2).toBeGreaterThan((1.96 / Math.sqrt(200)) * 0.8);
    expect((high - low) / 2).toBeLessThan((1.96 / Math.sqrt(200)) * 1.2);
    expect(low).toBeLessThan(centre);
    expect(high).toBeGreaterThan(centre);
  });

  it('is wider when rows come in groups of equals', () => {
    const groups = Int32Array.from(values, (_, i) => Math.floor(i / 4));
    const copies = (counts: Int32Array) => meanOf(counts, (row) => values[row - (row % 4)]!);
    const width = (i: readonly [number, number] | null) => i![1] - i![0];
    const apart = width(bootstrapInterval(200, copies, { seed: 1 }));
    expect(width(bootstrapInterval(200, copies, { seed: 1, groups }))).toBeGreaterThan(apart * 1.5);
  });

  it('is null when the figure mostly cannot be had', () => {
    expect(bootstrapInterval(10, () => null, { seed: 1 })).toBeNull();
    expect(bootstrapInterval(0, () => 1, { seed: 1 })).toBeNull();
    expect(quantile([0, 10], 0.25)).toBe(2.5);
  });
});

describe('linear algebra', () => {
  it('solves a system and gives its determinant', () => {
    const a = [4, 2, 0, 2, 5, 1, 0, 1, 3];
    const l = cholesky(a, 3);
    const x = solveCholesky(l, [2, -1, 4]);
    const back = [0, 1, 2].map(
      (i) => a[i * 3]! * x[0]! + a[i * 3 + 1]! * x[1]! + a[i * 3 + 2]! * x[2]!,
    );
    for (const [i, b] of [2, -1, 4].entries()) expect(back[i]).toBeCloseTo(b, 12);
    expect(Math.exp(logDeterminant(l, 3))).toBeCloseTo(44, 10);
    expect(() => cholesky([1, 2, 2, 1], 2)).toThrow(RangeError);
  });

  it('finds the axes along which rows were made to vary, the same every time', () => {
    const random = randomFrom(3);
    const rows = Array.from({ length: 80 }, () => {
      const row = Float32Array.from({ length: 30 }, () => 0.01 * gaussian(random));
      row[4]! += 5 * gaussian(random);
      row[9]! += 2 * gaussian(random) + 1;
      return row;
    });
    const found = principalComponents(rows, 3);
    // Chance correlates the two directions a little; what must hold is that no axis carries more.
    expect(found.axes[4]).toBeGreaterThan(0.99);
    expect(found.axes[30 + 9]).toBeGreaterThan(0.99);
    const mean = rows.reduce((sum, r) => sum + r[4]!, 0) / 80;
    const along4 = rows.reduce((sum, r) => sum + (r[4]! - mean) ** 2, 0) / 80;
    expect(found.variances[0]).toBeGreaterThanOrEqual(along4);
    expect(found.variances[0]).toBeGreaterThan(found.variances[1]!);
    expect(found.variances[2]).toBeLessThan(0.01);
    expect(principalComponents(rows, 3)).toEqual(found);
    const along = rows.map((r) => project(found, r)[0]!);
    expect(along.reduce((a, b) => a + b, 0) / 80).toBeCloseTo(0, 4);
  });

  it('gives no axis where rows do not differ', () => {
    const row = Float32Array.from([1, 2, 3]);
    expect(principalComponents([row, row, row], 2).variances).toHaveLength(0);
    expect(principalComponents([], 2).variances).toHaveLength(0);
    expect(principalComponents([row], 2).variances).toHaveLength(0);
  });
});
