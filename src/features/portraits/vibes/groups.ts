/** Vibes as the page shows them: named, marked, with the photos that are still there. */
import type { FaceFacts, PhotoFacts } from '../../../core/portrait/facts.ts';
import type { Vibes } from '../../../core/vibes/types.ts';
import type { Album } from '../album/types.ts';
import { marksOf } from './marks.ts';
import type { PlotPoint } from './plot/points.ts';
import { vibeName } from './words.ts';

export interface VibeGroup {
  readonly id: string;
  readonly name: string;
  /** Its colour and shape. */
  readonly slot: number;
  /** Newest photo first; at least one. */
  readonly faces: readonly FaceFacts[];
  /** The face that stands for the group. */
  readonly exemplar: FaceFacts;
}

/** Largest group first. Faces that the album has no more are left out, and groups that are so emptied. */
export function groupsOf(
  vibes: Pick<Vibes, 'clusters'>,
  album: Pick<Album, 'faces' | 'photos'>,
): readonly VibeGroup[] {
  const slots = marksOf(vibes.clusters);
  return vibes.clusters
    .flatMap((cluster): VibeGroup[] => {
      const faces = cluster.memberIds
        .flatMap((id) => album.faces.get(id) ?? [])
        .filter((face) => album.photos.has(face.photoId))
        .sort((a, b) => newestFirst(album.photos.get(a.photoId)!, album.photos.get(b.photoId)!));
      const exemplar = faces.find((face) => face.id === cluster.exemplarId) ?? faces[0];
      if (!exemplar) return [];
      const { id, name } = cluster;
      return [{ id, name: vibeName(name), slot: slots.get(id) ?? 0, faces, exemplar }];
    })
    .sort((a, b) => b.faces.length - a.faces.length);
}

/** The photos of these groups as points of the plot. */
export function plotPoints(
  vibes: Pick<Vibes, 'points'>,
  groups: readonly VibeGroup[],
): readonly PlotPoint[] {
  const shown = new Map(
    groups.flatMap((group) => group.faces.map((face) => [face.id, { group, face }] as const)),
  );
  return vibes.points.flatMap(({ id, x, y }): PlotPoint[] => {
    const found = shown.get(id);
    if (!found) return [];
    const { group, face } = found;
    const exemplar = group.exemplar.id === id;
    return [{ id, x, y, clusterId: group.id, slot: group.slot, exemplar, face }];
  });
}

/** When a photo was taken, or added where that is not known. ISO, UTC. */
function timeOf(photo: Pick<PhotoFacts, 'takenAt' | 'addedAt'>): string {
  return photo.takenAt ?? photo.addedAt;
}

function newestFirst(a: PhotoFacts, b: PhotoFacts): number {
  return timeOf(b) < timeOf(a) ? -1 : timeOf(b) > timeOf(a) ? 1 : a.id < b.id ? -1 : 1;
}
