/** For tests: an album of one person and their ranking, without a photo or a model. */
import { gateRecord } from '../../../core/gates/thresholds.ts';
import type { FaceFacts, PhotoFacts } from '../../../core/portrait/facts.ts';
import { rankPhotos } from '../../../core/scoring/rank.ts';
import { faceFacts } from '../../../core/scoring/testing-faces.ts';
import type { Album, AlbumPerson } from '../album/types.ts';
import type { Ranking } from './useRanking.ts';

/** Faces 'f-0' (the best) to 'f-{n-1}', each a little less sharp and less well framed than the last. */
export function facesOf(n: number): readonly FaceFacts[] {
  return Array.from({ length: n }, (_, i) =>
    faceFacts(`f-${i}`, {
      gates: { ...gateRecord(() => 0.9), sharpness: 1 - (0.55 * i) / n },
      composition: 0.9 - (0.6 * i) / n,
    }),
  );
}

/** What the page shows of these faces, with the standard gates and without taste. */
export function rankingOf(faces: readonly FaceFacts[]): {
  readonly album: Album;
  readonly person: AlbumPerson;
  readonly ranking: Ranking;
} {
  const person: AlbumPerson = { id: 'person-1', name: 'Ada', faces };
  const ranked = rankPhotos(faces.map((face) => ({ face, taste: null })));
  const album: Album = {
    photos: new Map(faces.map(({ photoId }) => [photoId, photoOf(photoId)])),
    faces: new Map(faces.map((face) => [face.id, face])),
    people: [person],
    strangers: [],
    embeddingModel: 'face-embedding',
    unembedded: [],
    stale: [],
  };
  return { album, person, ranking: { ranked, taste: null } };
}

function photoOf(id: string): PhotoFacts {
  return {
    id,
    name: `${id}.jpg`,
    addedAt: '2026-11-21T08:00:00.000Z',
    takenAt: '2026-11-20T08:00:00.000Z',
    width: 1200,
    height: 1600,
    bytes: 1000,
    hash: id,
    look: '0f0f0f0f0f0f0f0f',
    tone: { lightness: 0.6, contrast: 0.2, chroma: 0.06, warmth: 0.3 },
    faceCount: 1,
  };
}
