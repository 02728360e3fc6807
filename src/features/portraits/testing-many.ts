/** For tests: an album of many photos, written as rows, as an import over months would leave it. */
import { gaussian, randomFrom } from '../../core/colour/random.ts';
import type { PhotoFacts } from '../../core/portrait/facts.ts';
import { faceFacts } from '../../core/scoring/testing-faces.ts';
import { PIPELINE_VERSION } from '../../core/types.ts';
import { l2Normalise } from '../../core/vector-index.ts';
import { crowd, KINDS } from '../../core/vibes/testing-photos.ts';
import type { VibePhoto } from '../../core/vibes/types.ts';
import { encodeRecord, encodeVector } from '../../data/codec.ts';
import { summaryOf } from '../../data/photo/rows.ts';
import type { PhotoRecord } from '../../data/photos.ts';
import { readingOf } from '../../data/testing/fixtures.ts';
import { writeTx } from '../../data/transact.ts';

/** The model of all vectors. */
const MODEL = 'face-embedding';
/** Cosine between two photos of one person; between two people it is about 0. */
const ALIKE = 0.7;

/**
 * Keeps photos of one face each: `each` of every kind of `KINDS` of the first person, and so many of
 * each other one; and photos without a face. Gives back how many photos there are.
 */
export async function fillMany(
  each: number,
  others: readonly number[],
  faceless: number,
): Promise<number> {
  const random = randomFrom(11);
  const noise = () => Float32Array.from({ length: 512 }, () => gaussian(random));
  const owners = [4 * each, ...others].flatMap((count, who) => new Array<number>(count).fill(who));
  const directions = [0, ...others].map(() => l2Normalise(noise()));
  const looks = crowd(KINDS, Math.ceil(owners.length / 4), 5);
  const photos: { readonly record: PhotoRecord; readonly who: number | null }[] = [];
  for (const who of owners) photos.push({ who, record: recordOf(photos.length, 1) });
  for (let i = 0; i < faceless; i++) photos.push({ who: null, record: recordOf(photos.length, 0) });
  const rows = await Promise.all(
    photos.map(async ({ record, who }, i) => {
      const look = looks[i % looks.length]!;
      const tone = look.tone;
      const { id, addedAt } = record;
      const photo = { id, addedAt, deletedAt: null, body: await encodeRecord({ ...record, tone }) };
      if (who === null) return { photo, face: null };
      const far = l2Normalise(noise());
      const near = directions[who]!;
      const vector = l2Normalise(
        near.map((v, k) => Math.sqrt(ALIKE) * v + Math.sqrt(1 - ALIKE) * far[k]!),
      );
      return { photo, face: await faceRows(id, look, vector, i) };
    }),
  );
  await writeTx(['photos', 'faceFacts', 'vectors', 'vectorChanges'], async (tx) => {
    for (const { photo, face } of rows) {
      void tx.objectStore('photos').put(photo);
      if (!face) continue;
      void tx.objectStore('faceFacts').put(face.facts);
      void tx.objectStore('vectors').put(face.vector);
      void tx.objectStore('vectorChanges').add({ owner: face.vector.owner, model: MODEL });
    }
  });
  return photos.length;
}

async function faceRows(photoId: string, look: VibePhoto, vector: Float32Array, i: number) {
  const id = `face-${photoId}`;
  const facts = faceFacts(id, { photoId, ...look.face, composition: (i % 97) / 97 });
  return {
    facts: { id, photoId, body: await encodeRecord(facts) },
    vector: {
      owner: id,
      model: MODEL,
      photoId,
      body: await encodeVector(vector),
      kind: 'face' as const,
    },
  };
}

function recordOf(n: number, faceCount: PhotoFacts['faceCount']): PhotoRecord {
  const id = `photo-${String(n).padStart(5, '0')}`;
  return {
    id,
    name: `${id}.jpg`,
    type: 'image/jpeg',
    bytes: 2_000_000,
    hash: n.toString(16).padStart(64, '0'),
    width: 3_000,
    height: 4_000,
    addedAt: new Date(Date.UTC(2026, 0, 1) + n * 3_600_000).toISOString(),
    takenAt: null,
    ...summaryOf(readingOf([])),
    faceCount,
    look: ((n * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, '0').repeat(2),
    pipeline: PIPELINE_VERSION,
  };
}
