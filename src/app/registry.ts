/** The features of this version. Adding one is one line here. */
import { aura } from '../features/aura/index.ts';
import { portraits } from '../features/portraits/index.ts';
import type { Feature } from '../ui/feature.ts';

export const features: readonly Feature[] = [portraits, aura].toSorted((a, b) => a.order - b.order);
