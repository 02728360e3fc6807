/** Where making people one would go against what was said before. */
import { rulesOf } from './rules.ts';
import { byText, type Decision, type PersonGroup } from './types.ts';

/**
 * Faces of these people that were said not to be another of them, in text order: made one, they would
 * be back with whom they are not.
 */
export function contradicted(
  people: readonly PersonGroup[],
  decisions: readonly Decision[],
): readonly string[] {
  const { barred } = rulesOf(decisions);
  const ids = people.map(({ id }) => id);
  const isOther = (faceId: string, own: string): boolean =>
    ids.some((id) => id !== own && barred.get(faceId)?.has(id));
  return people
    .flatMap(({ id, faceIds }) => faceIds.filter((faceId) => isOther(faceId, id)))
    .sort(byText);
}

/** The decisions of a merge into `personId`, but these faces stay out of it, for good. */
export function leftOut(
  made: readonly Decision[],
  faceIds: readonly string[],
  personId: string,
  at: string,
): readonly Decision[] {
  const out = new Set(faceIds);
  return [
    ...made.filter(({ faceId }) => !out.has(faceId)),
    ...faceIds.map((faceId) => ({ faceId, personId, is: false, at })),
  ];
}
