/** The photos that a palette can be made of, and which of them to read next. */
import type { PersonColors } from '../../../core/aura/types.ts';
import type { GateValues } from '../../../core/portrait/facts.ts';
import type { Box } from '../../../core/types.ts';

/** One photo with a face in it. */
export interface Entry {
  readonly photoId: string;
  readonly addedAt: string;
  /** Of the face that the photo's aura is of. */
  readonly box: Box;
  /** Who that is, where the album knows. */
  readonly who: string | null;
  /** How fit the face is to be read for colour, 0..1. */
  readonly fitness: number;
  /** Undefined: not read for colour yet. Null: read, and no skin could be told. */
  readonly person: PersonColors | null | undefined;
}

/** Somebody the album knows, with how many photos. */
export interface Who {
  readonly id: string;
  readonly name: string | null;
  readonly photos: number;
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

/** Whose photos: of the one asked for, else of the one with the most; all where nobody or one is known. */
export function entriesOf(
  entries: readonly Entry[],
  people: readonly Who[],
  asked: string | null,
): { readonly who: Who | null; readonly entries: readonly Entry[] } {
  if (people.length < 2) return { who: people[0] ?? null, entries };
  const who = people.find((each) => each.id === asked) ?? people[0]!;
  return { who, entries: entries.filter((entry) => entry.who === who.id) };
}
