import { describe, expect, it } from 'vitest';
import { checkExamples, rowOf, takeExamples } from './matrix.ts';
import { foldRows, holdOut, splitByFold } from './split.ts';
import { clouds, line, preferences, randomRows } from './testing-heads.ts';
import type { Examples } from './types.ts';

describe('splits', () => {
  it('hold whole groups out, each class in proportion', () => {
    const base = clouds(60, 2, 3, 1);
    const groups = Int32Array.from({ length: 60 }, (_, i) => Math.floor(i / 6));
    const { train, held } = holdOut({ ...base, groups }, 0.2, 4)!;
    expect(train.x.rows + held.x.rows).toBe(60);
    expect(held.x.rows).toBe(12);
    const seen = new Set(train.groups);
    expect([...held.groups!].some((g) => seen.has(g))).toBe(false);
    if (held.target.kind !== 'classes') throw new Error('classes expected');
    expect(
      [0, 1, 2].map(
        (c) => [...(held.target as { labels: Int32Array }).labels].filter((l) => l === c).length,
      ),
    ).toEqual([4, 4, 4]);
    expect(holdOut(base, 0, 1)).toBeNull();
  });

  it('learn from no comparison that touches a row held out, and test on every other', () => {
    const examples = preferences(20, 2, 60);
    const { train, held } = splitByFold(examples, foldRows(examples, 4, 1), 0);
    if (train.target.kind !== 'pairs' || held.target.kind !== 'pairs') throw new Error('pairs');
    expect(train.target.winners.length + held.target.winners.length).toBe(60);
    expect(train.x.rows).toBe(15);
    expect(Math.max(...train.target.winners, ...train.target.losers)).toBeLessThan(15);
  });

  it('keep rows with their targets', () => {
    const examples = line(10, 3, 1);
    const taken = takeExamples(examples, [7, 2]);
    expect([...rowOf(taken.x, 0)]).toEqual([...rowOf(examples.x, 7)]);
    const values = (e: Examples) => (e.target.kind === 'values' ? e.target.values : []);
    expect(values(taken)[1]).toBe(values(examples)[2]);
  });

  it.each([
    ['one row', { ...clouds(2, 2, 2, 1), x: randomRows(1, 2, 1) }],
    [
      'an input that is not finite',
      {
        ...clouds(4, 2, 2, 1),
        x: { rows: 4, columns: 2, data: new Float32Array(8).fill(Number.NaN) },
      },
    ],
    ['labels missing', { ...clouds(4, 2, 2, 1), x: randomRows(5, 2, 1) }],
    [
      'a label without a name',
      {
        ...clouds(4, 2, 2, 1),
        target: { kind: 'classes', labels: Int32Array.of(0, 1, 2, 0), names: ['a', 'b'] },
      },
    ],
    [
      'no pair',
      {
        x: randomRows(4, 2, 1),
        target: { kind: 'pairs', winners: new Int32Array(), losers: new Int32Array() },
      },
    ],
  ] as [string, Examples][])('refuse examples with %s', (_why, examples) => {
    expect(() => checkExamples(examples)).toThrow(RangeError);
  });
});
