/** The features of this version. Adding one is one line here. */
import { aura } from '../features/aura/index.ts';
import { lab } from '../features/lab/index.ts';
import { portraits } from '../features/portraits/index.ts';
import { wardrobe } from '../features/wardrobe/index.ts';
import type { Feature } from '../ui/feature.ts';

export const features: readonly Feature[] = [portraits, aura, lab, wardrobe].toSorted(
  (a, b) => a.order - b.order,
);
