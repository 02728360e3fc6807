/** Vibes from a space, centres and labels: the plain record that is stored. */
import { FEATURE_IDS } from './features.ts';
import { matchIds } from './match.ts';
import { type Means, nameClusters } from './names.ts';
import { onPlane, type Points, rawFeatures } from './space.ts';
import type { VibeCluster, VibePhoto, VibeSpace, Vibes } from './types.ts';

/** Of the features, the names and the meaning of the numbers; another one means a new fit. */
export const VIBES_VERSION = 1;

/** One group before it is named: a centre and the places of its photos. */
export interface Group {
  /** Its place among the centres it came from. */
  readonly index: number;
  readonly centre: Float64Array;
  readonly members: readonly number[];
}

/** The photos of each centre; centres without photos are left out. */
export function groupsOf(
  centres: Float64Array,
  dims: number,
  labels: ArrayLike<number>,
): readonly Group[] {
  const members = Array.from({ length: centres.length / dims }, (): number[] => []);
  for (let i = 0; i < labels.length; i++) members[labels[i]!]!.push(i);
  return members
    .map((own, index) => {
      const centre = centres.slice(index * dims, (index + 1) * dims);
      return { index, centre, members: own };
    })
    .filter((group) => group.members.length > 0);
}

/** Largest first, equals by the id of their first photo. */
export function bySize(groups: readonly Group[]): readonly Group[] {
  return groups.toSorted(
    (a, b) => b.members.length - a.members.length || a.members[0]! - b.members[0]!,
  );
}

/** New clusters with names of their own; ids are taken over from `old` where they overlap. */
export function newClusters(
  groups: readonly Group[],
  photos: readonly VibePhoto[],
  points: Points,
  scale: readonly number[],
  old: Pick<Vibes, 'clusters' | 'nextId'>,
): { readonly clusters: readonly VibeCluster[]; readonly nextId: number } {
  const raw = photos.map(rawFeatures);
  const all = meansOf(raw);
  const names = nameClusters(
    groups.map(({ members }) => meansOf(members.map((i) => raw[i]!))),
    all,
    scale,
  );
  const memberIds = groups.map(({ members }) => members.map((i) => photos[i]!.id));
  const ids = matchIds(memberIds, old.clusters);
  let { nextId } = old;
  const clusters = groups.map((group, g) => ({
    id: ids[g] ?? `v${nextId++}`,
    name: names[g]!,
    ...membership(group, photos, points),
  }));
  return { clusters, nextId };
}

/** What a cluster holds, but for its id and name. */
export function membership(
  { centre, members }: Group,
  photos: readonly VibePhoto[],
  points: Points,
): Omit<VibeCluster, 'id' | 'name'> {
  let exemplar = members[0]!;
  let least = Number.POSITIVE_INFINITY;
  for (const i of members) {
    let distance = 0;
    for (let d = 0; d < points.dims; d++)
      distance += (points.data[i * points.dims + d]! - centre[d]!) ** 2;
    if (distance >= least) continue;
    least = distance;
    exemplar = i;
  }
  return {
    centre: [...centre],
    size: members.length,
    memberIds: members.map((i) => photos[i]!.id),
    exemplarId: photos[exemplar]!.id,
  };
}

/** Every photo's place in the scatter plot. */
export function scatter(
  space: VibeSpace,
  photos: readonly VibePhoto[],
  points: Points,
  clusters: readonly VibeCluster[],
): Vibes['points'] {
  const clusterOf = new Map(clusters.flatMap((c) => c.memberIds.map((id) => [id, c.id] as const)));
  const places = onPlane(space.plane, points);
  return photos.map(({ id }, i) => {
    const [x, y] = places[i]!;
    return { id, x, y, clusterId: clusterOf.get(id)! };
  });
}

function meansOf(rows: readonly Float64Array[]): Means {
  return FEATURE_IDS.map((_, f) => {
    const values = rows.map((row) => row[f]!).filter(Number.isFinite);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  });
}
