/** For tests: photos and albums that need nothing stored. */
import { gateRecord } from '../../../core/gates/thresholds.ts';
import type { FaceFacts, GateValues, PhotoFacts } from '../../../core/portrait/facts.ts';
import { type Ranked, rankPhotos } from '../../../core/scoring/rank.ts';
import { faceFacts } from '../../../core/scoring/testing-faces.ts';

/** A photo that differs from others by its id alone; `change` replaces what a test is about. */
export function photoFacts(id: string, change: Partial<PhotoFacts> = {}): PhotoFacts {
  return {
    id,
    name: `${id}.jpg`,
    addedAt: '2026-05-06T07:08:09.000Z',
    takenAt: null,
    width: 1_200,
    height: 900,
    bytes: 1_000,
    hash: id,
    look: '0f0f0f0f0f0f0f0f',
    tone: { lightness: 0.5, contrast: 0.2, chroma: 0.05, warmth: 0.1 },
    faceCount: 1,
    ...change,
  };
}

/** What Best says of these faces, as of one person, by the standard gates and without taste. */
export function scoresOf(faces: Iterable<FaceFacts>): ReadonlyMap<string, Ranked> {
  const ranked = rankPhotos([...faces].map((face) => ({ face, taste: null })));
  return new Map(ranked.map((one) => [one.id, one]));
}

/** All gates at 0.8 but these. */
export const gatesWith = (change: Partial<GateValues>): GateValues => ({
  ...gateRecord(() => 0.8),
  ...change,
});

/** An album of photos with the gates of their faces. */
export function albumWith(entries: readonly (readonly [PhotoFacts, ...GateValues[]])[]) {
  const photos = new Map(entries.map(([photo]) => [photo.id, photo]));
  const faces = new Map<string, FaceFacts>();
  for (const [photo, ...all] of entries)
    for (const [index, gates] of all.entries()) {
      const id = `${photo.id}-face-${index}`;
      faces.set(id, faceFacts(id, { photoId: photo.id, index, gates }));
    }
  return { photos, faces };
}
