/** How many clusters: as many as stand apart best, or one when none do. */
import type { Clustering } from './kmeans.ts';
import { kmeansIn } from './kmeans.ts';
import type { Distances } from './silhouette.ts';
import { silhouetteOf } from './silhouette.ts';
import type { Points } from './space.ts';
import type { VibeOptions } from './types.ts';

/** Most clusters; more than eight groups of one person's photos nobody keeps apart. */
export const MOST_CLUSTERS = 8;

/** Photos a cluster must have on the average; a group of one or two is an exception, not a vibe. */
export const PHOTOS_A_CLUSTER = 3;

/**
 * Least distance between two centres, in weighted spreads: one spread of one ordinary feature. The
 * silhouette knows no size, and would part a burst by its grain.
 */
export const LEAST_APART = 1;

/**
 * Least mean silhouette for more than one cluster of `n` photos. Set over what photos without groups
 * reach: with every feature drawn from its own normal distribution, measured and clustered as here,
 * 95 % of sets had their best silhouette under 0.29 (n = 6, 300 sets), 0.31 (9, 300), 0.29 (12, 300),
 * 0.22 (20, 200), 0.20 (40, 100), 0.16 (100, 60), 0.13 (400, 20), 0.12 (2,000, 4). Features with a long
 * tail (exponential blendshapes) reach 0.32 to 0.21: there a few strong smiles are a group by
 * themselves, and may be called so.
 */
export function silhouetteFloor(n: number): number {
  return 0.12 + 0.6 / Math.sqrt(n);
}

export interface Choice {
  readonly clustering: Clustering;
  /** Null with one cluster. */
  readonly silhouette: number | null;
}

/**
 * The clustering with the highest mean silhouette among 2..`MOST_CLUSTERS` clusters, the fewest among
 * equals; one cluster when there are too few photos, none reaches `silhouetteFloor`, or the centres
 * lie closer than `LEAST_APART`.
 */
export async function chooseClusters(
  points: Points,
  distances: Distances,
  seed: number,
  checkpoint: VibeOptions['checkpoint'],
): Promise<Choice> {
  let best: Choice = { clustering: kmeansIn(points, 1, seed), silhouette: null };
  const most = Math.min(MOST_CLUSTERS, Math.floor(points.n / PHOTOS_A_CLUSTER));
  for (let k = 2; k <= most; k++) {
    await checkpoint?.();
    const clustering = kmeansIn(points, k, seed);
    if (clustering.k < k) break;
    if (leastApart(clustering.centres, points.dims) < LEAST_APART) continue;
    const silhouette = silhouetteOf(distances, clustering.labels);
    if (silhouette === null || silhouette < silhouetteFloor(points.n)) continue;
    if (best.silhouette === null || silhouette > best.silhouette) best = { clustering, silhouette };
  }
  return best;
}

/** Distance between the two nearest centres. */
function leastApart(centres: Float64Array, dims: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let a = 0; a < centres.length; a += dims)
    for (let b = 0; b < a; b += dims) {
      let sum = 0;
      for (let d = 0; d < dims; d++) sum += (centres[a + d]! - centres[b + d]!) ** 2;
      least = Math.min(least, Math.sqrt(sum));
    }
  return least;
}
