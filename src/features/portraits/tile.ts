/** Photos as tiles: what the gallery and Today show of each, judged once. */
import { judgePhotoGates } from '../../core/gates/photo.ts';
import type { GateThresholds } from '../../core/gates/thresholds.ts';
import type { Tile } from '../../core/import/view.ts';
import type { FaceFacts, GateValues } from '../../core/portrait/facts.ts';
import { listFaceFacts, loadFacts } from '../../data/facts.ts';
import { listPhotos, type PhotoRecord } from '../../data/photos.ts';
import { getSettings } from '../../data/settings.ts';

/** Tiles of these photos in their order; `faces` may hold those of other photos too. */
export function tilesOf(
  photos: readonly PhotoRecord[],
  faces: readonly Pick<FaceFacts, 'photoId' | 'gates'>[],
  thresholds: GateThresholds,
): Tile[] {
  const byPhoto = new Map<string, GateValues[]>();
  for (const { photoId, gates } of faces) {
    const known = byPhoto.get(photoId);
    if (known) known.push(gates);
    else byPhoto.set(photoId, [gates]);
  }
  return photos.map((photo) => tileOf(photo, byPhoto.get(photo.id) ?? [], thresholds));
}

/** What the gallery shows of a photo. */
function tileOf(
  photo: PhotoRecord,
  faces: readonly GateValues[],
  thresholds: GateThresholds,
): Tile {
  const { id, name, addedAt, faceCount, reading, simulated } = photo;
  return {
    id,
    name,
    at: addedAt,
    faces: faceCount,
    ...judgePhotoGates({ faceCount, faces, quality: reading.quality }, thresholds),
    partial: reading.faults.length > 0,
    simulated,
  };
}

/** Tiles of all photos, newest first, by the gates as they are set. Throws `storage-unavailable`. */
export async function loadTiles(): Promise<Tile[]> {
  const [{ records, faces }, { gates }] = await Promise.all([loadFacts(), getSettings()]);
  return tilesOf(records, faces, gates);
}

/** Tiles of the newest `count` photos. Throws `storage-unavailable`. */
export async function loadLatestTiles(count: number): Promise<Tile[]> {
  const [photos, { gates }] = await Promise.all([listPhotos(), getSettings()]);
  const latest = photos.slice(0, count);
  return tilesOf(latest, await listFaceFacts(latest.map(({ id }) => id)), gates);
}
