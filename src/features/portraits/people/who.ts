/** Rules of the people pages: who wins a merge, what stands against it, why a face is nobody's. */
import { contradicted, leftOut } from '../../../core/people/contradictions.ts';
import { mergePeople } from '../../../core/people/decisions.ts';
import { FOUNDING_QUALITY } from '../../../core/people/thresholds.ts';
import type { Decision, PersonGroup } from '../../../core/people/types.ts';
import type { FaceFacts } from '../../../core/portrait/facts.ts';
import type { Album, AlbumPerson } from '../album/types.ts';

/** Whose id and name stay in a merge: somebody with a name, then whoever has most photos. */
export function winnerOf(people: readonly AlbumPerson[]): AlbumPerson | undefined {
  return [...people].sort(
    (a, b) => Number(b.name !== null) - Number(a.name !== null) || b.faces.length - a.faces.length,
  )[0];
}

/**
 * Whether making these people one has to be asked about: they have two names, are on one photo, or a face
 * of one was said not to be another.
 */
export function mustAsk(people: readonly AlbumPerson[], kept: readonly Decision[]): boolean {
  return (
    people.filter(({ name }) => name !== null).length > 1 ||
    photosTogether(people).size > 0 ||
    contradicted(groupsOf(people), kept).length > 0
  );
}

/** Photos on which two or more of these people are together. */
export function photosTogether(people: readonly Pick<AlbumPerson, 'faces'>[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const together = new Set<string>();
  for (const { photoId } of people.flatMap((person) => person.faces))
    (seen.has(photoId) ? together : seen).add(photoId);
  return together;
}

/** People as the groups that decisions are about. */
export function groupsOf(people: readonly AlbumPerson[]): readonly PersonGroup[] {
  return people.map(({ id, faces }) => ({ id, faceIds: faces.map((face) => face.id) }));
}

/**
 * The decisions of a merge that keeps to what was said before: faces of these people that were said not
 * to be another of them stay out, unless `takeBack`. `out` is how many do; `decisions` is empty when
 * nobody but them would have joined. @throws RangeError when `into` is an other
 */
export function mergeKeeping(
  into: PersonGroup,
  others: readonly PersonGroup[],
  kept: readonly Decision[],
  at: string,
  takeBack: boolean,
): { readonly decisions: readonly Decision[]; readonly out: number } {
  const all = mergeAll(into, others, kept, at);
  const out = takeBack ? [] : contradicted([into, ...others], kept);
  const joining = others.some(({ faceIds }) => faceIds.some((id) => !out.includes(id)));
  if (!joining && out.length > 0) return { decisions: [], out: out.length };
  return { decisions: leftOut(all, out, into.id, at), out: out.length };
}

/**
 * All decisions that make `others` and `into` one person. The faces of `into` are pinned as well: they
 * may be unlike those that join them, and would leave. @throws RangeError when `into` is an other
 */
export function mergeAll(
  into: PersonGroup,
  others: readonly PersonGroup[],
  kept: readonly Decision[],
  at: string,
): readonly Decision[] {
  const made: Decision[] = into.faceIds.map((faceId) => ({
    faceId,
    personId: into.id,
    is: true,
    at,
  }));
  for (const from of others) made.push(...mergePeople(from, into, [...kept, ...made], at));
  return made;
}

export const STRANGER_REASONS = ['waiting', 'unclear', 'alone', 'simulated'] as const;
export type StrangerReason = (typeof STRANGER_REASONS)[number];

/** Faces of nobody by the reason, in the order of `STRANGER_REASONS`; reasons of no face left out. */
export function strangersByReason(
  album: Pick<Album, 'strangers' | 'unembedded'>,
): readonly { readonly reason: StrangerReason; readonly faces: readonly FaceFacts[] }[] {
  const waiting = new Set(album.unembedded);
  const reasonOf = (face: FaceFacts): StrangerReason => {
    if (face.simulated) return 'simulated';
    if (waiting.has(face.id)) return 'waiting';
    return (face.gates.embedding ?? 0) < FOUNDING_QUALITY ? 'unclear' : 'alone';
  };
  return STRANGER_REASONS.map((reason) => ({
    reason,
    faces: album.strangers.filter((face) => reasonOf(face) === reason),
  })).filter(({ faces }) => faces.length > 0);
}

/** Another person of the same name, whatever its case; undefined for nobody and for no name. */
export function namesake(
  people: readonly AlbumPerson[],
  id: string,
  name: string,
): AlbumPerson | undefined {
  const wanted = name.trim().toLocaleLowerCase();
  if (wanted === '') return undefined;
  return people.find((each) => each.id !== id && each.name?.toLocaleLowerCase() === wanted);
}
