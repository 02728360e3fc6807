import { expect, it } from 'vitest';
import { strengthsOf } from './strengths.ts';
import type { Comparison, Rating } from './types.ts';

const AT = '2026-01-01T00:00:00.000Z';
const ids = new Set(['a', 'b', 'c', 'd']);
const rating = (id: string, value: number, at = AT): Rating => ({ id, value, at });
const beats = (winner: string, loser: string): Comparison => ({ winner, loser, at: AT });
const byId = (ratings: Rating[], comparisons: Comparison[] = []) =>
  new Map(strengthsOf(ids, ratings, comparisons).map((s) => [s.id, s]));

it('ratings alone keep their order and shrink a little towards their mean', () => {
  const found = byId([rating('a', 5), rating('b', 1), rating('c', 3)]);
  expect(found.get('c')!.value).toBeCloseTo(3, 6);
  expect(found.get('a')!.value).toBeGreaterThan(4.5);
  expect(found.get('a')!.value).toBeLessThan(5);
  expect(found.get('a')!.value - 3).toBeCloseTo(3 - found.get('b')!.value, 6);
});

it('the latest rating of a photo counts, in whatever order they come', () => {
  const early = rating('a', 0);
  const late = rating('a', 5, '2026-03-01T00:00:00.000Z');
  const other = rating('b', 2);
  expect(byId([late, other, early])).toEqual(byId([late, other]));
  expect(byId([early, other, late])).toEqual(byId([late, other]));
});

it('a winner stands above a loser, finite though it never lost', () => {
  const found = byId([], [beats('a', 'b'), beats('a', 'b'), beats('b', 'c'), beats('b', 'c')]);
  const [a, b, c] = ['a', 'b', 'c'].map((id) => found.get(id)!.value);
  expect(a).toBeGreaterThan(b!);
  expect(b).toBeGreaterThan(c!);
  expect(b).toBeCloseTo(2.5, 6);
  expect(a).toBeLessThan(5);
});

it('a circle of preferences leaves all equal', () => {
  const found = byId([], [beats('a', 'b'), beats('b', 'c'), beats('c', 'a')]);
  for (const { value } of found.values()) expect(value).toBeCloseTo(2.5, 5);
});

it('a comparison moves rated photos apart', () => {
  const before = byId([rating('a', 3), rating('b', 3)]);
  const after = byId([rating('a', 3), rating('b', 3)], [beats('a', 'b')]);
  expect(before.get('a')!.value).toBe(before.get('b')!.value);
  expect(after.get('a')!.value - after.get('b')!.value).toBeGreaterThan(0.2);
});

it('more verdicts are trusted more', () => {
  const once = byId([rating('a', 3)]).get('a')!;
  const often = byId([rating('a', 3)], [beats('a', 'b'), beats('c', 'a')]).get('a')!;
  const compared = byId([], [beats('a', 'b'), beats('c', 'a')]).get('a')!;
  expect(often.reliability).toBeGreaterThan(once.reliability);
  expect(once.reliability).toBeGreaterThan(compared.reliability);
  expect(compared.reliability).toBeGreaterThan(0);
});

it('one comparison is not enough, and verdicts on nothing known are left out', () => {
  expect(byId([], [beats('a', 'b')]).size).toBe(0);
  expect(byId([rating('z', 3)], [beats('a', 'a'), beats('a', 'z'), beats('a', 'z')]).size).toBe(0);
  expect(() => byId([rating('a', 6)])).toThrow(RangeError);
  expect(() => byId([rating('a', Number.NaN)])).toThrow(RangeError);
});
