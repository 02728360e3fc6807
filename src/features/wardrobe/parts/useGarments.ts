/** All garments that are kept: read once for all parts of a page, not too often while an import runs. */
import { type Fault, faultOf } from '../../../core/fault.ts';
import type { GarmentRecord } from '../../../core/wardrobe/records.ts';
import { onChange } from '../../../data/changes.ts';
import { listGarments } from '../../../data/garments.ts';
import { createWatched } from '../../../ui/watched.ts';

export interface Stored {
  /** Newest first, those put away included. */
  readonly garments: readonly GarmentRecord[];
  readonly fault: Fault | null;
}

/** At most this often are they read again, milliseconds. */
const PACE_MS = 200;

const stored = createWatched(onChange)({
  topics: ['garments'],
  read: (): Promise<Stored> =>
    listGarments().then(
      (garments) => ({ garments, fault: null }),
      (error: unknown) => ({ garments: [], fault: faultOf(error) }),
    ),
  paceMs: PACE_MS,
});

/** What is kept; undefined until it is known. */
export const useGarments = (): Stored | undefined => stored.use();

/** Reads again, after a fault. */
export const readGarmentsAgain = (): void => stored.refresh();
