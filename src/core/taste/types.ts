/** What a person's taste is learnt from, and what comes of it. */
import type { Head } from '../heads/types.ts';
import type { Components } from '../stats/pca.ts';

/** Fewest photos with a verdict (a rating, or two comparisons) that a taste is learnt from. */
export const MIN_RATINGS = 12;
/** Fewest groups of look-alikes among them: a dozen shots of one burst teach nothing. */
export const MIN_GROUPS = 6;

/** A rating, 0 (not this one) to 5 (this one). The latest of an item counts. */
export interface Rating {
  readonly id: string;
  readonly value: number;
  /** ISO time, UTC. */
  readonly at: string;
}

/** Of two items the first was preferred. Each one counts, as often as it was made. */
export interface Comparison {
  readonly winner: string;
  readonly loser: string;
  readonly at: string;
}

/** One photo, or one face of it, as taste sees it. */
export interface TasteItem {
  readonly id: string;
  /** `tasteFeatures`: NaN where something was not measured. */
  readonly features: Float32Array;
  /** L2-normalised; all of one model. Null where there is none. */
  readonly embedding: Float32Array | null;
  /** The technical score that taste must beat, of any scale; null when unknown. */
  readonly technical: number | null;
  /** Id shared by near-duplicates, which are never parted between learning and testing. */
  readonly group: string;
}

/** Everything that one fit takes. */
export interface TasteInput {
  readonly items: readonly TasteItem[];
  readonly ratings: readonly Rating[];
  readonly comparisons: readonly Comparison[];
  /** Which model made the embeddings: a taste fits no vectors of another. */
  readonly embeddingModel: string;
  readonly seed: number;
  /** Id of the training run (UUID) and its time (ISO, UTC), for the head's origin. */
  readonly trainingRun: string;
  readonly madeAt: string;
}

/** From an item to the head's input: what stands in for what is missing, and the projection. */
export interface TasteSpace {
  readonly embeddingModel: string;
  /** Mean of each feature over the person's items. */
  readonly fill: Float32Array;
  readonly components: Components;
}

/** A learnt taste. `head` is a 'regression' of one linear layer: it gives the rating to expect. */
export interface TasteModel {
  readonly space: TasteSpace;
  readonly head: Head;
}

export interface TasteMetrics {
  /** Photos with a verdict, and groups of look-alikes among them. */
  readonly rated: number;
  readonly groups: number;
  /** Spearman's correlation of held-out predictions with the verdicts, mean over repeats. */
  readonly rho: number;
  /** Bootstrap interval of `rho`, 95 %, groups drawn whole. */
  readonly interval: readonly [number, number];
  /** The bootstrap's 1st percentile of `rho`: what must lie above 0. */
  readonly floor: number;
  /** Spearman's correlation of the technical score with the verdicts; 0 when there is none. */
  readonly baseline: number;
  readonly folds: number;
  readonly repeats: number;
}

/** A feature that moves the score: `weight` is stars (0..5 scale) per standard deviation of it. */
export interface Influence {
  readonly feature: string;
  readonly weight: number;
}

export type TasteResult =
  /** `missing` more photos with a verdict are needed. */
  | { readonly kind: 'not-enough'; readonly rated: number; readonly missing: number }
  /** Verdicts enough, but on too few photos that differ: `missing` more groups are needed. */
  | { readonly kind: 'too-alike'; readonly rated: number; readonly missing: number }
  /** Every verdict says the same: there is nothing to learn. */
  | { readonly kind: 'no-variance'; readonly rated: number }
  | {
      readonly kind: 'fitted';
      /** Whether it beats the baseline (see `beatsBaseline`). Where not, scores must not be blended. */
      readonly used: boolean;
      readonly model: TasteModel;
      readonly metrics: TasteMetrics;
      /** Named features by how much they move the score, strongest first. */
      readonly influences: readonly Influence[];
      /** Score 0..1 of every item: the rating to expect, divided by 5. */
      readonly scores: ReadonlyMap<string, number>;
    };
