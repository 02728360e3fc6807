/** Vibes: groups of a person's own photos that look alike in light, colour, face and frame. */
import type { FaceFacts, Tone } from '../portrait/facts.ts';
import type { Components } from '../stats/pca.ts';
import type { Embedding } from '../types.ts';
import type { FeatureId } from './features.ts';
import type { VibeWord } from './words.ts';

/** What is known of one photo of the person. */
export interface VibePhoto {
  /** Unique among the photos; what comes back in clusters and points. */
  readonly id: string;
  readonly tone: Tone;
  /** The person's face, or null where none was read; what is missing counts as the person's middle. */
  readonly face: Pick<FaceFacts, 'blendshapes' | 'pose' | 'box'> | null;
  /** Of one model for all photos, or null. */
  readonly embedding: Embedding | null;
}

/** How raw features become the coordinates that are clustered: (value - mean) / scale * weight. */
export interface VibeSpace {
  readonly ids: readonly FeatureId[];
  /** The person's middle (median) of each feature, in the feature's own unit. */
  readonly mean: readonly number[];
  /** The person's spread of each feature, in the feature's own unit, above 0. */
  readonly scale: readonly number[];
  /** The main axes of the person's embeddings; null without embeddings that differ. */
  readonly basis: { readonly model: string; readonly components: Components } | null;
  /** The two axes of the scatter plot, in clustered coordinates; fewer when the photos span fewer. */
  readonly plane: Components;
}

/** What a cluster is called: words, the strongest first; may be empty where nothing stands out. */
export interface VibeName {
  readonly words: readonly VibeWord[];
  /** 1, 2, ... where words alone do not tell two clusters apart; else null. */
  readonly nth: number | null;
}

/** One group of photos. */
export interface VibeCluster {
  /** 'v1', 'v2', ...: kept while the cluster lives, never given again. */
  readonly id: string;
  /** Kept from the fit, in clustered coordinates. */
  readonly centre: readonly number[];
  readonly size: number;
  readonly name: VibeName;
  /** In the order of ids. */
  readonly memberIds: readonly string[];
  /** The member nearest to the centre. */
  readonly exemplarId: string;
}

/** A photo's place in the scatter plot: units of the person's spread, the same on both axes. */
export interface VibePoint {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly clusterId: string;
}

/** What the fit was like when it was last held against a new one; what gets worse is measured from here. */
export interface VibeBaseline {
  readonly count: number;
  /** Mean silhouette -1..1; 0 for one cluster. */
  readonly silhouette: number;
  /** Mean squared distance of a photo from its centre. */
  readonly spread: number;
}

/** All vibes of one person; plain data that can be stored as it is. */
export interface Vibes {
  readonly version: number;
  readonly seed: number;
  /** Clusters that have photos; 0 only without photos. */
  readonly k: number;
  /** Mean silhouette -1..1 of the photos as they lie now; null with fewer than two clusters. */
  readonly silhouette: number | null;
  readonly features: VibeSpace;
  /** Largest first. */
  readonly clusters: readonly VibeCluster[];
  /** In the order of ids. */
  readonly points: readonly VibePoint[];
  readonly baseline: VibeBaseline;
  /** The number of the next new cluster. */
  readonly nextId: number;
}

export interface VibeOptions {
  /** Whole number; the same seed and photos give the same vibes. `VIBE_SEED` when left out. */
  readonly seed?: number;
  /** Called between steps; it may wait to let others in, and may throw to stop. */
  readonly checkpoint?: () => void | Promise<void>;
}
