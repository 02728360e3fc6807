/**
 * Every constant of the colour engine, as data. Set by hand on 432 photos (every second street photo of
 * the `aura` evaluation and the test portraits) so that the answer holds under another light and no
 * colour swallows the others. Same primary as on the untouched photo: mild cast (r and b 12 % apart
 * from g) 0.88 to 0.91, strong cast (25 %) 0.80 to 0.83, greenish 0.95, exposure 0.6 to 1.4 0.85 to
 * 0.87. These photos are the ones it was set on, so expect less elsewhere.
 */
import type { Part } from './regions.ts';

/** See `lightOf`. */
export const LIGHT = {
  /** Share of shades-of-grey in the estimate; the rest is grey-world. */
  shades: 0.5,
  /** Saturation (linear, 0..1) at which a pixel counts by 1/e. */
  saturation: 0.6,
  /** Share of near-grey pixels from which the estimate is trusted fully. */
  greyShare: 0.05,
  /** Lamps and daylight differ from yellow to blue: the largest ln(r/b) believed. */
  warmth: 1,
  /** They hardly differ from green to magenta: the largest ln(g^2/(r b)) believed. */
  tint: 0.25,
} as const;

/** What each part counts: clothes are chosen, hair is worn, the place is taken, skin is given. */
export const PART_WEIGHT: Readonly<Record<Part, number>> = {
  clothes: 0.55,
  hair: 0.2,
  background: 0.2,
  skin: 0.05,
  frame: 1,
};

/** Clusters sought in each part. */
export const PART_CLUSTERS: Readonly<Record<Part, number>> = {
  clothes: 3,
  hair: 2,
  background: 3,
  skin: 2,
  frame: 3,
};

/** Chroma (OKLCH) under which a colour counts as neutral, and from which it counts in full. */
export const NEUTRAL_CHROMA = 0.012;
export const FULL_CHROMA = 0.09;

/**
 * Skin, wood, sand and hair are all pale to dark orange: colours of that hue count less until their
 * chroma passes what those things reach.
 */
export const EARTH = { hue: 54, spread: 24, chroma: 0.11, factor: 0.15 } as const;

/** Width of an anchor in hue (degrees) and in lightness. */
export const HUE_SPREAD = 15;
export const LIGHTNESS_SPREAD = 0.22;

/**
 * What neutral area adds to white: times its lightness curve (0 at `from`, 1 at `to`). White is told by
 * the lack of colour, which proves little: its probability stays at or under `most`, a guess.
 */
export const WHITE = { weight: 0.02, from: 0.65, to: 0.92, most: 0.39 } as const;

/** Evidence that stands for no evidence: spread evenly, with a part of it on white. */
export const PRIOR = { even: 0.006, white: 0.004 } as const;

/** Evidence is raised to this power before it becomes probabilities. */
export const SHARPNESS = 1.5;

/** The second colour is named from this probability on. */
export const SECONDARY_FROM = 0.15;
