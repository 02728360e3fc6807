import { expect, test } from 'vitest';
import { confirmFace, mergePeople, rejectFace, splitPerson } from './decisions.ts';
import { rulesOf } from './rules.ts';

const A = { id: 'A', faceIds: ['1', '2'] };
const B = { id: 'B', faceIds: ['3', '4'] };

test('the newest word on a face and a person stands, in whatever order they come', () => {
  const words = [
    ...rejectFace('1', 'A', '2026-01-02T00:00:00.000Z'),
    ...confirmFace('1', 'A', '2026-01-01T00:00:00.000Z'),
  ];
  for (const decisions of [words, words.toReversed()]) {
    const { pinned, barred } = rulesOf(decisions);
    expect(pinned.has('1')).toBe(false);
    expect([...barred.get('1')!]).toEqual(['A']);
  }
  const back = [...words, ...confirmFace('1', 'A', '2026-01-03T00:00:00.000Z')];
  expect(rulesOf(back).pinned.get('1')).toBe('A');
  expect(rulesOf(back).barred.get('1')!.size).toBe(0);
});

test('said at the same instant, "not" stands', () => {
  const both = [...rejectFace('1', 'A', 't'), ...confirmFace('1', 'A', 't')];
  expect(rulesOf(both).pinned.has('1')).toBe(false);
});

test('a pin that is taken back brings no older one back', () => {
  const { pinned } = rulesOf([
    ...confirmFace('1', 'A', '1'),
    ...confirmFace('1', 'B', '2'),
    ...rejectFace('1', 'B', '3'),
  ]);
  expect(pinned.size).toBe(0);
});

test('a merge pins the faces and takes over who is not that person', () => {
  const before = [...rejectFace('9', 'B', '1'), ...rejectFace('1', 'B', '1')];
  const pinnedAway = confirmFace('1', 'A', '2');
  expect(mergePeople(B, A, [...before, ...pinnedAway], '3')).toEqual([
    { faceId: '3', personId: 'A', is: true, at: '3' },
    { faceId: '4', personId: 'A', is: true, at: '3' },
    { faceId: '9', personId: 'A', is: false, at: '3' },
  ]);
  expect(() => mergePeople(A, A, [], '1')).toThrow(RangeError);
});

test('a split pins to one and bars from the other', () => {
  expect(splitPerson(A, ['2', '2'], 'C', '1')).toEqual([
    { faceId: '2', personId: 'C', is: true, at: '1' },
    { faceId: '2', personId: 'A', is: false, at: '1' },
  ]);
  expect(() => splitPerson(A, [], 'C', '1')).toThrow(RangeError);
  expect(() => splitPerson(A, ['3'], 'C', '1')).toThrow(RangeError);
  expect(() => splitPerson(A, ['1'], 'A', '1')).toThrow(RangeError);
});
