/** Which photos look alike: the core's rule with pauses, so that a search never waits long. */
import type { AlikePhoto } from '../../src/core/alike/links.ts';
import { type Alike, findAlikeWithPauses } from '../../src/core/alike/stacks.ts';

/** Milliseconds of work between two pauses. */
const STRETCH = 20;

/** Stacks of look-alikes, the best on top, and exact duplicates; see `findAlike` of the core. */
export function findAlike(photos: readonly AlikePhoto[]): Promise<Alike> {
  let since = performance.now();
  return findAlikeWithPauses(photos, async () => {
    if (performance.now() - since < STRETCH) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  });
}
