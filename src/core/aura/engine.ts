/** The colour engine: an aura reading by rule, from pixels and, where there is one, a face box. */
import { blendLights } from '../colour/illuminant.ts';
import type { Pixels } from '../types.ts';
import { evidenceOf, probabilitiesOf, scoresOf } from './assign.ts';
import { clustersOf } from './clusters.ts';
import { castLeft, darkness, doubtsOf, holdBack, toneOf } from './doubts.ts';
import { lightOf } from './light.ts';
import { paletteOf } from './palette.ts';
import { type AuraRegions, type PersonRegion, personRegion } from './person-region.ts';
import { atMost } from './quick.ts';
import { PARTS } from './regions.ts';
import { samplePixels } from './sample.ts';
import type { AuraReading } from './types.ts';
import { AURA_COLORS } from './types.ts';
import { SECONDARY_FROM, SEEN_FROM, UNMAPPED_MOST } from './weights.ts';

/** What stands in `by` for readings of this rule. */
export const AURA_RULES = { role: 'aura', model: 'aura-rules', version: '4' } as const;

export type { AuraRegions } from './person-region.ts';

/**
 * Reads an aura colour: samples at most 10,000 cells, estimates the light and undoes it, finds the
 * dominant colours of hair, skin, clothes and background (k-means in OKLab), and weighs them against
 * the anchors of the ten colours. Deterministic; some milliseconds at any size. Any pixels give a
 * valid reading: probabilities sum to 1, and a picture that cannot tell colours (see `AuraDoubt`) has a
 * low confidence and says why. Without a segmenter's map it is never sure: see `UNMAPPED_MOST`.
 */
export function readAura(pixels: Pixels, regions: AuraRegions | null): Omit<AuraReading, 'by'> {
  return readRegion(pixels, personRegion(regions));
}

/** The same of a region that is known already. */
export function readRegion(pixels: Pixels, region: PersonRegion): Omit<AuraReading, 'by'> {
  const sample = samplePixels(pixels, region);
  const tone = toneOf({ ...sample, frame: PARTS.indexOf('frame') });
  const monochrome = tone?.strength ?? 0;
  // A picture without colours tells nothing of the light, and undoing one would colour it.
  const illuminant =
    tone && monochrome > 0 ? blendLights(lightOf(sample), tone.light, monochrome) : lightOf(sample);
  const strengths = {
    monochrome,
    dark: darkness(sample),
    cast: (1 - monochrome) * castLeft(illuminant),
  };
  const clusters = clustersOf(sample, illuminant);
  const evidence = evidenceOf(clusters);
  const scores = scoresOf(evidence);
  const known = clusters.some(({ part }) => part !== 'frame');
  const told = holdBack(probabilitiesOf(scores, known), strengths);
  const probabilities = region.guessed ? atMost(told, UNMAPPED_MOST) : told;
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
    doubts: doubtsOf(strengths),
  };
}
