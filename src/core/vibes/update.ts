/** Vibes that stay what they were when photos come and go. */
import { bySize, groupsOf, membership, scatter, VIBES_VERSION } from './build.ts';
import { silhouetteFloor } from './choose.ts';
import { fitVibes, inOrder, VIBE_SEED } from './fit.ts';
import { nearestCentres } from './kmeans.ts';
import { type Distances, distancesAmong, silhouetteOf } from './silhouette.ts';
import { modelOf, pointsIn } from './space.ts';
import type { VibeBaseline, VibeCluster, VibeOptions, VibePhoto, Vibes } from './types.ts';

/** Photos lie this many times further (squared) from their centres: a new sort has come in. */
const WORSE_SPREAD = 1.25;
/** The silhouette has fallen by this much: clusters have run into one another. */
const WORSE_SILHOUETTE = 0.05;
/** So many times as many photos as there were: what was too little to tell may be enough now. */
const GROWN = 2;
/** A new fit must be better by this much silhouette to be worth the change. */
const BETTER_BY = 0.03;

/**
 * Vibes with `photos` as they are now. Centres, names and ids are kept, and each photo joins its
 * nearest centre. Only when that fit has become clearly worse than at `baseline` (`WORSE_SPREAD`,
 * `WORSE_SILHOUETTE`, or `GROWN`) a new one is made, and taken only when it is better by `BETTER_BY`,
 * both measured in the new fit's space; clusters then keep their ids by overlap. Another seed, version
 * or embedding model always means a new fit. Without `previous` it is `fitVibes`. Throws as that does.
 */
export async function updateVibes(
  previous: Vibes | null,
  photos: readonly VibePhoto[],
  options: VibeOptions = {},
): Promise<Vibes> {
  if (!previous) return fitVibes(photos, options);
  const { seed = VIBE_SEED, checkpoint } = options;
  const sorted = inOrder(photos);
  if (sorted.length === 0 || !fits(previous, sorted, seed))
    return fitVibes(sorted, options, previous);
  const kept = await keep(previous, sorted, checkpoint);
  if (!isWorse(kept.baseline, previous.baseline)) return { ...kept, baseline: previous.baseline };
  await checkpoint?.();
  const fresh = await fitVibes(sorted, options, previous);
  return isBetter(fresh, kept, sorted, seed) ? fresh : kept;
}

/** Whether a fit has become so much worse than it was that a new one is worth trying. */
export function isWorse(now: VibeBaseline, before: VibeBaseline): boolean {
  return (
    now.spread > WORSE_SPREAD * before.spread ||
    now.silhouette < before.silhouette - WORSE_SILHOUETTE ||
    now.count >= GROWN * before.count
  );
}

/** Whether the old space can still take the photos. */
function fits(previous: Vibes, photos: readonly VibePhoto[], seed: number): boolean {
  if (previous.version !== VIBES_VERSION || previous.seed !== seed || previous.k === 0)
    return false;
  const model = modelOf(photos);
  const { basis } = previous.features;
  return model === null || basis === null || basis.model === model;
}

/** The photos at the old centres; its `baseline` says what that is like now. */
async function keep(
  previous: Vibes,
  photos: readonly VibePhoto[],
  checkpoint: VibeOptions['checkpoint'],
): Promise<Vibes> {
  const points = pointsIn(previous.features, photos);
  const centres = Float64Array.from(previous.clusters.flatMap(({ centre }) => centre));
  const { labels, inertia } = nearestCentres(points, centres);
  await checkpoint?.();
  const silhouette = silhouetteOf(distancesAmong(points, previous.seed), labels);
  const clusters = bySize(groupsOf(centres, points.dims, labels)).map((group): VibeCluster => {
    const { id, name } = previous.clusters[group.index]!;
    return { id, name, ...membership(group, photos, points) };
  });
  return {
    ...previous,
    k: clusters.length,
    silhouette,
    clusters,
    points: scatter(previous.features, photos, points, clusters),
    baseline: {
      count: photos.length,
      silhouette: silhouette ?? 0,
      spread: inertia / photos.length,
    },
  };
}

/** One cluster for another costs nobody anything; else the silhouette decides, 1 cluster at the floor. */
function isBetter(fresh: Vibes, kept: Vibes, photos: readonly VibePhoto[], seed: number): boolean {
  if (fresh.k === 1 && kept.k === 1) return true;
  const points = pointsIn(fresh.features, photos);
  const distances = distancesAmong(points, seed);
  const floor = silhouetteFloor(photos.length);
  const [then, now] = [standing(fresh, distances), standing(kept, distances)];
  return (then ?? floor) > (now ?? floor) + BETTER_BY;
}

function standing({ clusters, points }: Vibes, distances: Distances): number | null {
  const place = new Map(clusters.map(({ id }, c) => [id, c]));
  return silhouetteOf(
    distances,
    points.map(({ clusterId }) => place.get(clusterId)!),
  );
}
