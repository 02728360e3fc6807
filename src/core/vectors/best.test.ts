import { expect, it } from 'vitest';
import { randomFrom } from '../colour/random.ts';
import { createBest } from './best.ts';

it('keeps what a full sort would, ties by id', () => {
  const random = randomFrom(9);
  const scores = Array.from({ length: 500 }, () => Math.floor(random() * 20));
  const ids = scores.map((_, row) => `id${(row * 7919) % 500}`);
  const sorted = scores
    .map((score, row) => ({ score, row }))
    .sort((a, b) => b.score - a.score || (ids[a.row]! < ids[b.row]! ? -1 : 1));
  for (const limit of [1, 10, 100, 1_000]) {
    const best = createBest(limit, (row) => ids[row]!);
    for (const [row, score] of scores.entries()) best.offer(row, score);
    expect(best.rows).toEqual(sorted.slice(0, limit).map(({ row }) => row));
    expect(best.scores).toEqual(sorted.slice(0, limit).map(({ score }) => score));
  }
});

it('lets anything in while there is room, and then only what reaches the last', () => {
  const best = createBest(2, String);
  expect(best.floor()).toBe(Number.NEGATIVE_INFINITY);
  best.offer(0, -5);
  best.offer(1, 3);
  expect(best.floor()).toBe(-5);
  best.offer(2, 4);
  expect(best.floor()).toBe(3);
});
