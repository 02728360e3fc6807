import { expect, it } from 'vitest';
import { wilson } from './wilson.ts';

it('gives published intervals', () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  const published = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const;
  for (const [hits, n, low, high] of published) {
    const [a, b] = wilson(hits, n)!.interval;
    expect(a, `${hits}/${n}`).toBeCloseTo(low, 4);
    expect(b, `${hits}/${n}`).toBeCloseTo(high, 4);
  }
});

it('holds the share, stays inside 0..1, mirrors, and narrows with n', () => {
  for (const n of [1, 2, 7, 50])
    for (let hits = 0; hits <= n; hits++) {
      const { share, interval } = wilson(hits, n)!;
      expect(interval[0]).toBeGreaterThanOrEqual(0);
      expect(interval[1]).toBeLessThanOrEqual(1);
      expect(interval[0]).toBeLessThanOrEqual(share);
      expect(interval[1]).toBeGreaterThanOrEqual(share);
      const mirror = wilson(n - hits, n)!.interval;
      expect(mirror[0]).toBeCloseTo(1 - interval[1], 12);
      const wider = interval[1] - interval[0];
      const more = wilson(hits * 4, n * 4)!.interval;
      expect(more[1] - more[0]).toBeLessThan(wider);
    }
});

it('has no share of nothing, and refuses counts that are none', () => {
  expect(wilson(0, 0)).toBeNull();
  for (const [hits, n] of [
    [2, 1],
    [-1, 3],
    [0.5, 2],
    [1, Number.NaN],
  ] as const)
    expect(() => wilson(hits, n)).toThrow(RangeError);
});
