import { expect, test } from 'vitest';
import * as random from '../../src/core/colour/random.ts';
import * as bCubed from '../../src/core/people/b-cubed.ts';
import * as group from '../../src/core/people/group.ts';
import * as thresholds from '../../src/core/people/thresholds.ts';
import { halves } from './halves.mjs';
import { chooseThreshold, counter, scoreAtOnce, scoreGrouping, scoreInOrder } from './score.mjs';

const people = { ...random, ...bCubed, ...group, ...thresholds };

/** Two faces a person at a cosine of 0.8, people at right angles. */
function known(count: number) {
  return Array.from({ length: count * 2 }, (_, i) => {
    const vector = new Float32Array(count + 1);
    vector[i >> 1] = i % 2 === 0 ? 1 : 0.8;
    vector[count] = i % 2 === 0 ? 0 : 0.6;
    return { id: `f${i}`, photoId: `photo ${i}`, truth: `t${i >> 1}`, vector, quality: 1 };
  });
}

test('halves share no identity and have as many of each size', () => {
  const items = ['a1', 'a2', 'b1', 'b2', 'c1', 'd1'];
  const { choose, judge } = halves(items, (item) => item[0]!);
  expect(choose).toEqual(['a1', 'a2', 'c1']);
  expect(judge).toEqual(['b1', 'b2', 'd1']);
});

test('a face of nobody is a group of its own', () => {
  const faces = known(2);
  const grouping = {
    groups: [{ id: 'x', faceIds: ['f0', 'f1'] }],
    unassigned: ['f2', 'f3'],
    absorbed: [],
  };
  const { all, repeated, groups } = scoreGrouping(people, faces, grouping);
  expect(all).toMatchObject({ precision: 1, recall: 0.75, n: 4 });
  expect(repeated?.n).toBe(4);
  expect(groups).toBe(1);
});

test('singletons are left out of the second score only', () => {
  const faces = known(3).slice(0, 5);
  const { all, repeated } = scoreAtOnce(people, faces, 0.7);
  expect([all.n, repeated?.n]).toEqual([5, 4]);
  expect([all.f1, repeated?.f1]).toEqual([1, 1]);
});

test('insertion in any order scores the same where it is clear', () => {
  for (let seed = 1; seed <= 3; seed++)
    expect(scoreInOrder(people, known(4), 0.7, { seed, batch: 3 }).all).toMatchObject({
      f1: 1,
      n: 8,
    });
});

test('the threshold is the middle of the plateau, the upper of two', () => {
  const grid = [0.5, 0.6, 0.7, 0.75, 0.9];
  expect(chooseThreshold(people, known(4), grid)).toEqual({
    threshold: 0.7,
    f1: 1,
    from: 0.5,
    to: 0.75,
  });
});

test('ids come in turn', () => {
  const next = counter();
  expect([next(), next()]).toEqual(['p000000', 'p000001']);
});
