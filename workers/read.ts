/** One photo, read whole: faces, quality, colours. Rules need no model and always answer. */
import { readAura } from '../src/core/aura/engine.ts';
import { photoLook } from '../src/core/portrait/look.ts';
import { toneOf } from '../src/core/portrait/tone.ts';
import { judgePhoto } from '../src/core/quality/judge.ts';
import { simulateReading } from '../src/core/simulated/reading.ts';
import { type PhotoReading, PIPELINE_VERSION } from '../src/core/types.ts';
import { checkpoint } from './calls.ts';
import { keepEnginesQuietly } from './engines.ts';
import { log, progress } from './events.ts';
import { readFaces } from './face/faces.ts';
import { heapBytes, tfMemoryNow } from './memory.ts';
import { pixelsOf } from './pixels.ts';
import type { ReadOptions } from './protocol.ts';
import { applyRule } from './rules.ts';

/** The glance needs no more of a photo than this, and the browser scales quicker than we do. */
const LOOK_SIDE = 128;

/** Reads a photo; see `InferApi.readPhoto`. */
export async function readPhoto(
  call: string,
  bitmap: ImageBitmap,
  options: ReadOptions,
  signal: AbortSignal,
): Promise<PhotoReading> {
  const started = performance.now();
  const step = (done: number, note: string) =>
    progress({ task: 'read', id: call, done, total: 3, note });
  step(0, 'Looking for faces');
  const pixels = pixelsOf(bitmap);
  const original = { width: options.originalWidth, height: options.originalHeight };
  if (options.simulated) {
    const reading = simulateReading(options.hash, original.width, original.height, pixels);
    step(3, 'Done');
    return { ...reading, ms: performance.now() - started };
  }
  const { embeddingModel } = options;
  const faceOptions = { original, embeddingModel };
  const { faces, faults, by } = await readFaces(bitmap, pixels, faceOptions, call, signal);
  step(1, 'Judging the light');
  await checkpoint(call);
  const judged = faces[0] ? null : applyRule('quality', () => judgePhoto(pixels, original));
  step(2, 'Reading the colours');
  await checkpoint(call);
  const faceBox = faces[0]?.detection.box;
  const aura = applyRule('aura', () => readAura(pixels, faceBox ? { faceBox } : null));
  step(3, 'Done');
  keepEnginesQuietly();
  log({ kind: 'memory', ...tfMemoryNow(), heapBytes: heapBytes() });
  return {
    width: bitmap.width,
    height: bitmap.height,
    faces,
    quality: judged?.value ?? faces[0]!.quality,
    aura: { ...aura.value, by: [aura.by] },
    tone: toneOf(pixels),
    look: photoLook(pixelsOf(bitmap, LOOK_SIDE)),
    pipeline: PIPELINE_VERSION,
    faults,
    simulated: false,
    by: [...by, ...(judged ? [judged.by] : []), aura.by],
    ms: performance.now() - started,
  };
}
