/** The twelve seasons of personal colour, as places on the four scales. */
import type { Axis } from './axes.ts';

export const SEASONS = [
  'light-spring',
  'true-spring',
  'bright-spring',
  'light-summer',
  'true-summer',
  'soft-summer',
  'soft-autumn',
  'true-autumn',
  'deep-autumn',
  'bright-winter',
  'true-winter',
  'deep-winter',
] as const;
export type SeasonId = (typeof SEASONS)[number];

/**
 * Where each season lies, -1..1 a scale. The scheme is the common one of twelve: hue, value and chroma
 * in Munsell's sense, each season led by one of them (true: hue; light and deep: value; soft and
 * bright: chroma), neighbours sharing their leader. It is a convention of stylists, not a finding; the
 * numbers are ours: 0.9 for the leader, 0.4 for what it shares with the rest of its family.
 */
export const SEASON_PLACES: Readonly<Record<SeasonId, Readonly<Record<Axis, number>>>> = {
  'light-spring': { undertone: 0.4, depth: -0.9, contrast: -0.3, chroma: 0.2 },
  'true-spring': { undertone: 0.9, depth: -0.3, contrast: 0, chroma: 0.4 },
  'bright-spring': { undertone: 0.4, depth: -0.1, contrast: 0.6, chroma: 0.9 },
  'light-summer': { undertone: -0.4, depth: -0.9, contrast: -0.3, chroma: -0.2 },
  'true-summer': { undertone: -0.9, depth: -0.3, contrast: -0.1, chroma: -0.4 },
  'soft-summer': { undertone: -0.4, depth: 0, contrast: -0.6, chroma: -0.9 },
  'soft-autumn': { undertone: 0.4, depth: 0, contrast: -0.6, chroma: -0.9 },
  'true-autumn': { undertone: 0.9, depth: 0.3, contrast: -0.1, chroma: -0.4 },
  'deep-autumn': { undertone: 0.4, depth: 0.9, contrast: 0.2, chroma: -0.1 },
  'bright-winter': { undertone: -0.4, depth: 0.1, contrast: 0.7, chroma: 0.9 },
  'true-winter': { undertone: -0.9, depth: 0.3, contrast: 0.5, chroma: 0.4 },
  'deep-winter': { undertone: -0.4, depth: 0.9, contrast: 0.4, chroma: 0.2 },
};
