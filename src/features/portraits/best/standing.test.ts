import { describe, expect, it } from 'vitest';
import { percentilesOf } from '../../../core/scoring/percentile.ts';
import { rankPhotos } from '../../../core/scoring/rank.ts';
import { faceFacts } from '../../../core/scoring/testing-faces.ts';
import {
  doubtWords,
  ordinal,
  outOfTen,
  percentileWords,
  placeWords,
  sharedPlaces,
  standingWords,
} from './standing.ts';

/** The percentile of the `place`-th largest of `n` different values. */
function percentileAt(place: number, n: number) {
  const found = percentilesOf(Array.from({ length: n }, (_, i) => i))[n - place];
  if (!found) throw new Error('too few');
  return found;
}

describe('places', () => {
  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [111, '111th'],
    [1102, '1,102nd'],
  ])('%i is %s', (n, words) => expect(ordinal(n)).toBe(words));

  it('says when a place is shared', () => {
    expect(placeWords(2, false, 4)).toBe('2nd of 4');
    expect(placeWords(2, true, 2000)).toBe('Shared 2nd of 2,000');
  });

  it('finds the places that more than one photo has', () => {
    const face = (id: string, composition: number) => ({
      face: faceFacts(id, { composition }),
      taste: null,
    });
    const ranked = rankPhotos([face('a', 0.9), face('b', 0.5), face('c', 0.5), face('d', 0.2)]);
    expect(ranked.map(({ place }) => place)).toEqual([1, 2, 2, 4]);
    expect([...sharedPlaces(ranked)]).toEqual([2]);
    expect(sharedPlaces([]).size).toBe(0);
  });
});

describe('percentiles in words', () => {
  it('give or take what it is where the interval lies evenly', () => {
    const middle = percentileAt(50, 99);
    expect(standingWords({ place: 50, percentile: middle }, false, 99)).toBe(
      '50th percentile of your photos, give or take 10',
    );
  });

  it('names the ends of the interval near the top and the bottom, rounded outwards', () => {
    const best = percentileAt(1, 6);
    expect(best.low).toBeGreaterThan(Math.floor(best.low));
    expect(doubtWords(best)).toBe(`likely ${Math.floor(best.low)} to ${Math.ceil(best.high)}`);
    expect(doubtWords(percentileAt(6, 6))).toMatch(/^likely 0 to \d+$/);
  });

  it('never promises more than 100 or less than 0, and covers the interval', () => {
    for (const n of [6, 7, 20, 41, 99, 100, 400, 2000])
      for (let place = 1; place <= n; place += Math.ceil(n / 40)) {
        const percentile = percentileAt(place, n);
        const { value, low, high } = percentile;
        const words = doubtWords(percentile);
        const [from = Number.NaN, to = Number.NaN] = words.includes('take')
          ? [-1, 1].map((sign) => value + sign * Number(words.match(/\d+/)?.[0]))
          : (words.match(/\d+/g) ?? []).map(Number);
        expect(from).toBeGreaterThanOrEqual(-1);
        expect(to).toBeLessThanOrEqual(101);
        expect(Math.abs(from - low)).toBeLessThan(3);
        expect(Math.abs(to - high)).toBeLessThan(3);
      }
  });

  it('says 0 and 100 only where it is so', () => {
    expect(percentileWords(percentileAt(1, 2000))).toBe('99th percentile');
    expect(percentileWords(percentileAt(2000, 2000))).toBe('1st percentile');
  });

  it('claims of no photo that it beats others: not of the last, nor of equals', () => {
    const all = [percentileAt(22, 22), percentileAt(1, 22), percentilesOf(Array(22).fill(0.5))[0]!];
    expect(all.map(percentileWords)).toEqual([
      '2nd percentile',
      '98th percentile',
      '50th percentile',
    ]);
    for (const percentile of all)
      expect(standingWords({ place: 1, percentile }, true, 22)).not.toMatch(/better/i);
  });

  it('is a place where there are too few photos', () => {
    expect(standingWords({ place: 2, percentile: null }, false, 4)).toBe('2nd of 4');
    expect(standingWords({ place: 2, percentile: null }, true, 4)).toBe('Shared 2nd of 4');
  });
});

it('shows a score of ten', () => {
  expect([0, 0.874, 1].map(outOfTen)).toEqual(['0.0', '8.7', '10.0']);
});
