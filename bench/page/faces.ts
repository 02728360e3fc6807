/** Reads one image as the app does, and embeds its main face with the default and other models. */
import { transfer } from 'comlink';
import { decodePhoto } from '../../src/bridge/decode.ts';
import { infer } from '../../src/bridge/infer.ts';
import type { FaceReading, Point } from '../../src/core/types.ts';
export interface FaceFound {
  /** Vectors by model id; null where no face was found. */
  readonly vectors: Record<string, number[]> | null;
  /** Role to version, of what was used. */
  readonly models: Record<string, string>;
}

/** The face an image is of: the largest over its centre, else the largest. */
function mainFace(faces: readonly FaceReading[]): FaceReading | undefined {
  return faces.find(({ detection: { box } }) => covers(box, 0.5, 0.5)) ?? faces[0];
}

function covers(box: FaceReading['detection']['box'], x: number, y: number): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

async function embedWith(model: string, photo: Blob, landmarks: readonly Point[]) {
  const { bitmap } = await decodePhoto(photo);
  const [embedded] = await infer((api, call) =>
    api.embedFaces(call, transfer(bitmap, [bitmap]), [landmarks], model),
  );
  return embedded!.embedding.vector;
}

/** Reads the image at `url`; `others` are embedding models to run beside the default. */
async function readFace(url: string, others: readonly string[]): Promise<FaceFound> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const photo = await response.blob();
  const { bitmap, width, height } = await decodePhoto(photo);
  const reading = await infer((api, call) =>
    api.readPhoto(call, transfer(bitmap, [bitmap]), {
      simulated: false,
      hash: '',
      originalWidth: width,
      originalHeight: height,
      embeddingModel: 'face-embedding',
    }),
  );
  for (const { part, message } of reading.faults) throw new Error(`${part}: ${message}`);
  const face = mainFace(reading.faces);
  const models = Object.fromEntries(
    (face?.by ?? reading.by).filter((m) => m.backend !== 'rule').map((m) => [m.role, m.version]),
  );
  if (!face?.embedding) return { vectors: null, models };
  const vectors: Record<string, number[]> = {
    [face.embedding.model]: Array.from(face.embedding.vector),
  };
  for (const model of others)
    vectors[model] = Array.from(await embedWith(model, photo, face.detection.landmarks));
  return { vectors, models };
}

Object.assign(globalThis, { bench: { readFace } });
