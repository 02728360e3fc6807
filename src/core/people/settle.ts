/** Looks at every placed face again, now that all others are placed. */
import { addMember, type Cluster, removeMember } from './cluster.ts';
import { candidates, fitOf } from './fit.ts';
import type { Roster } from './roster.ts';
import type { Seeds } from './seed.ts';
import { SLACK, WELL } from './thresholds.ts';

/**
 * A face that lies more than `slack` under the threshold leaves its person; one that fits another
 * better by more than `SLACK` moves there. Pinned faces stay, as do
 * those that fit well and those with nobody to compare with.
 */
export function settleFace(roster: Roster, seeds: Seeds, face: number, slack: number): void {
  const from = seeds.home[face] ?? null;
  if (from === null || roster.faces[face]!.pin !== null) return;
  const own = fitOf(roster, from, face);
  if (own === null || own >= roster.threshold + WELL) return;
  const [best] = candidates(roster, seeds.clusters, face);
  if (best && best.fit > own + SLACK) {
    leave(roster, seeds, from, face);
    addMember(roster, best.cluster, face);
    seeds.home[face] = best.cluster;
  } else if (own < roster.threshold - slack) leave(roster, seeds, from, face);
}

function leave(roster: Roster, seeds: Seeds, from: Cluster, face: number): void {
  removeMember(roster, from, face);
  seeds.home[face] = null;
  if (from.members.size === 0) seeds.clusters.delete(from);
}
