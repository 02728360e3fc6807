/** Faces without a home find one, photo by photo, or found a person. */
import { addMember, admits, type Cluster, newCluster } from './cluster.ts';
import { better, type Candidate, candidates } from './fit.ts';
import type { Roster } from './roster.ts';
import type { Seeds } from './seed.ts';
import { byText } from './types.ts';

interface Match extends Candidate {
  readonly face: number;
}

/** Where the order of a new cluster comes from: never used twice in a run. */
export interface Founding {
  next: number;
}

/**
 * Homeless faces with a vector, by photo: the photo with the best face first, so that clear faces
 * found the people and doubtful ones choose among them.
 */
export function homeless(roster: Roster, { home }: Seeds): readonly (readonly number[])[] {
  const photos = new Map<string, number[]>();
  roster.faces.forEach(({ vector, photoId }, face) => {
    if (home[face] || !vector) return;
    const there = photos.get(photoId);
    if (there) there.push(face);
    else photos.set(photoId, [face]);
  });
  const best = (photo: readonly number[]): number =>
    photo.reduce((most, face) => Math.max(most, roster.faces[face]!.quality), -1);
  return [...photos]
    .map(([id, faces]) => ({ id, faces, best: best(faces) }))
    .sort((a, b) => b.best - a.best || byText(a.id, b.id))
    .map(({ faces }) => faces);
}

/**
 * Faces of one photo choose together: the best match of any of them to anyone is taken first, so a
 * face never loses its person to a sister beside it who fits less.
 */
export function placePhoto(
  roster: Roster,
  seeds: Seeds,
  photo: readonly number[],
  founding: Founding,
): void {
  const { clusters, home } = seeds;
  const settle = (cluster: Cluster, face: number): void => {
    addMember(roster, cluster, face);
    home[face] = cluster;
  };
  const matches: Match[] = photo.flatMap((face) =>
    candidates(roster, clusters, face).map((candidate) => ({ ...candidate, face })),
  );
  matches.sort((a, b) => better(a, b) || a.face - b.face);
  for (const { cluster, face } of matches)
    if (home[face] === null && admits(roster, cluster, face)) settle(cluster, face);
  for (const face of photo) {
    if (home[face] !== null || !roster.faces[face]!.founds) continue;
    const cluster = newCluster(roster, { order: founding.next++, id: null });
    clusters.add(cluster);
    settle(cluster, face);
  }
}
