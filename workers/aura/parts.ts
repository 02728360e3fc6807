/** The segmenter: which part of a person each pixel shows. */
import { PERSON_PARTS } from '../../models/person-parts.ts';
import type { PartMap } from '../../src/core/aura/part-map.ts';
import { drawFrame, type Picture } from '../face/canvas.ts';
import type { ImageSegmenter } from '../runtime/mediapipe.ts';
import { compileMediapipe } from '../runtime/mediapipe-wasm.ts';
import { type Loaded, session, timed } from '../sessions.ts';

const { id, size } = PERSON_PARTS;
const WHOLE = { x: 0, y: 0, width: 1, height: 1 };

/** The segmenter, loaded once. Throws `unsupported` without WebGL2, and what weights throw. */
export function partsModel(signal: AbortSignal): Promise<Loaded<ImageSegmenter>> {
  const runtime = () => import('../runtime/mediapipe.ts');
  return session(
    id,
    async ([bytes]) => {
      const mp = await runtime();
      const segmenter = await mp.createTask(bytes!, ({ fileset, baseOptions, canvas }) =>
        mp.ImageSegmenter.createFromOptions(fileset, {
          baseOptions,
          canvas,
          runningMode: 'IMAGE',
          outputCategoryMask: true,
          outputConfidenceMasks: false,
        }),
      );
      return {
        value: segmenter,
        backend: 'mediapipe-cpu',
        backendReason: 'steadier than the GPU for single photos',
        close: () => segmenter.close(),
      };
    },
    signal,
    async () => {
      await Promise.all([runtime(), compileMediapipe()]);
    },
  );
}

/** The parts of a picture, as a map of 256 x 256, and the milliseconds it took. The caller owns `source`. */
export async function findParts(
  source: Picture,
  signal: AbortSignal,
): Promise<{ map: PartMap; ms: number }> {
  const { value } = await partsModel(signal);
  const canvas = drawFrame(source, WHOLE, size, size);
  const { value: map, ms } = await timed(id, `${source.width}x${source.height}`, () => {
    const result = value.segment(canvas);
    try {
      const mask = result.categoryMask!;
      return { width: mask.width, height: mask.height, classes: mask.getAsUint8Array().slice() };
    } finally {
      result.close();
    }
  });
  return { map, ms };
}
