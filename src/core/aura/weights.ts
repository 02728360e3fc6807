/**
 * Every constant of the colour engine, as data. Set on the `train` part of the street photos and their
 * parts by the segmenter, so that the answer holds under another light and no colour swallows the
 * others. `bench/aura` measures on the other parts.
 */
import type { Curve } from '../quality/thresholds.ts';
import type { Part } from './regions.ts';
import type { AuraColorId } from './types.ts';

/** See `lightOf`. */
export const LIGHT = {
  /** Share of shades-of-grey in the grey estimate; the rest is grey-world. */
  shades: 0.8,
  /** What the skin counts where plenty of it shows; the person's grey has the rest. More of it turns
   * the white shirts of the tanned blue. */
  skinWeight: 0.35,
  /** The usual skin, ln(r/g) and ln(b/g) in linear RGB: medians of the medians of 804 street photos. */
  skin: { red: 0.515, blue: -0.283 },
  /** Cells of skin that make its weight half, and the least that are asked at all. */
  skinCells: 30,
  leastSkin: 8,
  /** Cells of cloth that make its weight half, and the weight of the whole frame beside both. */
  clothCells: 200,
  frameWeight: 0.02,
  /** Linear values past these are clipped or too dark to have a colour. */
  clipped: 0.95,
  dark: 0.01,
  /** Saturation (linear, 0..1) at which a pixel of a frame counts by 1/e. */
  saturation: 0.6,
  /** Share of near-grey pixels from which the estimate is trusted fully. */
  greyShare: 0.05,
  /** Lamps and daylight differ from yellow to blue: the largest ln(r/b) believed. */
  warmth: 1,
  /** They hardly differ from green to magenta: the largest ln(g^2/(r b)) believed. */
  tint: 0.25,
} as const;

/**
 * What each part counts: clothes are chosen, hair is worn, skin is given. The place behind a person
 * says nothing of them: it is told, not counted.
 */
export const PART_WEIGHT: Readonly<Record<Part, number>> = {
  clothes: 0.85,
  hair: 0.1,
  background: 0,
  skin: 0.05,
  frame: 1,
};

/** Clusters sought in each part. */
export const PART_CLUSTERS: Readonly<Record<Part, number>> = {
  clothes: 6,
  hair: 2,
  background: 3,
  skin: 2,
  frame: 5,
};

/**
 * Chroma (OKLCH) under which a colour counts as neutral, and from which it counts in full. A dark
 * cloth has less chroma for the same dye: chroma is first divided by `base + lightness * l`.
 */
export const NEUTRAL_CHROMA = 0.015;
export const FULL_CHROMA = 0.1;
export const DYE = { lightness: 0.5, base: 0.7 } as const;

/**
 * Skin, wood, sand and hair are all pale to dark orange: colours of that hue count less until their
 * chroma passes what those things reach.
 */
export const EARTH = { hue: 54, spread: 24, chroma: 0.11, factor: 0.15 } as const;

/** Width of an anchor in hue (degrees) and in lightness. */
export const HUE_SPREAD = 15;
export const LIGHTNESS_SPREAD = 0.22;

/**
 * What neutral cloth says, weakly: light is white, black is the deep colour, indigo (its nearest
 * anchor), middle grey leans to violet. `weight` times the share of neutral area. In a frame where no
 * person is known it may be a wall or the inside of a pocket: it counts `unknown` as much.
 */
export const NEUTRALS = {
  white: { weight: 0.15, from: 0.6, to: 0.9 },
  indigo: { weight: 0.1, from: 0.25, to: 0.5 },
  violet: { weight: 0.05, at: 0.5, spread: 0.12 },
  unknown: 0.7,
} as const;

/** Evidence that stands for no evidence. */
export const PRIOR = 0.01;

/**
 * How much a colour's evidence is multiplied by for being rare in what people wear: most clothes are
 * black, navy and denim, so that a little green says more than a little blue. Fitted on the `train`
 * part (564 photos) so that every colour holds some 4 % of them at least, and the deep one, which most wear, a quarter.
 */
export const RARITY: Readonly<Record<AuraColorId, number>> = {
  red: 0.85,
  orange: 1.05,
  yellow: 1.14,
  green: 2.11,
  turquoise: 2.11,
  blue: 0.98,
  indigo: 0.33,
  violet: 0.66,
  pink: 1.93,
  white: 0.53,
};

/**
 * The power that evidence is raised to before it becomes probabilities. For a person it is fitted on
 * the `train` part so that the probability of a colour is how often the same photo, in other light,
 * exposure and noise (see `perturb`), has it too: expected calibration error 0.042 there (3,384 pictures of
 * 564 photos). A frame without a person promises less.
 */
export const SHARPNESS = { person: 26, frame: 1.5 } as const;

/** What is held back for all colours alike, fitted with `SHARPNESS`: some photos are read wrong without any sign of it. */
export const DOUBT = { person: 0.04, frame: 0 } as const;

/**
 * The most that a reading promises whose parts no segmenter told: `SHARPNESS` is fitted on its maps, and by
 * geometry a collar is taken for hair and a chair for clothes. Under 'sure' (see `bandOf`), by choice.
 */
export const UNMAPPED_MOST = 0.55;

/**
 * Pictures that cannot tell colours (see doubts.ts): curves from a measure to a doubt 0..1. No street photo
 * comes near: of 201, the least spread is 0.29, and the darkest highlights are 0.39 of full light.
 */
export const DOUBTFUL = {
  /** Held back for all colours alike in full doubt: what is left is at most a guess (see `bandOf`). */
  share: 0.7,
  /** Middle nine tenths of ln(r/g) or of ln(b/g), whichever is wider. */
  spread: [
    [0.08, 1],
    [0.16, 0],
  ] satisfies Curve,
  /** Luminance (linear) of the brightest fiftieth. */
  highlights: [
    [0.035, 1],
    [0.08, 0],
  ] satisfies Curve,
  /** Largest ln of a channel of the light once it is undone as far as it is. */
  left: [
    [0.25, 0],
    [0.5, 1],
  ] satisfies Curve,
  clipped: 0.95,
  /** A byte's rounding already shows in the colour of darker cells (linear). */
  noise: 0.015,
  leastCells: 50,
} as const;

/** A second colour is named when its evidence is at least this share of the first one's. */
export const SECONDARY_FROM = 0.3;
/** And when it was seen at all: its evidence is at least this. */
export const SEEN_FROM = 0.03;
