import { describe, expect, it } from 'vitest';
import { fromBothEnds, nextPair, nextToRate, pairKey } from './next.ts';

const at = '2026-11-21T10:00:00.000Z';
const nothing = { ratings: [], comparisons: [] };
const beats = (winner: string, loser: string) => ({ winner, loser, at });
const none = new Set<string>();

describe('what to rate next', () => {
  it('is the first without a rating, until all have one or were passed over', () => {
    const ids = ['a', 'b', 'c'];
    expect(nextToRate(ids, nothing, none)).toBe('a');
    const said = { ...nothing, ratings: [{ id: 'a', value: 3, at }] };
    expect(nextToRate(ids, said, none)).toBe('b');
    expect(nextToRate(ids, said, new Set(['b']))).toBe('c');
    expect(nextToRate(ids, said, new Set(['b', 'c']))).toBeNull();
    expect(nextToRate([], nothing, none)).toBeNull();
  });
});

describe('what to compare next', () => {
  it('asks of every photo before it asks of one again', () => {
    const ids = ['a', 'b', 'c', 'd'];
    expect(nextPair(ids, nothing, none)).toEqual(['a', 'b']);
    const said = { ...nothing, comparisons: [beats('b', 'a')] };
    expect(nextPair(ids, said, none)).toEqual(['c', 'd']);
  });

  it('counts a rating, and what is said of photos that are gone hurts nobody', () => {
    const said = {
      ratings: [{ id: 'a', value: 1, at }],
      comparisons: [beats('gone', 'b')],
    };
    expect(nextPair(['a', 'b', 'c'], said, none)).toEqual(['c', 'b']);
  });

  it('never shows a pair twice, whichever won, and ends when all were seen', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const comparisons: ReturnType<typeof beats>[] = [];
    const seen = new Set<string>();
    for (;;) {
      const pair = nextPair(ids, { ratings: [], comparisons }, none);
      if (!pair) break;
      expect(seen.has(pairKey(...pair))).toBe(false);
      seen.add(pairKey(...pair));
      comparisons.push(seen.size % 2 ? beats(...pair) : beats(pair[1], pair[0]));
    }
    expect(seen.size).toBe(10);
    expect(nextPair(ids, nothing, seen)).toBeNull();
    expect(nextPair(['a'], nothing, none)).toBeNull();
  });
});

it('asking from both ends shows each photo once', () => {
  expect(fromBothEnds([1, 2, 3, 4, 5])).toEqual([1, 5, 2, 4, 3]);
  expect(fromBothEnds([1, 2])).toEqual([1, 2]);
  expect(fromBothEnds([])).toEqual([]);
});
