/** How far the light of a photo can be trusted for the colours of a face. */
import type { LightFault } from '../aura/types.ts';
import { LIGHT_FAULTS } from '../aura/types.ts';
import type { Rgb } from '../colour/srgb.ts';
import { scoreOn } from '../quality/curve.ts';
import type { Curve } from '../quality/thresholds.ts';
import { FAIR_FROM, GOOD_FROM } from '../quality/thresholds.ts';

/** From this trust on a photo counts towards a palette. */
export const TRUSTED_FROM = 0.5;

/** What is measured of the light; see the curve of each. */
export interface LightMeasures {
  readonly brightest: number;
  readonly clipped: number;
  readonly light: Rgb;
  /** How far the light given lies from what eyes and place tell, and these from each other. */
  readonly disagreement: number;
  /** Whether anything told of the light: the whites of eyes, or greys. */
  readonly told: boolean;
  /** OKLCH hue of the skin is one that skin has. */
  readonly plausible: boolean;
  /** |ln| of the luminance of one cheek over the other's. */
  readonly cheeks: number;
  /** Width of the face in pixels. */
  readonly across: number;
}

/**
 * Brightest lasting part (the 95th percentile of sRGB-encoded luminance, 0..1) of the face and what is
 * about it. The whites of eyes and the place are in it, so that dark skin in good light is not dark.
 */
const DARK: Curve = [
  [0.1, 0],
  [0.25, FAIR_FROM],
  [0.4, GOOD_FROM],
  [0.55, 1],
];
/** Share of the skin lost to clipping. */
const BRIGHT: Curve = [
  [0.05, 1],
  [0.2, GOOD_FROM],
  [0.4, FAIR_FROM],
  [0.7, 0],
];
/**
 * Colour of the light: hypot(ln(r/g), ln(b/g)). Half-corrected lamp light has about 0.5; more than 0.8
 * is more than `gainsAgainst` undoes, and sensors clip a channel.
 */
const CAST: Curve = [
  [0.35, 1],
  [0.65, GOOD_FROM],
  [0.85, FAIR_FROM],
  [1.2, 0],
];
/** The same distance between two estimates of one light. Over 25 portraits of the tests the median is 0.19. */
const DISAGREEMENT: Curve = [
  [0.12, 1],
  [0.28, GOOD_FROM],
  [0.5, FAIR_FROM],
  [0.9, 0],
];
/** One cheek 1.35 times as bright as the other is modelling; 2.3 times is a shadow. */
const UNEVEN: Curve = [
  [0.3, 1],
  [0.85, GOOD_FROM],
  [1.3, FAIR_FROM],
  [2.2, 0],
];
/** Width of the face in pixels: at 40 a cheek is 9 pixels wide and JPEG has smeared its colour. */
const SMALL: Curve = [
  [16, 0],
  [40, FAIR_FROM],
  [90, GOOD_FROM],
  [160, 1],
];
/** What a skin of no tone's hue leaves of the trust. */
const IMPLAUSIBLE = 0.2;
/** The trust in a camera's own white balance where nothing tells of the light. */
const UNTOLD = 0.6;

/**
 * Trust 0..1: the worst score decides, as everywhere in the house. Faults are the scores that are not
 * good (under 0.7), the worst first.
 */
export function lightTrust(measures: LightMeasures): {
  readonly lightTrust: number;
  readonly lightFaults: readonly LightFault[];
} {
  const cast = Math.min(
    scoreOn(CAST, lightDistance(measures.light, [1, 1, 1])),
    scoreOn(DISAGREEMENT, measures.disagreement),
    measures.told ? 1 : UNTOLD,
    measures.plausible ? 1 : IMPLAUSIBLE,
  );
  const scores: Readonly<Record<LightFault, number>> = {
    dark: scoreOn(DARK, measures.brightest),
    bright: scoreOn(BRIGHT, measures.clipped),
    cast,
    uneven: scoreOn(UNEVEN, measures.cheeks),
    small: scoreOn(SMALL, measures.across),
  };
  return {
    lightTrust: Math.min(...Object.values(scores)),
    lightFaults: LIGHT_FAULTS.filter((fault) => scores[fault] < GOOD_FROM).sort(
      (a, b) => scores[a] - scores[b],
    ),
  };
}

/** Distance of the colours of two lights: hypot of the logarithms of r/g and of b/g. */
export function lightDistance(a: Rgb, b: Rgb): number {
  const step = (c: 0 | 2) => Math.log((a[c] / a[1]) * (b[1] / b[c]));
  return Math.hypot(step(0), step(2));
}
