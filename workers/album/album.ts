/**
 * What works on all faces that are kept: who is who, which photos are best, which look alike in mood.
 * Pure functions of the core with pauses, so that a search never waits long.
 */
import { groupPeopleWithPauses } from '../../src/core/people/group.ts';
import type { Grouping, GroupingInput } from '../../src/core/people/types.ts';
import {
  type RankEntry,
  type Ranked,
  type RankOptions,
  rankPhotos,
} from '../../src/core/scoring/rank.ts';
import type { VibePhoto, Vibes } from '../../src/core/vibes/types.ts';
import { updateVibes } from '../../src/core/vibes/update.ts';

/** Lets calls that wait have their turn. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Milliseconds of work between two pauses. */
const STRETCH = 20;

/** A checkpoint that pauses now and then. */
export function pauses(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < STRETCH) return;
    await breathe();
    since = performance.now();
  };
}

/** Groups faces by person; see `groupPeople`. New people get random UUIDs. */
export function groupFaces(input: Omit<GroupingInput, 'newId'>): Promise<Grouping> {
  return groupPeopleWithPauses({ ...input, newId: () => crypto.randomUUID() }, pauses());
}

/** Ranks the photos of one person; see `rankPhotos`. */
export function rankFaces(entries: readonly RankEntry[], options: RankOptions): readonly Ranked[] {
  return rankPhotos(entries, options);
}

/** The vibes of one person's photos, kept stable from `previous`; see `updateVibes`. */
export function findVibes(photos: readonly VibePhoto[], previous: Vibes | null): Promise<Vibes> {
  return updateVibes(previous, photos, { checkpoint: pauses() });
}
