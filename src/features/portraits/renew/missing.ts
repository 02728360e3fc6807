/** What a model has not embedded yet. */
import { loadFacts } from '../../../data/facts.ts';
import { listPhotos, type PhotoRecord } from '../../../data/photos.ts';
import { listVectors } from '../../../data/vectors.ts';

/**
 * Photos with a face that has no vector of `model`, newest first. Those whose reading is too old to
 * tell are among them; simulated ones never are. Throws `storage-unavailable`.
 */
export async function photosToEmbed(model: string): Promise<readonly PhotoRecord[]> {
  const [photos, facts, entries] = await Promise.all([
    listPhotos(),
    loadFacts(),
    listVectors(model),
  ]);
  const embedded = new Set(entries.map(({ id }) => id));
  const waiting = facts.faces.filter((face) => !face.simulated && !embedded.has(face.id));
  const wanted = new Set([...facts.stale, ...waiting.map((face) => face.photoId)]);
  return photos.filter((photo) => !photo.simulated && photo.faceCount > 0 && wanted.has(photo.id));
}
