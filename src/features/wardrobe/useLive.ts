import { onChange } from '../../data/changes.ts';
import { createLive } from '../../ui/useLive.ts';

/** What is stored, read again after each change of a topic. */
export const useLive = createLive(onChange);
