import { expect, test } from 'vitest';
import { randomFrom } from '../colour/random.ts';
import { bCubed } from './b-cubed.ts';
import { groupPeople, groupPeopleWithPauses } from './group.ts';
import { drawFaces, face, group, homeOf, ids } from './testing-faces.ts';
import type { Step } from './types.ts';

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = randomFrom(seed);
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

test('nothing gives nothing, one face founds one person', () => {
  expect(group([])).toEqual({ groups: [], unassigned: [], absorbed: [] });
  expect(group([face('a', [1, 0])]).groups).toEqual([{ id: 'p0', faceIds: ['a'] }]);
});

test('a face at exactly the threshold joins, one below does not', () => {
  const faces = [face('a', [1, 0, 0, 0]), face('b', [1, 1, 1, 1])];
  expect(faces[1]!.vector?.[0]).toBe(0.5);
  expect(group(faces, { threshold: 0.5 }).groups).toHaveLength(1);
  expect(group(faces, { threshold: 0.5000001 }).groups).toHaveLength(2);
  const poor = [faces[0]!, { ...faces[1]!, quality: 0 }];
  expect(group(poor, { threshold: 0.5 }).unassigned).toEqual([]);
  expect(group(poor, { threshold: 0.5000001 }).unassigned).toEqual(['b']);
});

test('identical faces of different photos are one person', () => {
  const faces = Array.from({ length: 30 }, (_, i) => face(`f${i}`, [1, 2, 3]));
  expect(group(faces).groups).toHaveLength(1);
});

test('two faces of one photo are never one person, however alike', () => {
  const faces = Array.from({ length: 12 }, (_, i) =>
    face(`f${i}`, [1, 2, 3], { photoId: `photo ${i % 4}` }),
  );
  const { groups, unassigned } = group(faces);
  expect(unassigned).toEqual([]);
  expect(groups).toHaveLength(3);
  for (const { faceIds } of groups) {
    const photos = faceIds.map((id) => faces.find((f) => f.id === id)!.photoId);
    expect(new Set(photos).size).toBe(photos.length);
  }
});

test('of two faces in a photo the likelier one is the person, though the other is better', () => {
  const known = [face('a', [1, 0, 0]), face('b', [1, 0.1, 0])];
  const sister = face('sister', [1, 0.9, 0.9], { photoId: 'both', quality: 1 });
  const self = face('self', [1, 0.2, 0], { photoId: 'both', quality: 0.5 });
  const result = group([...known, sister, self]);
  expect(homeOf(result, 'self')).toBe(homeOf(result, 'a'));
  expect(homeOf(result, 'sister')).not.toBe(homeOf(result, 'a'));
});

test('a poor face joins but does not found', () => {
  const poor = face('poor', [0, 1], { quality: 0.29 });
  expect(group([poor])).toEqual({ groups: [], unassigned: ['poor'], absorbed: [] });
  expect(group([{ ...poor, quality: 0.3 }]).groups).toHaveLength(1);
  expect(group([poor, face('a', [0.1, 1])]).groups).toEqual([{ id: 'p0', faceIds: ['a', 'poor'] }]);
});

test('the order of faces and groups makes no difference', () => {
  const faces = drawFaces({ people: 12, each: 10, spread: 0.95 }, 3);
  const first = group(faces);
  const later = drawFaces({ people: 12, each: 14, spread: 0.95 }, 3);
  const next = group(later, { previous: first.groups, newId: ids('q') });
  for (let seed = 1; seed <= 5; seed++) {
    expect(group(shuffled(faces, seed))).toEqual(first);
    const previous = shuffled(first.groups, seed).map(({ id, faceIds }) => ({
      id,
      faceIds: shuffled(faceIds, seed),
    }));
    expect(group(shuffled(later, seed), { previous, newId: ids('q') })).toEqual(next);
  }
});

