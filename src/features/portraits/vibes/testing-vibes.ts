/** For tests: an album of one person with so many photos, and vibes found in it by the real rules. */
import type { FaceFacts, PhotoFacts } from '../../../core/portrait/facts.ts';
import { faceFacts } from '../../../core/scoring/testing-faces.ts';
import { fitVibes } from '../../../core/vibes/fit.ts';
import { crowd, KINDS } from '../../../core/vibes/testing-photos.ts';
import type { Vibes } from '../../../core/vibes/types.ts';
import type { Album } from '../album/types.ts';
import { readingOf } from '../testing-readings.ts';

export interface TestAlbum {
  readonly album: Pick<Album, 'faces' | 'photos'>;
  readonly vibes: Vibes;
}

/** `each` photos of each of four kinds. */
export async function albumOfKinds(each: number): Promise<TestAlbum> {
  const made = crowd(KINDS, each, 7);
  const photos = new Map<string, PhotoFacts>();
  const faces = new Map<string, FaceFacts>();
  for (const [i, { id, tone, face }] of made.entries()) {
    const photoId = `photo-${id}`;
    const at = new Date(Date.UTC(2026, 0, 1 + (i % 300))).toISOString();
    photos.set(photoId, {
      id: photoId,
      name: `${id}.jpg`,
      addedAt: at,
      takenAt: null,
      width: 1_200,
      height: 900,
      bytes: 1_000,
      hash: id,
      look: readingOf([]).look,
      tone,
      faceCount: 1,
    });
    faces.set(id, faceFacts(id, { photoId, ...face }));
  }
  return { album: { photos, faces }, vibes: await fitVibes(made) };
}
