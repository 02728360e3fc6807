/** Loads what the main job needs and reads a drawn face once: the first run compiles. */
import { FACE_EMBEDDING } from '../models/face-embedding.ts';
import { readAura } from '../src/core/aura/engine.ts';
import { backendWish } from './backends.ts';
import { drawnFace } from './face/drawn-face.ts';
import { embeddingModel } from './face/embedding.ts';
import { expressionModel } from './face/expression.ts';
import { readFaces } from './face/faces.ts';
import { faceTasks } from './face/landmarker.ts';
import { pixelsOf } from './pixels.ts';

/** Loads what a reading of faces needs, on whatever it runs here; what fails is told by the reading. */
export async function loadFaces(signal: AbortSignal, model: string): Promise<void> {
  await Promise.allSettled([
    faceTasks(signal),
    embeddingModel(signal, model),
    expressionModel(signal, backendWish()),
  ]);
}

/** What fails here fails again, with a reason, when a photo needs it. */
export async function warmUp(call: string, signal: AbortSignal): Promise<void> {
  await loadFaces(signal, FACE_EMBEDDING.id);
  const bitmap = drawnFace();
  try {
    const pixels = pixelsOf(bitmap);
    const options = { original: bitmap, embeddingModel: FACE_EMBEDDING.id };
    const { faces } = await readFaces(bitmap, pixels, options, call, signal);
    const faceBox = faces[0]?.detection.box;
    readAura(pixels, faceBox ? { faceBox } : null);
  } finally {
    bitmap.close();
  }
}
