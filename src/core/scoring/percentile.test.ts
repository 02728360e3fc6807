import { describe, expect, it } from 'vitest';
import { randomFrom } from '../colour/random.ts';
import { MIN_SAMPLE, percentilesOf, SMALL_SAMPLE, wilson } from './percentile.ts';

const values = (list: readonly (number | null)[]) =>
  percentilesOf(list).map((p) => p && Math.round(p.value * 1e6) / 1e6);

describe('percentiles', () => {
  it('are the percentage below plus half the percentage equal', () => {
    expect(values([10, 20, 20, 20, 30, 40, 50, 60])).toEqual([
      6.25, 31.25, 31.25, 31.25, 56.25, 68.75, 81.25, 93.75,
    ]);
  });

  it.each([6, 40, 2000])('are all 50 when all %d are equal', (n) => {
    expect(new Set(values(new Array(n).fill(0.3)))).toEqual(new Set([50]));
  });

  it('have a mean of 50, tied or not, and rise with the value', () => {
    const random = randomFrom(5);
    const list = Array.from({ length: 301 }, () => Math.floor(random() * 40) / 40);
    const found = percentilesOf(list).map((p) => p!.value);
    expect(found.reduce((a, b) => a + b, 0) / found.length).toBeCloseTo(50, 9);
    for (let i = 1; i < list.length; i++)
      expect(Math.sign(found[i]! - found[i - 1]!)).toBe(Math.sign(list[i]! - list[i - 1]!));
  });

  it('are given from the minimum sample on, and only among what was measured', () => {
    const few = Array.from({ length: MIN_SAMPLE - 1 }, (_, i) => i);
    expect(percentilesOf(few)).toEqual(few.map(() => null));
    expect(percentilesOf([...few, null, Number.NaN])).toEqual(new Array(MIN_SAMPLE + 1).fill(null));
    const enough = percentilesOf([...few, 9, null]);
    expect(enough.at(-1)).toBeNull();
    expect(enough[0]).toMatchObject({ n: MIN_SAMPLE });
    expect(percentilesOf([])).toEqual([]);
    expect(percentilesOf([1])).toEqual([null]);
  });

  it('starts where the best and the worst can be told apart, not sooner', () => {
    const apart = (n: number): boolean => wilson(0.5 / n, n)[1] < wilson(1 - 0.5 / n, n)[0];
    expect(apart(MIN_SAMPLE)).toBe(true);
    expect(apart(MIN_SAMPLE - 1)).toBe(false);
  });
});

describe('the interval', () => {
  it('is the published one', () => {
    // Newcombe, Statistics in Medicine 17 (1998), table I, method 3: 81/263, 15/148, 0/20, 1/29.
    const published: [number, number, number, number][] = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ];
    for (const [x, n, low, high] of published) {
      expect(wilson(x / n, n)[0]).toBeCloseTo(low, 4);
      expect(wilson(x / n, n)[1]).toBeCloseTo(high, 4);
    }
  });

  it('holds the percentile, stays within 0..100 and is twice the give or take', () => {
    for (const n of [6, 17, 400])
      for (const p of percentilesOf(Array.from({ length: n }, (_, i) => i % 37))) {
        expect(p!.low).toBeGreaterThanOrEqual(0);
        expect(p!.high).toBeLessThanOrEqual(100);
        expect(p!.value).toBeGreaterThan(p!.low);
        expect(p!.value).toBeLessThan(p!.high);
        expect(p!.high - p!.low).toBeCloseTo(2 * p!.giveOrTake, 9);
      }
  });

  it('must be shown for small samples; from there on it is under 10 points', () => {
    const last = percentilesOf(Array.from({ length: SMALL_SAMPLE - 1 }, (_, i) => i));
    expect(last.every((p) => p!.small)).toBe(true);
    const large = percentilesOf(Array.from({ length: SMALL_SAMPLE }, (_, i) => i));
    expect(large.some((p) => p!.small)).toBe(false);
    expect(Math.max(...large.map((p) => p!.giveOrTake))).toBeLessThan(10);
    const fewer = percentilesOf(Array.from({ length: 90 }, (_, i) => i));
    expect(Math.max(...fewer.map((p) => p!.giveOrTake))).toBeGreaterThan(10);
  });

  it('covers the true share about as often as it says', () => {
    const random = randomFrom(3);
    const runs = 3000;
    const [n, share] = [20, 0.8];
    let held = 0;
    for (let run = 0; run < runs; run++) {
      let x = 0;
      for (let i = 0; i < n; i++) if (random() < share) x++;
      const [low, high] = wilson(x / n, n);
      if (low <= share && share <= high) held++;
    }
    expect(held / runs).toBeGreaterThan(0.93);
    expect(held / runs).toBeLessThan(0.985);
  });

  it('needs a sample', () => {
    expect(() => wilson(0.5, 0)).toThrow(RangeError);
  });
});
