import { expect, test } from 'vitest';
import { monotonic, type Progress } from './progress.ts';

function through(steps: readonly [number, number][]): Progress[] {
  const out: Progress[] = [];
  const emit = monotonic((p) => out.push(p));
  for (const [done, total] of steps) emit({ task: 't', id: '1', done, total, note: '' });
  return out;
}

test('progress never goes back and never passes its total', () => {
  const shares = through([
    [0, 10],
    [5, 10],
    [3, 10],
    [12, 10],
  ]).map((p) => p.done / p.total);
  expect(shares).toEqual([0, 0.5, 1]);
});

test('a call that ended may begin again', () => {
  expect(
    through([
      [2, 2],
      [0, 2],
      [1, 2],
    ]).map((p) => p.done),
  ).toEqual([2, 0, 1]);
});

test('two calls do not hold each other back', () => {
  const out: string[] = [];
  const emit = monotonic((p) => out.push(`${p.id}:${p.done}`));
  emit({ task: 't', id: 'a', done: 5, total: 9, note: '' });
  emit({ task: 't', id: 'b', done: 1, total: 9, note: '' });
  expect(out).toEqual(['a:5', 'b:1']);
});
