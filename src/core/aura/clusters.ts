/** Dominant colours of each part, under neutral light. */

import { oklchToHex } from '../colour/hex.ts';
import { gainsAgainst } from '../colour/illuminant.ts';
import { kmeans } from '../colour/kmeans.ts';
import { linearToOklab, oklabToOklch } from '../colour/oklab.ts';
import type { Rgb } from '../colour/srgb.ts';
import { PARTS } from './regions.ts';
import type { Sample } from './sample.ts';
import type { ColorCluster } from './types.ts';
import { PART_CLUSTERS } from './weights.ts';

const SEED = 20_240_229;

/**
 * Clusters of every part, largest area first within a part; areas are shares of the whole sample and
 * sum to 1 (no clusters for an empty sample). Colours are corrected for `light`.
 */
export function clustersOf(sample: Sample, light: Rgb): ColorCluster[] {
  const lab = correctedOklab(sample.linear, gainsAgainst(light));
  return PARTS.flatMap((part, index) => {
    const points = pointsOf(lab, sample.parts, index);
    if (points.length === 0) return [];
    const { centres, weights } = kmeans(points, {
      k: PART_CLUSTERS[part],
      seed: SEED,
    });
    return Array.from(weights, (weight, c) => {
      const [l, a, b] = centres.subarray(c * 3, c * 3 + 3);
      const color = oklabToOklch({ l: l!, a: a!, b: b! });
      return { color, hex: oklchToHex(color), area: weight / sample.count, part };
    });
  });
}

/** The triples of one part, packed. */
function pointsOf(lab: Float32Array, parts: Uint8Array, part: number): Float32Array {
  const points = new Float32Array(lab.length);
  let at = 0;
  for (let i = 0; i < parts.length; i++) {
    if (parts[i] !== part) continue;
    points[at++] = lab[i * 3]!;
    points[at++] = lab[i * 3 + 1]!;
    points[at++] = lab[i * 3 + 2]!;
  }
  return points.subarray(0, at);
}

function correctedOklab(linear: Float32Array, gains: Rgb): Float32Array {
  const lab = new Float32Array(linear.length);
  for (let at = 0; at < linear.length; at += 3) {
    const { l, a, b } = linearToOklab([
      linear[at]! * gains[0],
      linear[at + 1]! * gains[1],
      linear[at + 2]! * gains[2],
    ]);
    lab[at] = l;
    lab[at + 1] = a;
    lab[at + 2] = b;
  }
  return lab;
}
