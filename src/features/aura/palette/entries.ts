/** The photos that a palette can be made of, and which of them to read next. */
import type { PersonColors } from '../../../core/aura/types.ts';
import type { GateValues } from '../../../core/portrait/facts.ts';
import type { Box } from '../../../core/types.ts';

/** One photo with a face in it. */
export interface Entry {
  readonly photoId: string;
  readonly addedAt: string;
  /** Id of the face that the photo's aura is of. */
  readonly face: string;
  readonly box: Box;
  /** How fit the face is to be read for colour, 0..1. */
  readonly fitness: number;
  /** Undefined: not read for colour yet. Null: read, and no skin could be told. */
  readonly person: PersonColors | null | undefined;
}

/** Faces of one person; the name is null while nobody gave one. */
export interface Group {
  readonly id: string;
  readonly name: string | null;
  readonly faceIds: readonly string[];
}

/** Somebody, with the photos whose aura is theirs. */
export interface Who {
  readonly id: string;
  readonly name: string | null;
  /** Newest first, at least one. */
  readonly entries: readonly Entry[];
}

/** So many photos are read at a time; more of them add little to the mean. */
export const AT_A_TIME = 12;

/** Light, size and turn of a face decide; what was not measured counts half. */
export function fitnessOf({ exposure, resolution, frontality }: GateValues): number {
  return (exposure ?? 0.5) * (resolution ?? 0.5) * (frontality ?? 0.5);
}

/** Those not read yet, fittest first (newest first among equals), at most `AT_A_TIME`. */
export function nextToRead(entries: readonly Entry[]): readonly Entry[] {
  return entries
    .filter((entry) => entry.person === undefined)
    .toSorted((a, b) => b.fitness - a.fitness || b.addedAt.localeCompare(a.addedAt))
    .slice(0, AT_A_TIME);
}

/**
 * Whose photos these are, the one with the most first, equals by the newest photo. Photos of a face that
 * is in no group are nobody's; where no face is in one, each photo is taken for somebody else.
 * @param entries newest first
 */
export function peopleOf(entries: readonly Entry[], groups: readonly Group[]): readonly Who[] {
  const whoOf = new Map(groups.flatMap(({ id, faceIds }) => faceIds.map((face) => [face, id])));
  const people = groups
    .map(({ id, name }) => ({
      id,
      name,
      entries: entries.filter(({ face }) => whoOf.get(face) === id),
    }))
    .filter((who) => who.entries.length > 0)
    .toSorted(
      (a, b) =>
        b.entries.length - a.entries.length ||
        b.entries[0]!.addedAt.localeCompare(a.entries[0]!.addedAt),
    );
  if (people.length > 0) return people;
  return entries.map((entry) => ({ id: entry.face, name: null, entries: [entry] }));
}

/** The one asked for, else the one with the most photos; null where there is nobody. */
export function whose(people: readonly Who[], asked: string | null): Who | null {
  return people.find(({ id }) => id === asked) ?? people[0] ?? null;
}
