/** Vibes of one person's photos, found afresh. */
import { bySize, groupsOf, newClusters, scatter, VIBES_VERSION } from './build.ts';
import { chooseClusters } from './choose.ts';
import { distancesAmong } from './silhouette.ts';
import { fitSpace, pointsIn } from './space.ts';
import type { VibeOptions, VibePhoto, Vibes } from './types.ts';

export const VIBE_SEED = 20_260_101;

const NOTHING: Pick<Vibes, 'clusters' | 'nextId'> = { clusters: [], nextId: 1 };

/**
 * Clusters the photos of one person: features in the person's own spreads (`fitSpace`), k-means, the
 * number of clusters by silhouette (`chooseClusters`), names by what sets them apart, and a scatter
 * plot by principal components. The order of the photos does not matter; the same seed gives the same.
 * With `old` vibes, clusters that live on keep their ids.
 * @throws RangeError when two photos have one id; FaultError `internal` when embeddings of different
 * models meet; what `checkpoint` throws.
 */
export async function fitVibes(
  photos: readonly VibePhoto[],
  options: VibeOptions = {},
  old: Pick<Vibes, 'clusters' | 'nextId'> = NOTHING,
): Promise<Vibes> {
  const { seed = VIBE_SEED, checkpoint } = options;
  const sorted = inOrder(photos);
  const space = fitSpace(sorted, seed);
  await checkpoint?.();
  const points = pointsIn(space, sorted);
  const distances = distancesAmong(points, seed);
  const { clustering, silhouette } = await chooseClusters(points, distances, seed, checkpoint);
  const groups = bySize(groupsOf(clustering.centres, points.dims, clustering.labels));
  const { clusters, nextId } = newClusters(groups, sorted, points, space.scale, old);
  return {
    version: VIBES_VERSION,
    seed,
    k: clusters.length,
    silhouette,
    features: space,
    clusters,
    points: scatter(space, sorted, points, clusters),
    baseline: {
      count: sorted.length,
      silhouette: silhouette ?? 0,
      spread: clustering.inertia / Math.max(1, sorted.length),
    },
    nextId,
  };
}

/** By id, so that no sum depends on the order they came in. @throws RangeError for an id met twice. */
export function inOrder(photos: readonly VibePhoto[]): readonly VibePhoto[] {
  if (new Set(photos.map(({ id }) => id)).size < photos.length)
    throw new RangeError('two photos have one id');
  return photos.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
