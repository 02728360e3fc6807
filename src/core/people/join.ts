/**
 * Fragments of one person become one: agglomerative clustering with average linkage (the mean cosine
 * of all pairs, which for unit vectors is the product of the sums over the product of the counts),
 * under cannot-link constraints (Davidson and Ravi, 2005: the closest pair that may be joined first).
 */
import { addMember, type Cluster } from './cluster.ts';
import { dot, GLANCE, glanceOf } from './linear.ts';
import type { Roster } from './roster.ts';
import type { Seeds } from './seed.ts';
import { SLACK } from './thresholds.ts';

/** What a glance may err by: three times its standard deviation. */
const GLANCE_ERROR = 0.25;

export interface Link {
  readonly into: Cluster;
  readonly from: Cluster;
  readonly linkage: number;
}

/** Whether both may be one: not two people whose ids stay, no photo in both, nobody barred. */
function mayJoin(roster: Roster, { into, from }: Link): boolean {
  if (into.held && from.held) return false;
  for (const photo of from.photos.keys()) if (into.photos.has(photo)) return false;
  const bars = (members: ReadonlySet<number>, id: string | null): boolean =>
    id !== null && [...members].some((face) => roster.faces[face]!.barred.has(id));
  return !bars(from.members, into.id) && !bars(into.members, from.id);
}

/** The one whose id is kept comes first: held, then larger before this run, then larger, then older. */
function ranked(a: Cluster, b: Cluster): readonly [Cluster, Cluster] {
  const first =
    Number(b.held) - Number(a.held) ||
    b.before - a.before ||
    b.members.size - a.members.size ||
    a.order - b.order;
  return first <= 0 ? [a, b] : [b, a];
}

function linkOf(roster: Roster, a: Cluster, b: Cluster): Link | null {
  if (a.count === 0 || b.count === 0) return null;
  const least = roster.threshold + (a.before > 0 && b.before > 0 ? SLACK : 0);
  if (roster.length > GLANCE) {
    // The linkage is the cosine of the sums, shortened by how far each cluster scatters.
    const scatter = (a.norm * b.norm) / (a.count * b.count);
    const cosine = glanceOf(a.sum, a.glance, b.sum, b.glance);
    if ((cosine + GLANCE_ERROR) * scatter < least) return null;
  }
  const linkage = dot(a.sum, b.sum) / (a.count * b.count);
  if (linkage < least) return null;
  const [into, from] = ranked(a, b);
  const link = { into, from, linkage };
  return mayJoin(roster, link) ? link : null;
}

/** Links of one cluster with those that come later in `clusters`. */
export function linksOf(
  roster: Roster,
  clusters: readonly Cluster[],
  index: number,
  links: Link[],
): void {
  for (let other = index + 1; other < clusters.length; other++) {
    const link = linkOf(roster, clusters[index]!, clusters[other]!);
    if (link) links.push(link);
  }
}

function closest(links: readonly Link[]): Link {
  return links.reduce((best, link) =>
    link.linkage > best.linkage ||
    (link.linkage === best.linkage &&
      (link.into.order < best.into.order ||
        (link.into.order === best.into.order && link.from.order < best.from.order)))
      ? link
      : best,
  );
}

/** Joins the closest pair until none is left; returns who became whom. */
export function joinLinked(
  roster: Roster,
  seeds: Seeds,
  first: readonly Link[],
): readonly { from: Cluster; into: Cluster }[] {
  const joined: { from: Cluster; into: Cluster }[] = [];
  let links = first;
  while (links.length > 0) {
    const { into, from } = closest(links);
    for (const face of from.members) {
      addMember(roster, into, face);
      seeds.home[face] = into;
    }
    into.chosenAt = -1;
    seeds.clusters.delete(from);
    joined.push({ from, into });
    const kept = links.filter(
      (link) => ![link.into, link.from].some((cluster) => cluster === into || cluster === from),
    );
    for (const other of seeds.clusters) {
      const link = other === into ? null : linkOf(roster, into, other);
      if (link) kept.push(link);
    }
    links = kept;
  }
  return joined;
}
