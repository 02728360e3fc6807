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
  readonly by: readonly MadeBy[];
}
