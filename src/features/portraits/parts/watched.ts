import { onChange } from '../../../data/changes.ts';
import { createWatched } from '../../../ui/watched.ts';

/** Something stored that several parts of a page look at: one value for all. */
export const watched = createWatched(onChange);
