/**
 * The face pipeline: find, align, embed, judge, read the expression. A model that fails costs its
 * own part and nothing else.
 */

import { modelById } from '../../models/catalog.ts';
import { EXPRESSION_AURA } from '../../models/expression-aura.ts';
import { FACE_LANDMARKER } from '../../models/face-landmarker.ts';
import { faultOf, messageOf } from '../../src/core/fault.ts';
import { compositionOf } from '../../src/core/portrait/composition.ts';
import { gateValues } from '../../src/core/portrait/gate-values.ts';
import { judgeFace } from '../../src/core/quality/judge.ts';
import type { FaceReading, MadeBy, PartFault, Pixels } from '../../src/core/types.ts';
import { backendWish } from '../backends.ts';
import { checkpoint } from '../calls.ts';
import { applyRule } from '../rules.ts';
import { type Loaded, timed } from '../sessions.ts';
import { detectFaces } from './detect.ts';
import { embeddingModel, embedSafely } from './embedding.ts';
import { cropForExpression, expressionModel, expressionOf } from './expression.ts';
import { faceTasks } from './landmarker.ts';

export interface FacesOptions {
  /** Size in pixels of the photo before it was decoded at the size needed. */
  readonly original: { readonly width: number; readonly height: number };
  readonly embeddingModel: string;
}

export interface FacesResult {
  readonly faces: FaceReading[];
  readonly faults: PartFault[];
  readonly by: MadeBy[];
}

/** Settles a part: its value, or null and a fault noted. A cancelled call is thrown on. */
async function part<T>(
  name: PartFault['part'],
  faults: PartFault[],
  work: Promise<T>,
): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    const fault = faultOf(error);
    if (fault === 'aborted') throw error;
    if (!faults.some((f) => f.part === name))
      faults.push({ part: name, fault, message: messageOf(error) });
    return null;
  }
}

/** Reads every face of a photo. */
export async function readFaces(
  bitmap: ImageBitmap,
  pixels: Pixels,
  { original, embeddingModel: model }: FacesOptions,
  call: string,
  signal: AbortSignal,
): Promise<FacesResult> {
  const faults: PartFault[] = [];
  const size = `${bitmap.width}x${bitmap.height}`;
  // All three load side by side; finding faces begins as soon as the finder is ready.
  const embedding = part('embedding', faults, embeddingModel(signal, model));
  const mood = part('expression', faults, expressionModel(signal, backendWish()));
  embedding.catch(() => {});
  mood.catch(() => {});
  const tasks = await part('detection', faults, faceTasks(signal));
  if (!tasks) return { faces: [], faults, by: [] };
  await checkpoint(call);
  const detected = await part(
    'detection',
    faults,
    timed(FACE_LANDMARKER.id, size, () => detectFaces(tasks.value, bitmap, call)),
  );
  if (!detected) return { faces: [], faults, by: [] };
  const found = madeBy(FACE_LANDMARKER.id, tasks, detected.ms);
  const [embedder, expressions] = await Promise.all([embedding, mood]);
  const faces: FaceReading[] = [];
  for (const detection of detected.value) {
    await checkpoint(call);
    const embedded = embedder
      ? await part(
          'embedding',
          faults,
          timed(model, size, () => embedSafely(signal, model, pixels, detection.landmarks)),
        )
      : null;
    const judged = applyRule('quality', () => judgeFace(pixels, detection, original));
    const felt = expressions
      ? await part(
          'expression',
          faults,
          timed(EXPRESSION_AURA.id, size, () =>
            expressions.value.run(cropForExpression(bitmap, detection.landmarks)),
          ),
        )
      : null;
    faces.push({
      detection,
      quality: judged.value,
      expression: felt ? expressionOf(felt.value) : null,
      embedding: embedded?.value.embedding ?? null,
      gates: gateValues(pixels, detection, judged.value, embedded?.value.quality ?? null),
      composition: compositionOf(detection.box),
      by: [
        found,
        ...(embedded && embedder ? [madeBy(model, embedder, embedded.ms)] : []),
        judged.by,
        ...(felt && expressions ? [madeBy(EXPRESSION_AURA.id, expressions, felt.ms)] : []),
      ],
    });
  }
  return { faces, faults, by: [found] };
}

function madeBy(id: string, loaded: Loaded<unknown>, ms: number): MadeBy {
  const entry = modelById(id);
  return { role: entry.role, model: id, version: entry.version, backend: loaded.backend, ms };
}
