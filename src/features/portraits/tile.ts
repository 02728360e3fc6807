import type { Tile } from '../../core/import/view.ts';
import type { PhotoRecord } from '../../data/photos.ts';

/** What the gallery shows of a photo. */
export function tileOf(photo: PhotoRecord): Tile {
  return {
    id: photo.id,
    at: photo.addedAt,
    faces: photo.faceCount,
    verdict: photo.verdict,
    partial: photo.reading.faults.length > 0,
    simulated: photo.simulated,
  };
}
