/**
 * Corrections as decisions to add to those kept: nothing is changed here. Pass them all to
 * `groupPeople`, which obeys the newest.
 */
import { rulesOf } from './rules.ts';
import { byText, type Decision, type PersonGroup } from './types.ts';

/** This face is of this person. */
export function confirmFace(faceId: string, personId: string, at: string): readonly Decision[] {
  return [{ faceId, personId, is: true, at }];
}

/** This face is not of this person, now and after every re-clustering. */
export function rejectFace(faceId: string, personId: string, at: string): readonly Decision[] {
  return [{ faceId, personId, is: false, at }];
}

/**
 * `from` is the same person as `into`: all its faces are pinned to `into`. Faces that were said not
 * to be `from` are not `into` either, unless they were said to be.
 * @param decisions those kept so far
 * @throws RangeError when both are one
 */
export function mergePeople(
  from: PersonGroup,
  into: PersonGroup,
  decisions: readonly Decision[],
  at: string,
): readonly Decision[] {
  if (from.id === into.id) throw new RangeError('a person cannot be merged into themselves');
  const { pinned, barred } = rulesOf(decisions);
  const moved = new Set(from.faceIds);
  for (const [faceId, personId] of pinned) if (personId === from.id) moved.add(faceId);
  const strangers = [...barred.keys()].filter(
    (id) => barred.get(id)!.has(from.id) && pinned.get(id) !== into.id && !moved.has(id),
  );
  return [
    ...[...moved].sort(byText).map((faceId) => ({ faceId, personId: into.id, is: true, at })),
    ...strangers.sort(byText).map((faceId) => ({ faceId, personId: into.id, is: false, at })),
  ];
}

/**
 * These faces of `from` are another person: pinned to `personId` (a new UUID, or someone known) and
 * never `from` again.
 * @throws RangeError when none is chosen, one is not of `from`, or both people are one
 */
export function splitPerson(
  from: PersonGroup,
  faceIds: readonly string[],
  personId: string,
  at: string,
): readonly Decision[] {
  if (from.id === personId) throw new RangeError('a person cannot be split from themselves');
  if (faceIds.length === 0) throw new RangeError('no face to split off');
  const own = new Set(from.faceIds);
  return [...new Set(faceIds)].sort(byText).flatMap((faceId) => {
    if (!own.has(faceId)) throw new RangeError(`face ${faceId} is not of person ${from.id}`);
    return [
      { faceId, personId, is: true, at },
      { faceId, personId: from.id, is: false, at },
    ];
  });
}
