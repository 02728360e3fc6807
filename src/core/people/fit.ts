/** How well a face fits a person, and whom it fits best. */
import { admits, type Cluster, refreshSpeakers } from './cluster.ts';
import { dot, glanceLength, glanceOf } from './linear.ts';
import type { Roster } from './roster.ts';
import { PIN_DISCOUNT } from './thresholds.ts';

/** As many of the likest speakers are heard together: one that is there by mistake cannot decide. */
const HEARD = 3;
/** As many people are worth a look after a glance at all, and a close look after that. */
const LOOKED_AT = 24;
const SHORTLIST = 5;

/**
 * Cosine -1..1 of a face to a person, the face itself left out: the mean over all members and the
 * mean over the likest three speakers, averaged; or the likest pinned face less `PIN_DISCOUNT` where that
 * is more, so that a person of two looks (after a merge) keeps both. Null when there is nobody to
 * compare with.
 */
export function fitOf(roster: Roster, cluster: Cluster, face: number): number | null {
  const { vector } = roster.faces[face]!;
  const inside = cluster.members.has(face);
  const others = cluster.count - (inside ? 1 : 0);
  if (!vector || others === 0) return null;
  refreshSpeakers(roster, cluster);
  const whole = (dot(vector, cluster.sum) - (inside ? dot(vector, vector) : 0)) / others;
  const top: number[] = [];
  for (const speaker of cluster.speakers)
    if (speaker !== face) top.push(dot(vector, roster.faces[speaker]!.vector!));
  top.sort((a, b) => b - a);
  const heard = Math.min(HEARD, top.length);
  let near = 0;
  for (let i = 0; i < heard; i++) near += top[i]!;
  const fit = heard === 0 ? whole : (whole + near / heard) / 2;
  return Math.max(fit, pinnedFit(roster, cluster, face));
}

function pinnedFit(roster: Roster, cluster: Cluster, face: number): number {
  const vector = roster.faces[face]!.vector!;
  let best = Number.NEGATIVE_INFINITY;
  for (const speaker of cluster.pinnedSpeakers)
    if (speaker !== face) best = Math.max(best, dot(vector, roster.faces[speaker]!.vector!));
  return best - PIN_DISCOUNT;
}

export interface Candidate {
  readonly cluster: Cluster;
  readonly fit: number;
}

/** The people whom a face may join and fits at the threshold or above, best first, then oldest. */
export function candidates(
  roster: Roster,
  clusters: ReadonlySet<Cluster>,
  face: number,
): readonly Candidate[] {
  const { vector } = roster.faces[face]!;
  if (!vector) return [];
  const length = glanceLength(vector);
  const seen: Candidate[] = [];
  for (const cluster of clusters) {
    if (cluster.count === 0) continue;
    if (cluster.held) refreshSpeakers(roster, cluster);
    const glance = glanceOf(vector, length, cluster.sum, cluster.glance);
    const fit = Math.max(glance, pinnedFit(roster, cluster, face));
    if (seen.length === LOOKED_AT && fit <= seen[LOOKED_AT - 1]!.fit) continue;
    if (!cluster.members.has(face) && admits(roster, cluster, face))
      insert(seen, { cluster, fit }, LOOKED_AT);
  }
  const close: Candidate[] = [];
  for (const { cluster } of seen) {
    refreshSpeakers(roster, cluster);
    const fit = cluster.norm > 0 ? dot(vector, cluster.sum) / cluster.norm : 0;
    insert(close, { cluster, fit: Math.max(fit, pinnedFit(roster, cluster, face)) }, SHORTLIST);
  }
  return close
    .map(({ cluster }) => ({ cluster, fit: fitOf(roster, cluster, face) ?? -1 }))
    .filter(({ fit }) => fit >= roster.threshold)
    .sort(better);
}

/** Puts a candidate in its place among the best `most`. */
function insert(best: Candidate[], candidate: Candidate, most: number): void {
  let at = best.length;
  while (at > 0 && better(candidate, best[at - 1]!) < 0) at--;
  if (at >= most) return;
  best.splice(at, 0, candidate);
  if (best.length > most) best.pop();
}

/** Best fit first, then the older cluster. */
export function better(a: Candidate, b: Candidate): number {
  return b.fit - a.fit || a.cluster.order - b.cluster.order;
}
