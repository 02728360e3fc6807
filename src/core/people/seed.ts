/** The clusters a run starts from: the groups of before as the decisions leave them. */
import { addMember, admits, type Cluster, newCluster } from './cluster.ts';
import type { Roster } from './roster.ts';
import { byText, type PersonGroup } from './types.ts';

export interface Seeds {
  readonly clusters: Set<Cluster>;
  /** Where each face is, by index; null for those that are nowhere yet. */
  readonly home: (Cluster | null)[];
}

/**
 * Pinned faces first, then the members of before where they are still allowed, those with better
 * quality first. With `anew` a group that is not held starts as nothing.
 */
export function seedClusters(
  roster: Roster,
  previous: readonly PersonGroup[],
  anew: boolean,
): Seeds {
  const clusters = new Set<Cluster>();
  const byId = new Map<string, Cluster>();
  const home: (Cluster | null)[] = roster.faces.map(() => null);
  const at = (id: string): Cluster => {
    const known = byId.get(id);
    if (known) return known;
    const cluster = newCluster(roster, { order: clusters.size, id });
    clusters.add(cluster);
    byId.set(id, cluster);
    return cluster;
  };
  const settle = (cluster: Cluster, face: number): void => {
    addMember(roster, cluster, face);
    home[face] = cluster;
  };
  const groups = [...previous].sort((a, b) => byText(a.id, b.id));
  if (new Set(groups.map(({ id }) => id)).size !== groups.length)
    throw new RangeError('two groups have one id');
  for (const { id } of groups) at(id);
  roster.faces.forEach(({ pin }, face) => {
    if (pin !== null) settle(at(pin), face);
  });
  for (const { id, faceIds } of groups) {
    const cluster = at(id);
    if (anew && !cluster.held) continue;
    const members = faceIds
      .map((faceId) => roster.indexOf.get(faceId))
      .filter((face): face is number => face !== undefined)
      .sort((a, b) => roster.faces[b]!.quality - roster.faces[a]!.quality || a - b);
    for (const face of members) {
      if (home[face] === null && admits(roster, cluster, face)) settle(cluster, face);
    }
  }
  for (const cluster of clusters) {
    cluster.before = cluster.members.size;
    if (cluster.before === 0) clusters.delete(cluster);
  }
  return { clusters, home };
}
