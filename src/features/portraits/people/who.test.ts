import { expect, it } from 'vitest';
import { rulesOf } from '../../../core/people/rules.ts';
import type { FaceFacts } from '../../../core/portrait/facts.ts';
import type { AlbumPerson } from '../album/types.ts';
import {
  mergeAll,
  mergeKeeping,
  mustAsk,
  namesake,
  photosTogether,
  strangersByReason,
  winnerOf,
} from './who.ts';

const AT = '2026-11-21T08:00:00.000Z';

function face(id: string, photoId: string, embedding: number | null = 0.8): FaceFacts {
  const gates = { embedding } as FaceFacts['gates'];
  return { id, photoId, gates, simulated: false } as FaceFacts;
}
const person = (id: string, name: string | null, ...faces: FaceFacts[]): AlbumPerson => ({
  id,
  name,
  faces,
});

it('lets a name win a merge, and without one the person with most photos', () => {
  const many = person('many', null, face('1', 'p1'), face('2', 'p2'));
  const few = person('few', null, face('3', 'p3'));
  const anna = person('anna', 'Anna', face('4', 'p4'));
  expect(winnerOf([few, many])?.id).toBe('many');
  expect(winnerOf([many, anna, few])?.id).toBe('anna');
  expect(winnerOf([])).toBeUndefined();
});

it('finds the photos that any two of the people share', () => {
  const a = person('a', null, face('1', 'p1'), face('2', 'p2'));
  const b = person('b', null, face('3', 'p3'));
  const c = person('c', null, face('4', 'p3'), face('5', 'p1'));
  expect([...photosTogether([a, b])]).toEqual([]);
  expect([...photosTogether([a, b, c])].sort()).toEqual(['p1', 'p3']);
  expect(photosTogether([a]).size).toBe(0);
});

it('pins the faces of all to the winner, and carries over who they are not', () => {
  const into = { id: 'into', faceIds: ['1'] };
  const kept = [{ faceId: 'x', personId: 'b', is: false, at: '2026-11-20T08:00:00.000Z' }];
  const made = mergeAll(
    into,
    [
      { id: 'a', faceIds: ['2'] },
      { id: 'b', faceIds: ['3', '4'] },
    ],
    kept,
    AT,
  );
  const { pinned, barred } = rulesOf([...kept, ...made]);
  expect(Object.fromEntries(pinned)).toEqual({ 1: 'into', 2: 'into', 3: 'into', 4: 'into' });
  expect(barred.get('x')).toEqual(new Set(['b', 'into']));
  expect(() => mergeAll(into, [into], [], AT)).toThrow(RangeError);
});

it('keeps to what was said of a face in a merge, unless that is taken back', () => {
  const into = { id: 'emily', faceIds: ['1', '2'] };
  const other = { id: 'b', faceIds: ['3', 'x'] };
  const kept = [{ faceId: 'x', personId: 'emily', is: false, at: '2026-11-20T08:00:00.000Z' }];
  const pins = (takeBack: boolean, others = [other]) => {
    const { decisions, out } = mergeKeeping(into, others, kept, AT, takeBack);
    const { pinned } = rulesOf([...kept, ...decisions]);
    return { faces: [...pinned.keys()].sort(), out };
  };
  expect(pins(false)).toEqual({ faces: ['1', '2', '3'], out: 1 });
  expect(pins(true)).toEqual({ faces: ['1', '2', '3', 'x'], out: 0 });
  // Nobody but that face would join: nothing is decided.
  expect(pins(false, [{ id: 'b', faceIds: ['x'] }])).toEqual({ faces: [], out: 1 });
});

it('asks where a face of one was said not to be the other', () => {
  const people = [person('a', 'Anna', face('1', 'p1')), person('b', null, face('2', 'p2'))];
  const at = '2026-11-20T08:00:00.000Z';
  expect(mustAsk(people, [])).toBe(false);
  expect(mustAsk(people, [{ faceId: '2', personId: 'a', is: false, at }])).toBe(true);
});

it("says why a face is nobody's, at exactly the quality that founds a person too", () => {
  const album = {
    strangers: [
      face('unclear', 'p', 0.29),
      face('none', 'p', null),
      face('alone', 'p', 0.3),
      face('waiting', 'p', 0.1),
      { ...face('drawn', 'p'), simulated: true },
    ],
    unembedded: ['waiting'],
  };
  const found = strangersByReason(album).map(({ reason, faces }) => [
    reason,
    faces.map((f) => f.id),
  ]);
  expect(found).toEqual([
    ['waiting', ['waiting']],
    ['unclear', ['unclear', 'none']],
    ['alone', ['alone']],
    ['simulated', ['drawn']],
  ]);
  expect(strangersByReason({ strangers: [], unembedded: [] })).toEqual([]);
});

it('knows a namesake whatever the case, and never the person itself', () => {
  const people = [person('a', 'Anna'), person('b', null)];
  expect(namesake(people, 'b', ' anna ')?.id).toBe('a');
  expect(namesake(people, 'a', 'Anna')).toBeUndefined();
  expect(namesake(people, 'b', '  ')).toBeUndefined();
});
