/** One person's photos: ranked, with their vibes. Made from the album when it is looked at. */
import { library } from '../../../bridge/library.ts';
import type { FaceFacts } from '../../../core/portrait/facts.ts';
import type { Ranked } from '../../../core/scoring/rank.ts';
import { currentScores } from '../../../core/taste/current.ts';
import type { VibePhoto, Vibes } from '../../../core/vibes/types.ts';
import { getTaste } from '../../../data/artifacts.ts';
import { getSettings } from '../../../data/settings.ts';
import { listVectors } from '../../../data/vectors.ts';
import { getVibes, putVibes } from '../../../data/vibes.ts';
import { tasteItems } from '../taste/items.ts';
import type { Album, AlbumPerson } from './types.ts';

/**
 * The person's faces, best first, with percentiles among their own photos and reasons. Taste counts
 * for all of them or for none, see `currentScores`. Throws `storage-unavailable`, `worker-died`,
 * `aborted`.
 */
export async function rankPerson(
  album: Pick<Album, 'photos' | 'embeddingModel'>,
  person: AlbumPerson,
  signal?: AbortSignal,
): Promise<readonly Ranked[]> {
  const [{ gates }, taste] = await Promise.all([getSettings(), getTaste(person.id)]);
  const { embeddingModel } = album;
  const scores = await currentScores(taste?.result, {
    ids: person.faces.map(({ id }) => id),
    embeddingModel,
    items: async () => {
      const entries = await listVectors(embeddingModel);
      const vectors = new Map(entries.map(({ id, embedding }) => [id, embedding.vector]));
      return tasteItems(album, person, vectors);
    },
  });
  const entries = person.faces.map((face) => ({ face, taste: scores?.get(face.id) ?? null }));
  return library.call((api) => api.rankFaces(entries, { thresholds: gates }), signal);
}

/**
 * The vibes of the person's photos, kept for the next time. Throws `storage-unavailable`, `quota`,
 * `worker-died`, `aborted`.
 */
export async function vibesOf(
  album: Album,
  person: AlbumPerson,
  signal?: AbortSignal,
): Promise<Vibes> {
  const [entries, previous] = await Promise.all([
    listVectors(album.embeddingModel),
    getVibes(person.id),
  ]);
  const embeddings = new Map(entries.map(({ id, embedding }) => [id, embedding]));
  const photos = person.faces.flatMap((face): VibePhoto[] => {
    const photo = album.photos.get(face.photoId);
    if (!photo) return [];
    return [
      {
        id: face.id,
        tone: photo.tone,
        face: lightFace(face),
        embedding: embeddings.get(face.id) ?? null,
      },
    ];
  });
  const vibes = await library.call((api) => api.findVibes(photos, previous), signal);
  await putVibes(person.id, vibes);
  return vibes;
}

function lightFace({ blendshapes, pose, box }: FaceFacts): VibePhoto['face'] {
  return { blendshapes, pose, box };
}
