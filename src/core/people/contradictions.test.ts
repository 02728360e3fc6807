import { expect, test } from 'vitest';
import { contradicted, leftOut } from './contradictions.ts';
import { confirmFace, mergePeople, rejectFace } from './decisions.ts';
import { rulesOf } from './rules.ts';
import { face, group, homeOf } from './testing-faces.ts';

const T = (n: number): string => new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString();
const emily = { id: 'emily', faceIds: ['e1', 'e2'] };
const other = { id: 'other', faceIds: ['o1', 'x'] };
const said = rejectFace('x', 'emily', T(1));

test('a face that was said not to be the other stands against one person, whoever joins whom', () => {
  expect(contradicted([emily, other], said)).toEqual(['x']);
  expect(contradicted([other, emily], said)).toEqual(['x']);
  expect(contradicted([emily, { id: 'third', faceIds: ['t'] }], said)).toEqual([]);
  expect(contradicted([emily, other], [...said, ...confirmFace('x', 'emily', T(2))])).toEqual([]);
});

test('left out of a merge it stays away, and all others are one', () => {
  const faces = [
    face('e1', [1, 0, 0]),
    face('e2', [1, 0.1, 0]),
    face('o1', [0, 1, 0]),
    face('x', [0, 1, 0.1]),
  ];
  const made = mergePeople(other, emily, said, T(2));
  const decisions = [...said, ...leftOut(made, ['x'], 'emily', T(2))];
  expect(rulesOf(decisions).barred.get('x')?.has('emily')).toBe(true);
  const now = group(faces, { previous: [emily, other], decisions });
  expect(homeOf(now, 'o1')).toBe('emily');
  expect(homeOf(now, 'x')).not.toBe('emily');
});
