/** Which photos look alike: the core's rule with pauses, so that a search never waits long. */
import type { AlikePhoto } from '../../src/core/alike/links.ts';
import { type Alike, findAlikeWithPauses } from '../../src/core/alike/stacks.ts';
import { pauses } from './album.ts';

/** Stacks of look-alikes, the best on top, and exact duplicates; see `findAlike` of the core. */
export function findAlike(photos: readonly AlikePhoto[]): Promise<Alike> {
  return findAlikeWithPauses(photos, pauses());
}
