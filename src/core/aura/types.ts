import type { MadeBy } from '../types.ts';

/** The schema's order is the classifier's output order and the interface's order. */
export const AURA_COLORS = [
  'red',
  'orange',
  'yellow',
  'green',
  'turquoise',
  'blue',
  'indigo',
  'violet',
  'pink',
  'white',
] as const;
export type AuraColorId = (typeof AURA_COLORS)[number];

/** OKLCH: lightness 0..1, chroma 0..about 0.4, hue in degrees 0..360 (Ottosson 2020). */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

/** One dominant colour: its share of the area looked at, 0..1, and where it was seen. */
export interface ColorCluster {
  readonly color: Oklch;
  readonly hex: string;
  readonly area: number;
  readonly part: 'skin' | 'hair' | 'clothes' | 'background' | 'frame';
}

export const AURA_DOUBTS = ['monochrome', 'dark', 'cast'] as const;
/**
 * Why a picture cannot tell colours: it has none (black and white, sepia), hardly any light, or light
 * so coloured that it cannot be undone. The answer is then a guess.
 */
export type AuraDoubt = (typeof AURA_DOUBTS)[number];

/** An aura colour with its probability over the whole set, and the evidence. */
export interface AuraReading {
  readonly primary: AuraColorId;
  readonly secondary: AuraColorId | null;
  /** Probability of `primary`, 0..1; `probabilities` sums to 1 in schema order. */
  readonly confidence: number;
  readonly probabilities: readonly number[];
  readonly clusters: readonly ColorCluster[];
  /** Four to six hex colours made from the clusters, for swatches and the mesh. */
  readonly palette: readonly string[];
  /** Estimated illuminant as linear RGB gains relative to neutral; [1,1,1] is neutral light. */
  readonly illuminant: readonly [number, number, number];
  /** Why the answer is a guess, most important first; missing in readings before version 4 of the rule. */
  readonly doubts?: readonly AuraDoubt[];
  /** How the answer came about; missing where only the rule was asked. */
  readonly blend?: AuraBlend;
  /** Skin, hair and eyes under neutral light; missing in quick readings, null where no face is. */
  readonly person?: PersonColors | null;
  readonly by: readonly MadeBy[];
}

export const AURA_MODES = ['heuristic', 'ml', 'blended'] as const;
/** Who answers: the colour engine, the classifier, or both (see `blendAura`). */
export type AuraDetectionMode = (typeof AURA_MODES)[number];

export const BLEND_OUTCOMES = [
  'engine-only',
  'classifier-only',
  'below-threshold',
  'agree',
  'classifier-led',
  'engine-led',
] as const;
/**
 * What became of the two answers: `below-threshold` is a classifier that was too unsure to be heard;
 * `classifier-led` and `engine-led` say whose colour leads where they differ.
 */
export type BlendOutcome = (typeof BLEND_OUTCOMES)[number];

/** Both answers and their outcome; probabilities in schema order. */
export interface AuraBlend {
  readonly mode: AuraDetectionMode;
  readonly outcome: BlendOutcome;
  readonly engine: readonly number[];
  /** Null where the classifier was not asked or could not answer. */
  readonly classifier: readonly number[] | null;
}

/** A person's own colours in one photo, under neutral light as far as the light could be told. */
export interface PersonColors {
  readonly skin: Oklch;
  /** Null where no hair shows. */
  readonly hair: Oklch | null;
  /** The irises; null where the eyes are closed, hidden or too small (under 6 pixels across). */
  readonly eyes: Oklch | null;
  /** How far the light can be trusted for skin tones, 0..1; under 0.5 a palette is declined. */
  readonly lightTrust: number;
  /** Why the trust is low, most important first. */
  readonly lightFaults: readonly LightFault[];
}

export const LIGHT_FAULTS = ['dark', 'bright', 'cast', 'uneven', 'small'] as const;
export type LightFault = (typeof LIGHT_FAULTS)[number];
