/** The colour engine: an aura reading by rule, from pixels and, where there is one, a face box. */
import type { Pixels } from '../types.ts';
import { evidenceOf, probabilitiesOf, scoresOf } from './assign.ts';
import { clustersOf } from './clusters.ts';
import { lightOf } from './light.ts';
import { paletteOf } from './palette.ts';
import { type AuraRegions, type PersonRegion, personRegion } from './person-region.ts';
import { samplePixels } from './sample.ts';
import type { AuraReading } from './types.ts';
import { AURA_COLORS } from './types.ts';
import { SECONDARY_FROM, SEEN_FROM } from './weights.ts';

/** What stands in `by` for readings of this rule. */
export const AURA_RULES = { role: 'aura', model: 'colour-engine', version: '3' } as const;

export type { AuraRegions } from './person-region.ts';

/**
 * Reads an aura colour: samples at most 10,000 cells, estimates the light and undoes it, finds the
 * dominant colours of hair, skin, clothes and background (k-means in OKLab), and weighs them against
 * the anchors of the ten colours. Deterministic; some milliseconds at any size. Any pixels give a
 * valid reading: probabilities sum to 1, and a frame without colour has low confidence.
 */
export function readAura(pixels: Pixels, regions: AuraRegions | null): Omit<AuraReading, 'by'> {
  return readRegion(pixels, personRegion(regions));
}

/** The same of a region that is known already. */
export function readRegion(pixels: Pixels, region: PersonRegion): Omit<AuraReading, 'by'> {
  const sample = samplePixels(pixels, region);
  const illuminant = lightOf(sample);
  const clusters = clustersOf(sample, illuminant);
  const evidence = evidenceOf(clusters);
  const scores = scoresOf(evidence);
  const probabilities = probabilitiesOf(
    scores,
    clusters.some(({ part }) => part !== 'frame'),
  );
  const order = AURA_COLORS.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]!);
  const first = order[0]!;
  // A rare colour of which nothing was seen may come second by its rarity alone.
  const second = order.slice(1).find((i) => evidence[i]! >= SEEN_FROM);
  const primary = AURA_COLORS[first]!;
  const near = second !== undefined && scores[second]! >= SECONDARY_FROM * scores[first]!;
  const secondary = near ? AURA_COLORS[second]! : null;
  return {
    primary,
    secondary,
    confidence: probabilities[first]!,
    probabilities,
    clusters,
    palette: paletteOf(clusters, primary, secondary),
    illuminant: [...illuminant],
  };
}