test('photos added keep ids and members', () => {
  const all = drawFaces({ people: 8, each: 12 }, 5);
  const newId = ids();
  const first = group(all.slice(0, 48), { newId });
  const next = group(all, { previous: first.groups, newId });
  expect(next.groups).toHaveLength(8);
  for (const { id, faceIds } of first.groups)
    expect(next.groups.find((g) => g.id === id)!.faceIds).toEqual(
      expect.arrayContaining([...faceIds]),
    );
});

test('grouping what is grouped changes nothing and asks for no id', () => {
  const faces = drawFaces({ people: 10, each: 10, spread: 1 }, 7);
  const first = group(faces);
  const again = group(faces, {
    previous: first.groups,
    newId: () => {
      throw new Error('no new person');
    },
  });
  expect(again.groups).toEqual(first.groups);
});

test('fragments join when a photo bridges them, and the larger keeps its id', () => {
  const left = [face('a', [1, 0, 0.2]), face('b', [1, 0, 0.1])];
  const right = [face('c', [0.55, 1, 0.1])];
  const previous = [
    { id: 'left', faceIds: ['a', 'b'] },
    { id: 'right', faceIds: ['c'] },
  ];
  const apart = group([...left, ...right], { previous, threshold: 0.6 });
  expect(apart.groups).toHaveLength(2);
  const bridge = ['d', 'e', 'f'].map((id) => face(id, [0.9, 0.75, 0.1]));
  const joined = group([...left, ...right, ...bridge], { previous, threshold: 0.6 });
  expect(joined.groups).toEqual([{ id: 'left', faceIds: ['a', 'b', 'c', 'd', 'e', 'f'] }]);
  expect(joined.absorbed).toEqual([{ id: 'right', into: 'left' }]);
});

test('anew, people get their ids back from the faces they share', () => {
  const faces = drawFaces({ people: 6, each: 8 }, 11);
  const first = group(faces);
  const again = group(faces, { previous: first.groups, anew: true, newId: ids('new') });
  expect(again).toEqual(first);
  const strict = group(faces, {
    previous: first.groups,
    anew: true,
    threshold: 0.999,
    newId: ids('q'),
  });
  expect(strict.groups.length).toBeGreaterThan(40);
});

test('two thousand faces of eighty people are told apart', () => {
  const faces = drawFaces({ people: 80, each: 25, spread: 0.8, length: 128 }, 13);
  const { groups } = group(faces, { threshold: 0.4 });
  const people = new Map(faces.map(({ id, person }) => [id, `${person}`]));
  const items = groups.flatMap(({ id, faceIds }) =>
    faceIds.map((faceId) => ({ group: id, truth: people.get(faceId)! })),
  );
  expect(items).toHaveLength(2000);
  expect(bCubed(items).f1).toBeGreaterThan(0.99);
});

test('with pauses the result is the same, progress never falls and can be stopped', async () => {
  const input = {
    faces: drawFaces({ people: 5, each: 30 }, 17),
    previous: [],
    decisions: [],
    threshold: 0.5,
  };
  const steps: Step[] = [];
  const paused = await groupPeopleWithPauses({ ...input, newId: ids() }, async (step) => {
    steps.push(step);
  });
  expect(paused).toEqual(groupPeople({ ...input, newId: ids() }));
  expect(steps.length).toBeGreaterThan(5);
  for (let i = 1; i < steps.length; i++)
    expect(steps[i]!.done).toBeGreaterThanOrEqual(steps[i - 1]!.done);
  expect(steps.at(-1)!.done).toBe(steps.at(-1)!.total);
  const stop = groupPeopleWithPauses({ ...input, newId: ids() }, () => {
    throw new Error('stopped');
  });
  await expect(stop).rejects.toThrow('stopped');
});

test('wrong input is refused', () => {
  const a = face('a', [1, 0]);
  expect(() => group([a, a])).toThrow(RangeError);
  expect(() => group([a, face('b', [1, 0, 0])])).toThrow(/cannot be compared/);
  expect(() => group([{ ...a, vector: new Float32Array(2) }])).toThrow(/length 1/);
  expect(() => group([a], { threshold: Number.NaN })).toThrow(RangeError);
  expect(() => group([a, face('b', [0, 1])], { newId: () => 'same' })).toThrow(/taken/);
});
