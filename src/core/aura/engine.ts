/** The colour engine: an aura reading by rule, from pixels and, where there is one, a face box. */
import type { Box, Pixels } from '../types.ts';
import { probabilitiesOf } from './assign.ts';
import { clustersOf } from './clusters.ts';
import { lightOf } from './light.ts';
import { paletteOf } from './palette.ts';
import { samplePixels } from './sample.ts';
import type { AuraReading } from './types.ts';
import { AURA_COLORS } from './types.ts';
import { SECONDARY_FROM } from './weights.ts';

/** What stands in `by` for readings of this rule. */
export const AURA_RULES = { role: 'aura', model: 'colour-engine', version: '1' } as const;

/** Where the person is. Without a face box the whole frame is read as one. */
export interface AuraRegions {
  readonly faceBox?: Box;
}

/**
 * Reads an aura colour: samples at most 10,000 pixels, estimates the light and undoes it, finds the
 * dominant colours of hair, skin, clothes and background (k-means in OKLab), and weighs them against
 * the anchors of the ten colours. Deterministic; a few milliseconds at any size. Any pixels give a
 * valid reading: probabilities sum to 1, and a frame without colour is white with low confidence.
 */
export function readAura(pixels: Pixels, regions: AuraRegions | null): Omit<AuraReading, 'by'> {
  const sample = samplePixels(pixels, regions?.faceBox);
  const illuminant = lightOf(sample.linear);
  const clusters = clustersOf(sample, illuminant);
  const probabilities = probabilitiesOf(clusters);
  const order = probabilities
    .map((_, i) => i)
    .sort((a, b) => probabilities[b]! - probabilities[a]!);
  const [first, second] = [order[0]!, order[1]!];
  const primary = AURA_COLORS[first]!;
  const secondary = probabilities[second]! >= SECONDARY_FROM ? AURA_COLORS[second]! : null;
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
