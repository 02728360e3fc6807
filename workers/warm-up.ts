/** Loads what the main job needs and runs each network once on nothing: the first run compiles. */
import { FACE_EMBEDDING } from '../models/face-embedding.ts';
import { backendWish } from './backends.ts';
import { embeddingModel } from './face/embedding.ts';
import { blankTile, expressionModel } from './face/expression.ts';
import { faceTasks } from './face/landmarker.ts';

/** Loads what a reading of faces needs, on whatever it runs here; what fails is told by the reading. */
export async function loadFaces(signal: AbortSignal, model: string): Promise<void> {
  await Promise.allSettled([
    faceTasks(signal),
    embeddingModel(signal, model),
    expressionModel(signal, backendWish()),
  ]);
}

/** What fails here fails again, with a reason, when a photo needs it. */
export async function warmUp(signal: AbortSignal): Promise<void> {
  await Promise.allSettled([warmFaces(signal), warmEmbedding(signal), warmExpression(signal)]);
}

async function warmFaces(signal: AbortSignal): Promise<void> {
  const { value } = await faceTasks(signal);
  const blank = new OffscreenCanvas(256, 256);
  blank.getContext('2d')!.fillRect(0, 0, 256, 256);
  value.detector.detect(blank);
  value.landmarker.detect(blank);
}

async function warmEmbedding(signal: AbortSignal): Promise<void> {
  const { value } = await embeddingModel(signal, FACE_EMBEDDING.id);
  const area = FACE_EMBEDDING.size ** 2;
  await value.run({ data: new Float32Array(3 * area), dims: FACE_EMBEDDING.dims });
}

async function warmExpression(signal: AbortSignal): Promise<void> {
  const { value } = await expressionModel(signal, backendWish());
  await value.run(blankTile());
}
