/** One photo, read whole: faces, quality, colours. Rules need no model and always answer. */
import { readAura } from '../src/core/aura/engine.ts';
import { judgePhoto } from '../src/core/quality/judge.ts';
import { simulateReading } from '../src/core/simulated/reading.ts';
import type { MadeBy, PhotoReading } from '../src/core/types.ts';
import { checkpoint } from './calls.ts';
import { keepEnginesQuietly } from './engines.ts';
import { log, progress } from './events.ts';
import { readFaces } from './face/faces.ts';
import { heapBytes, tfMemoryNow } from './memory.ts';
import { pixelsOf } from './pixels.ts';
import type { ReadOptions } from './protocol.ts';

/** Version of our rules: raised when a rule's answer changes, so that old readings can be redone. */
export const RULES_VERSION = '1';

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
  const { faces, faults, by } = await readFaces(bitmap, pixels, original, call, signal);
  step(1, 'Judging the light');
  await checkpoint(call);
  const judged = rule('quality', () => judgePhoto(pixels, original));
  step(2, 'Reading the colours');
  await checkpoint(call);
  const faceBox = faces[0]?.detection.box;
  const aura = rule('aura', () => readAura(pixels, faceBox ? { faceBox } : null));
  step(3, 'Done');
  keepEnginesQuietly();
  log({ kind: 'memory', ...tfMemoryNow(), heapBytes: heapBytes() });
  return {
    width: bitmap.width,
    height: bitmap.height,
    faces,
    quality: faces[0]?.quality ?? judged.value,
    aura: { ...aura.value, by: [aura.by] },
    faults,
    simulated: false,
    by: [...by, judged.by, aura.by],
    ms: performance.now() - started,
  };
}

function rule<T>(role: string, work: () => T): { value: T; by: MadeBy } {
  const started = performance.now();
  const value = work();
  const ms = performance.now() - started;
  return {
    value,
    by: { role, model: `${role}-rules`, version: RULES_VERSION, backend: 'rule', ms },
  };
}
