/** What is done to one photo when its reading is too old, or another model is to embed its faces. */
import { decodePhoto } from '../../../bridge/decode.ts';
import { infer, transfer } from '../../../bridge/infer.ts';
import { afterRest } from '../../../bridge/rest.ts';
import { FaultError, throwIfAborted } from '../../../core/fault.ts';
import type { JobHandler, JobTask } from '../../../data/jobs.ts';
import { addEmbeddings, facesToEmbed } from '../../../data/photo/embed.ts';
import { getOriginal, getPhoto, type PhotoRecord, replaceReading } from '../../../data/photos.ts';
import { getSettings } from '../../../data/settings.ts';

export const REREAD_KIND = 'reread';
export const REEMBED_KIND = 'reembed';

export interface RenewPayload {
  readonly photoId: string;
  /** The model to embed with; only for `REEMBED_KIND`. */
  readonly model?: string;
}

/** Reads a photo again and puts the reading in the place of the old one; faces keep their ids. */
export const rereadHandler: JobHandler = async (task, signal) => {
  const photo = await getPhoto(payloadOf(task).photoId);
  return photo ? afterRest(signal, () => reread(photo, signal)) : null;
};

async function reread({ id, hash, simulated }: PhotoRecord, signal: AbortSignal): Promise<string> {
  const { embeddingModel } = await getSettings();
  const { bitmap, width, height } = await decodePhoto(await originalOf(id), signal);
  try {
    const options = {
      // A simulated reading stays one, and a real one is never replaced by a simulated one.
      simulated,
      hash,
      originalWidth: width,
      originalHeight: height,
      embeddingModel,
    };
    const given = transfer(bitmap, [bitmap]);
    const reading = await infer((api, call) => api.readPhoto(call, given, options), signal);
    throwIfAborted(signal);
    await replaceReading(id, reading);
    return id;
  } finally {
    bitmap.close();
  }
}

/** Embeds the faces of a photo that the model has not embedded yet. */
export const reembedHandler: JobHandler = async (task, signal) => {
  const { photoId, model } = payloadOf(task);
  if (!model) throw new FaultError('internal', 'no model to embed with');
  const faces = await facesToEmbed(photoId, model);
  return faces.length > 0 ? afterRest(signal, () => embed(photoId, faces, model, signal)) : null;
};

async function embed(
  photoId: string,
  faces: Awaited<ReturnType<typeof facesToEmbed>>,
  model: string,
  signal: AbortSignal,
): Promise<string> {
  const { bitmap } = await decodePhoto(await originalOf(photoId), signal);
  try {
    const given = transfer(bitmap, [bitmap]);
    const landmarks = faces.map((face) => face.landmarks);
    const embedded = await infer(
      (api, call) => api.embedFaces(call, given, landmarks, model),
      signal,
    );
    throwIfAborted(signal);
    await addEmbeddings(
      photoId,
      embedded.map((each, i) => ({ faceId: faces[i]!.id, ...each })),
    );
    return photoId;
  } finally {
    bitmap.close();
  }
}

function payloadOf(task: JobTask): RenewPayload {
  return task.payload as RenewPayload;
}

async function originalOf(photoId: string): Promise<Blob> {
  const original = await getOriginal(photoId);
  if (!original) throw new FaultError('bad-image', 'the original is not there');
  return original;
}
