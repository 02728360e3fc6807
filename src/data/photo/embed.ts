/** Vectors of another model for faces that are kept already. */
import type { Embedding, Point } from '../../core/types.ts';
import { assertIndexable } from '../../core/vector-index.ts';
import { announce } from '../changes.ts';
import { decodeRecord, encodeRecord, encodeVector } from '../codec.ts';
import type { VectorRow } from '../schema.ts';
import { readTx, together, writeTx } from '../transact.ts';
import { noteChanges } from '../vector/changes.ts';
import { withClarity } from './clarity.ts';

/** A face that has no vector of a model yet, with what is needed to make one. */
export interface FaceToEmbed {
  readonly id: string;
  readonly landmarks: readonly Point[];
}

/** A new vector of a face, and how much of the face it tells, 0..1. */
export interface NewVector {
  readonly faceId: string;
  readonly embedding: Embedding;
  readonly quality: number;
}

/** The faces of a photo that lack a vector of `model`; none of a simulated reading. */
export async function facesToEmbed(photoId: string, model: string): Promise<FaceToEmbed[]> {
  const { photo, portraits, owners } = await readTx(
    ['photos', 'portraits', 'vectors'],
    async (tx) => ({
      photo: await tx.objectStore('photos').get(photoId),
      portraits: await tx.objectStore('portraits').index('photoId').getAll(photoId),
      owners: await tx.objectStore('vectors').index('photoId').getAllKeys(photoId),
    }),
  );
  if (!photo || photo.deletedAt !== null) return [];
  if ((await decodeRecord(photo.body)).simulated) return [];
  const done = new Set(owners.filter(([, of]) => of === model).map(([owner]) => owner));
  const missing = portraits.filter((row) => !done.has(row.id));
  return Promise.all(
    missing.map(async ({ id, body }) => ({
      id,
      landmarks: (await decodeRecord(body)).detection.landmarks,
    })),
  );
}

/**
 * Keeps vectors of a photo's faces, beside those of other models, all or none, and with each how
 * clear the face is to its model. Faces that are gone are passed over. Throws `internal` for a
 * vector that may not be indexed, `quota`, `storage-unavailable`.
 */
export async function addEmbeddings(photoId: string, made: readonly NewVector[]): Promise<void> {
  const rows = await Promise.all(
    made.map(async ({ faceId, embedding }): Promise<VectorRow> => {
      assertIndexable(embedding);
      const body = await encodeVector(embedding.vector);
      return { owner: faceId, model: embedding.model, photoId, body, kind: 'face' };
    }),
  );
  const facts = await factsWith(made);
  await writeTx(['portraits', 'faceFacts', 'vectors', 'vectorChanges'], async (tx) => {
    const kept = new Set(await tx.objectStore('portraits').index('photoId').getAllKeys(photoId));
    const stay = rows.filter((row) => kept.has(row.owner));
    await together([
      ...stay.map((row) => () => tx.objectStore('vectors').put(row)),
      ...noteChanges(tx, stay),
      ...facts
        .filter((row) => kept.has(row.id))
        .map((row) => () => tx.objectStore('faceFacts').put(row)),
    ]);
  });
  announce('vectors', 'photos');
}

/** The facts of the faces with how clear they are to the new model, sealed. */
async function factsWith(made: readonly NewVector[]) {
  const found = await readTx(['faceFacts'], (tx) =>
    Promise.all(made.map(({ faceId }) => tx.objectStore('faceFacts').get(faceId))),
  );
  const kept = found.filter((row) => row !== undefined);
  const faces = await withClarity(await Promise.all(kept.map((row) => decodeRecord(row.body))));
  const told = new Map(
    made.map(({ faceId, embedding, quality }) => [faceId, { embedding, quality }]),
  );
  return Promise.all(
    faces.map(async (face, i) => {
      const { embedding, quality } = told.get(face.id)!;
      const clarity = { ...face.clarity, [embedding.model]: quality };
      return { ...kept[i]!, body: await encodeRecord({ ...face, clarity }) };
    }),
  );
}
