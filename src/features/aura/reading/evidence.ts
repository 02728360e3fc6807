/** What was seen where and what it counts, and both answers side by side. */
import { type PartReason, reasonsFor } from '../../../core/aura/reasons.ts';
import {
  AURA_COLORS,
  type AuraColorId,
  type AuraReading,
  type ColorCluster,
} from '../../../core/aura/types.ts';

export interface PartEvidence extends PartReason {
  /** Share of all that was looked at, 0..1. */
  readonly area: number;
  /** Largest first. */
  readonly clusters: readonly ColorCluster[];
}

/** The parts with their clusters, in the order of what they speak for a colour. */
export function evidenceByPart(
  clusters: readonly ColorCluster[],
  color: AuraColorId,
): PartEvidence[] {
  const largest = clusters.toSorted((a, b) => b.area - a.area);
  return reasonsFor(clusters, color).parts.map((reason) => {
    const own = largest.filter((cluster) => cluster.part === reason.part);
    return { ...reason, area: own.reduce((sum, { area }) => sum + area, 0), clusters: own };
  });
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
