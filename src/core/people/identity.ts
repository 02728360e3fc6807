/** Who is who: gives every cluster its id, and faces that were not embedded yet their old place. */
import { addMember, admits, type Cluster, newCluster } from './cluster.ts';
import type { Founding } from './place.ts';
import type { Roster } from './roster.ts';
import type { Seeds } from './seed.ts';
import { byText, type PersonGroup } from './types.ts';

interface Overlap {
  readonly cluster: Cluster;
  readonly id: string;
  readonly faces: number;
}

/** Faces that clusters without an id share with groups of before, most first. */
function overlaps(roster: Roster, seeds: Seeds, groups: readonly PersonGroup[]): Overlap[] {
  return groups
    .flatMap(({ id, faceIds }) => {
      const shared = new Map<Cluster, number>();
      for (const faceId of faceIds) {
        const cluster = seeds.home[roster.indexOf.get(faceId) ?? -1] ?? null;
        if (cluster && cluster.id === null) shared.set(cluster, (shared.get(cluster) ?? 0) + 1);
      }
      return [...shared].map(([cluster, faces]) => ({ cluster, id, faces }));
    })
    .sort((a, b) => b.faces - a.faces || byText(a.id, b.id) || a.cluster.order - b.cluster.order);
}

/**
 * The id of every cluster: its own, else that of the group of before with which it shares most faces,
 * where nobody has it, else a new one. @throws RangeError when `newId` gives an id that is taken
 */
export function nameClusters(
  roster: Roster,
  seeds: Seeds,
  groups: readonly PersonGroup[],
  newId: () => string,
): ReadonlyMap<Cluster, string> {
  const names = new Map<Cluster, string>();
  for (const cluster of seeds.clusters) if (cluster.id !== null) names.set(cluster, cluster.id);
  const taken = new Set([...names.values(), ...roster.held]);
  for (const { cluster, id } of overlaps(roster, seeds, groups)) {
    if (names.has(cluster) || taken.has(id)) continue;
    names.set(cluster, id);
    taken.add(id);
  }
  for (const { id } of groups) taken.add(id);
  for (const cluster of [...seeds.clusters].sort((a, b) => a.order - b.order)) {
    if (names.has(cluster)) continue;
    const id = newId();
    if (taken.has(id)) throw new RangeError(`the id ${id} is taken`);
    names.set(cluster, id);
    taken.add(id);
  }
  return names;
}

/** Faces without a vector go back to the group they were in, which returns if it was dissolved. */
export function returnUnembedded(
  roster: Roster,
  seeds: Seeds,
  names: ReadonlyMap<Cluster, string>,
  groups: readonly PersonGroup[],
  founding: Founding,
): ReadonlyMap<Cluster, string> {
  const all = new Map(names);
  const byId = new Map([...names].map(([cluster, id]) => [id, cluster]));
  for (const { id, faceIds } of [...groups].sort((a, b) => byText(a.id, b.id))) {
    for (const faceId of [...faceIds].sort(byText)) {
      const face = roster.indexOf.get(faceId);
      if (face === undefined || seeds.home[face] || roster.faces[face]!.vector) continue;
      const cluster = byId.get(id) ?? newCluster(roster, { order: founding.next++, id });
      if (roster.faces[face]!.barred.has(id) || !admits(roster, cluster, face)) continue;
      addMember(roster, cluster, face);
      seeds.home[face] = cluster;
      seeds.clusters.add(cluster);
      byId.set(id, cluster);
      all.set(cluster, id);
    }
  }
  return all;
}
