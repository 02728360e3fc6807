/** What a vibe may be called: ids of things that are measured. The feature has the words for them. */
import type { FeatureId } from './features.ts';

export const VIBE_WORDS = [
  'bright',
  'low-key',
  'high-contrast',
  'soft',
  'warm',
  'cool',
  'vivid',
  'muted',
  'smile',
  'calm',
  'open-mouth',
  'raised-brows',
  'frown',
  'squint',
  'eyes-closed',
  'gaze-away',
  'turned',
  'facing',
  'looking-up',
  'looking-down',
  'tilted',
  'close',
  'wide',
] as const;
export type VibeWord = (typeof VIBE_WORDS)[number];

/** A name has at most one word a slot: nothing is bright and low-key. */
export type VibeSlot =
  | 'light'
  | 'contrast'
  | 'colour'
  | 'tint'
  | 'face'
  | 'eyes'
  | 'head'
  | 'frame';

/** When a word may be used: the feature deviates that way, and its mean has reached the level. */
export interface WordRule {
  readonly slot: VibeSlot;
  readonly feature: FeatureId;
  /** 1: more of the feature; -1: less. */
  readonly sign: 1 | -1;
  /** In the feature's unit; at or beyond it in the direction of `sign`. */
  readonly level: number;
  /** What most photos are: it says little, and comes after all other words. */
  readonly plain?: true;
  /** A second feature that must stay at or under a level. */
  readonly unless?: { readonly feature: FeatureId; readonly above: number };
}

/**
 * Levels are set by us. They keep a word true in itself: the least gloomy of gloomy photos are not
 * 'bright'. Those of tone lie at about the outer quarters of what colour photos have (10 to 90 % of the
 * 30 test portraits, and of 400 street photos): lightness 0.44 to 0.70 and 0.54 to 0.71, contrast 0.14
 * to 0.23 and 0.17 to 0.26, chroma 0.03 to 0.06 and 0.01 to 0.03, warmth 0.13 to 0.42 and -0.07 to 0.13.
 * Skin is warm, and a close face makes the photo so: 'cool' begins a little above neutral.
 */
export const WORD_RULES: Readonly<Record<VibeWord, WordRule>> = {
  bright: { slot: 'light', feature: 'lightness', sign: 1, level: 0.6 },
  'low-key': { slot: 'light', feature: 'lightness', sign: -1, level: 0.46 },
  'high-contrast': { slot: 'contrast', feature: 'contrast', sign: 1, level: 0.22 },
  soft: { slot: 'contrast', feature: 'contrast', sign: -1, level: 0.16, plain: true },
  warm: { slot: 'colour', feature: 'warmth', sign: 1, level: 0.2 },
  cool: { slot: 'colour', feature: 'warmth', sign: -1, level: 0.05 },
  vivid: { slot: 'tint', feature: 'chroma', sign: 1, level: 0.06 },
  muted: { slot: 'tint', feature: 'chroma', sign: -1, level: 0.02, plain: true },
  smile: { slot: 'face', feature: 'smile', sign: 1, level: 0.4 },
  calm: {
    slot: 'face',
    feature: 'smile',
    sign: -1,
    level: 0.25,
    unless: { feature: 'mouthOpen', above: 0.15 },
  },
  'open-mouth': { slot: 'face', feature: 'mouthOpen', sign: 1, level: 0.25 },
  'raised-brows': { slot: 'face', feature: 'browRaise', sign: 1, level: 0.35 },
  frown: { slot: 'face', feature: 'browDown', sign: 1, level: 0.35 },
  squint: { slot: 'eyes', feature: 'squint', sign: 1, level: 0.45 },
  'eyes-closed': { slot: 'eyes', feature: 'blink', sign: 1, level: 0.5 },
  'gaze-away': {
    slot: 'eyes',
    feature: 'gazeAway',
    sign: 1,
    level: 0.4,
    unless: { feature: 'blink', above: 0.5 },
  },
  turned: { slot: 'head', feature: 'turn', sign: 1, level: 18 },
  facing: { slot: 'head', feature: 'turn', sign: -1, level: 8, plain: true },
  'looking-up': { slot: 'head', feature: 'nod', sign: 1, level: 12 },
  'looking-down': { slot: 'head', feature: 'nod', sign: -1, level: -12 },
  tilted: { slot: 'head', feature: 'tilt', sign: 1, level: 12 },
  close: { slot: 'frame', feature: 'share', sign: 1, level: Math.log2(0.12) },
  wide: { slot: 'frame', feature: 'share', sign: -1, level: Math.log2(0.025) },
};
