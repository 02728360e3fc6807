/** What was seen where: the clusters of a reading by part, and both answers side by side. */
import {
  AURA_COLORS,
  type AuraColorId,
  type AuraReading,
  type ColorCluster,
} from '../../../core/aura/types.ts';

export interface PartEvidence {
  readonly part: ColorCluster['part'];
  /** Share of all that was looked at, 0..1. */
  readonly area: number;
  /** Largest first. */
  readonly clusters: readonly ColorCluster[];
}

/** The parts with their clusters, the largest first. */
export function evidenceByPart(clusters: readonly ColorCluster[]): PartEvidence[] {
  const largest = clusters.toSorted((a, b) => b.area - a.area);
  const parts = [...new Set(largest.map(({ part }) => part))];
  return parts
    .map((part) => {
      const own = largest.filter((cluster) => cluster.part === part);
      return { part, area: own.reduce((sum, { area }) => sum + area, 0), clusters: own };
    })
    .sort((a, b) => b.area - a.area);
}

export interface ColorShare {
  readonly color: AuraColorId;
  readonly probability: number;
}

/** The colours with their probabilities, the most probable first; all ten unless told. */
export function ranked(
  probabilities: readonly number[],
  most: number = AURA_COLORS.length,
): ColorShare[] {
  return AURA_COLORS.map((color, i) => ({ color, probability: probabilities[i] ?? 0 }))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, most);
}

/** How an answer came about, for the sentence that says so. */
export function outcomeOf({ blend, doubts }: Pick<AuraReading, 'blend' | 'doubts'>) {
  if (!blend) return null;
  if (blend.outcome === 'engine-only' && blend.mode !== 'heuristic')
    return doubts?.length ? 'not-asked' : 'not-heard';
  return blend.outcome;
}
