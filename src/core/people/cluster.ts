/** A person in the making: members, their sum, and the few that speak for them. */
import { addTo, dot, glanceLength } from './linear.ts';
import type { Roster } from './roster.ts';

export interface Cluster {
  /** Its place in the order of founding: breaks every tie. */
  readonly order: number;
  /** Null until a new one is given its id. */
  readonly id: string | null;
  /** Has a name or a decision: its id stays. */
  readonly held: boolean;
  /** Members it had when this run began; 0 for a new one. */
  before: number;
  readonly members: Set<number>;
  /** The member of each photo. */
  readonly photos: Map<string, number>;
  /** Sum of the members' vectors, and how many have one. */
  readonly sum: Float32Array;
  count: number;
  /** Length of the sum, and of the part of it that a glance looks at. */
  norm: number;
  glance: number;
  /** Members that stand for all in comparisons, those pinned first; rebuilt as the cluster grows. */
  speakers: readonly number[];
  pinnedSpeakers: readonly number[];
  /** Members with a vector when the speakers were chosen; -1 when one of them left. */
  chosenAt: number;
}

/** A cluster without members; `order` is when it came, `id` null for somebody new. */
export function newCluster(roster: Roster, about: { order: number; id: string | null }): Cluster {
  return {
    ...about,
    before: 0,
    held: about.id !== null && roster.held.has(about.id),
    members: new Set(),
    photos: new Map(),
    sum: new Float32Array(roster.length),
    count: 0,
    norm: 0,
    glance: 0,
    speakers: [],
    pinnedSpeakers: [],
    chosenAt: -1,
  };
}

/** Whether a face may be a member: not barred, and no other face of its photo is one. */
export function admits(roster: Roster, cluster: Cluster, face: number): boolean {
  const { photoId, barred, pin } = roster.faces[face]!;
  if (cluster.id !== null && barred.has(cluster.id)) return false;
  if (pin !== null && pin !== cluster.id) return false;
  const there = cluster.photos.get(photoId);
  return there === undefined || there === face;
}

/** Takes a face in, with its vector where it has one. Whether it may be: `admits`. */
export function addMember(roster: Roster, cluster: Cluster, face: number): void {
  const { photoId, vector } = roster.faces[face]!;
  cluster.members.add(face);
  cluster.photos.set(photoId, face);
  if (!vector) return;
  addTo(cluster.sum, vector, 1);
  cluster.count++;
  measure(cluster);
}

/** Takes a member out again; its speakers are chosen anew. */
export function removeMember(roster: Roster, cluster: Cluster, face: number): void {
  const { photoId, vector } = roster.faces[face]!;
  cluster.members.delete(face);
  cluster.photos.delete(photoId);
  if (!vector) return;
  addTo(cluster.sum, vector, -1);
  cluster.count--;
  cluster.chosenAt = -1;
  if (cluster.count === 0) cluster.sum.fill(0);
  measure(cluster);
}

function measure(cluster: Cluster): void {
  cluster.norm = Math.sqrt(dot(cluster.sum, cluster.sum));
  cluster.glance = glanceLength(cluster.sum);
}

/** Most members that speak for a cluster, and most of them that are there for being pinned. */
const SPEAKERS = 12;
const PINNED_SPEAKERS = 8;
/** Speakers are chosen again when a cluster has grown by this factor: the cost stays linear in faces. */
const GROWTH = 1.25;

/** Chooses the speakers again where the cluster has outgrown them. */
export function refreshSpeakers(roster: Roster, cluster: Cluster): void {
  const { chosenAt, count } = cluster;
  const settled = count > SPEAKERS ? count < chosenAt * GROWTH : count === chosenAt;
  if (chosenAt > 0 && settled) return;
  const embedded = [...cluster.members]
    .filter((i) => roster.faces[i]!.vector)
    .sort((a, b) => a - b);
  const pinned = embedded.filter((i) => roster.faces[i]!.pin !== null);
  const good = embedded.filter((i) => roster.faces[i]!.founds);
  cluster.pinnedSpeakers = spread(roster, pinned, PINNED_SPEAKERS, cluster.sum);
  cluster.speakers = spread(roster, good.length >= 3 ? good : embedded, SPEAKERS, cluster.sum);
  cluster.chosenAt = count;
}

/**
 * Members that cover a cluster's looks: the most typical, then each time the one least like those
 * chosen (farthest-first traversal, Gonzalez, Theoretical Computer Science 38, 1985).
 */
function spread(
  roster: Roster,
  from: readonly number[],
  most: number,
  sum: Float32Array,
): readonly number[] {
  if (from.length <= most) return from;
  const vectors = from.map((i) => roster.faces[i]!.vector!);
  const like = vectors.map((vector) => -dot(vector, sum));
  const chosen: number[] = [];
  while (chosen.length < most) {
    let next = 0;
    for (let i = 1; i < like.length; i++) if (like[i]! < like[next]!) next = i;
    if (chosen.length === 0) like.fill(-1);
    chosen.push(from[next]!);
    const vector = vectors[next]!;
    for (let i = 0; i < like.length; i++) like[i] = Math.max(like[i]!, dot(vector, vectors[i]!));
    like[next] = Number.POSITIVE_INFINITY;
  }
  return chosen;
}
