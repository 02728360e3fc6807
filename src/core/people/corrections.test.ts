import { expect, test } from 'vitest';
import { confirmFace, mergePeople, rejectFace, splitPerson } from './decisions.ts';
import { drawFaces, face, group, homeOf, ids } from './testing-faces.ts';
import type { Decision, Grouping, PersonGroup } from './types.ts';

const T = (n: number): string => new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString();

function groupOf(grouping: Grouping, id: string | undefined): PersonGroup {
  const found = grouping.groups.find((g) => g.id === id);
  if (!found) throw new Error(`no person ${id}`);
  return found;
}

test('a rejected face leaves, and stays away through every re-clustering', () => {
  const faces = drawFaces({ people: 4, each: 10 }, 1);
  const first = group(faces);
  const person = homeOf(first, 'face-00000')!;
  const decisions = rejectFace('face-00000', person, T(1));
  let now = group(faces, { previous: first.groups, decisions, newId: ids('q') });
  const strict = { decisions, newId: ids('r') };
  const home = (): string | undefined => homeOf(now, 'face-00000');
  expect(home()).not.toBe(person);
  for (const anew of [true, false, true]) {
    now = group(faces, { previous: now.groups, anew, ...strict });
    expect(groupOf(now, person).faceIds).toHaveLength(9);
    expect(home()).not.toBe(person);
  }
});

test('a pinned face stays with its person, however unlike', () => {
  const faces = [face('a', [1, 0, 0]), face('b', [1, 0.1, 0]), face('far', [0, 0, 1])];
  const first = group(faces);
  const person = homeOf(first, 'a')!;
  const decisions = confirmFace('far', person, T(1));
  for (const anew of [false, true]) {
    const now = group(faces, { previous: first.groups, decisions, anew, newId: ids('q') });
    expect(homeOf(now, 'far')).toBe(person);
  }
});

test('pinned to two people, the later holds; of two in one photo as well', () => {
  const faces = [face('a', [1, 0]), face('b', [0, 1]), face('x', [1, 1])];
  const pins = (first: number, second: number): readonly Decision[] => [
    ...confirmFace('x', 'A', T(first)),
    ...confirmFace('x', 'B', T(second)),
  ];
  const previous = [
    { id: 'A', faceIds: ['a'] },
    { id: 'B', faceIds: ['b'] },
  ];
  expect(homeOf(group(faces, { previous, decisions: pins(1, 2) }), 'x')).toBe('B');
  expect(homeOf(group(faces, { previous, decisions: pins(2, 1) }), 'x')).toBe('A');
  const twins = ['x', 'y'].map((id) => face(id, [1, 0], { photoId: 'one' }));
  const both = [...confirmFace('x', 'A', T(1)), ...confirmFace('y', 'A', T(2))];
  const now = group([...twins, face('a', [1, 0])], { previous, decisions: both });
  expect(homeOf(now, 'y')).toBe('A');
  expect(homeOf(now, 'x')).not.toBe('A');
});

test('merged people stay one, and new faces like either go there', () => {
  const faces = drawFaces({ people: 3, each: 12 }, 2);
  const early = faces.slice(0, 24);
  const first = group(early);
  const [a, b] = [homeOf(first, 'face-00000')!, homeOf(first, 'face-00001')!];
  const decisions = mergePeople(groupOf(first, b), groupOf(first, a), [], T(1));
  let now = group(early, { previous: first.groups, decisions, newId: ids('q') });
  expect(groupOf(now, a).faceIds).toHaveLength(16);
  expect(now.groups).toHaveLength(2);
  now = group(faces, { previous: now.groups, decisions, newId: ids('r') });
  expect(groupOf(now, a).faceIds).toHaveLength(24);
  now = group(faces, { previous: now.groups, decisions, anew: true, newId: ids('s') });
  expect(groupOf(now, a).faceIds).toHaveLength(24);
});

test('a split holds: the faces do not flow back, and new ones find the right person', () => {
  const faces = drawFaces({ people: 2, each: 12, spread: 0.5 }, 4);
  const early = faces.slice(0, 12);
  const mixed = [{ id: 'A', faceIds: early.map(({ id }) => id) }];
  const wrong = early.filter(({ person }) => person === 1).map(({ id }) => id);
  const decisions = splitPerson(mixed[0]!, wrong, 'B', T(1));
  let previous: readonly PersonGroup[] = mixed;
  for (const anew of [false, true, false]) {
    const now = group(faces, { previous, decisions, anew, newId: ids() });
    for (const { id, person } of faces) expect(homeOf(now, id)).toBe(person === 1 ? 'B' : 'A');
    previous = now.groups;
  }
});

test('even one look cut in two by the person stays two', () => {
  const faces = Array.from({ length: 8 }, (_, i) => face(`f${i}`, [1, 2, 3]));
  const all = { id: 'A', faceIds: faces.map(({ id }) => id) };
  const decisions = splitPerson(all, ['f0', 'f1'], 'B', T(1));
  const now = group(faces, { previous: [all], decisions, anew: true });
  expect(groupOf(now, 'B').faceIds).toEqual(expect.arrayContaining(['f0', 'f1']));
  expect(groupOf(now, 'A').faceIds.some((id) => ['f0', 'f1'].includes(id))).toBe(false);
});

test('corrections survive a change of model, also half-way', () => {
  const old = drawFaces({ people: 3, each: 10, length: 64 }, 6);
  const other = drawFaces({ people: 3, each: 10, length: 32 }, 60);
  const first = group(old);
  const [a, b] = [homeOf(first, 'face-00000')!, homeOf(first, 'face-00001')!];
  const decisions = [
    ...rejectFace('face-00003', a, T(1)),
    ...confirmFace('face-00004', a, T(2)),
    ...mergePeople(groupOf(first, homeOf(first, 'face-00002')!), groupOf(first, b), [], T(3)),
  ];
  const before = group(old, { previous: first.groups, decisions, newId: ids('q') });
  const half = other.map((f, i) => (i % 2 === 0 ? f : { ...f, vector: null }));
  const midway = group(half, { previous: before.groups, decisions, newId: ids('r') });
  expect(midway.groups).toEqual(before.groups);
  const none = other.map((f) => ({ ...f, vector: null }));
  for (const anew of [false, true]) {
    const still = group(none, { previous: before.groups, decisions, anew, newId: ids('r') });
    expect(still.groups).toEqual(before.groups);
  }
  for (const anew of [false, true]) {
    const after = group(other, { previous: midway.groups, decisions, anew, newId: ids('s') });
    expect(homeOf(after, 'face-00003')).not.toBe(a);
    expect(homeOf(after, 'face-00004')).toBe(a);
    expect(groupOf(after, b).faceIds).toEqual(groupOf(before, b).faceIds);
  }
});

test('people with a name are never merged away', () => {
  const faces = [face('a', [1, 0]), face('b', [1, 0.05])];
  const previous = [
    { id: 'A', faceIds: ['a'] },
    { id: 'B', faceIds: ['b'] },
  ];
  const nameless = group(faces, { previous });
  expect(nameless.groups).toEqual([{ id: 'A', faceIds: ['a', 'b'] }]);
  expect(nameless.absorbed).toEqual([{ id: 'B', into: 'A' }]);
  for (const anew of [false, true]) {
    const named = group(faces, { previous, named: new Set(['A', 'B']), anew });
    expect(named.groups.map(({ id }) => id).sort()).toEqual(['A', 'B']);
  }
});
