/** The live camera as the page calls it: streams of frames, and the models they are read with. */
import { cutOut } from '../../src/core/aura/cut-out.ts';
import type { FoundFace } from '../../src/core/aura/live/face.ts';
import type { LiveFrame } from '../../src/core/aura/live/frame.ts';
import { personRegion } from '../../src/core/aura/person-region.ts';
import type { AuraDetectionMode } from '../../src/core/aura/types.ts';
import { drawPart } from '../face/canvas.ts';
import { faceTasks } from '../face/landmarker.ts';
import { classifierModel, classify } from './classify.ts';
import { liveSlot } from './live-slot.ts';
import { type LivePicture, LiveStream, type LiveTools, type ReadPicture } from './live-stream.ts';
import { findParts, partsModel } from './parts.ts';

/** The finder's own input is 128 px; half as much again keeps its resampling honest. */
const SEEN_AT = 192;
const WHOLE = { x: 0, y: 0, width: 1, height: 1 };

// Loading goes on when a frame is given up: the next one needs it.
const never = new AbortController().signal;

/** The models of this worker. */
const TOOLS: Required<LiveTools> = {
  face: liveSlot(async () => {
    const { value } = await faceTasks(never);
    return ({ canvas }: LivePicture): FoundFace[] => {
      const small = drawPart(canvas, WHOLE, SEEN_AT);
      const { width, height } = small;
      return value.detector.detect(small).detections.flatMap((found) => {
        const box = found.boundingBox;
        if (!box) return [];
        const { originX: x, originY: y } = box;
        return {
          box: {
            x: x / width,
            y: y / height,
            width: box.width / width,
            height: box.height / height,
          },
          score: found.categories[0]?.score ?? 0,
        };
      });
    };
  }),
  parts: liveSlot(async () => {
    await partsModel(never);
    return async ({ canvas }: LivePicture) => (await findParts(canvas, never)).map;
  }),
  classify: liveSlot(async () => {
    await classifierModel(never);
    return async ({ pixels, regions, illuminant }: ReadPicture) => {
      const region = personRegion(regions);
      if (!region.mapped) return null;
      return (await classify(cutOut(pixels, region, illuminant), never)).probabilities;
    };
  }),
};

/** How live frames are to be read. */
export interface LiveOptions {
  /** Name of the stream: another one begins anew. */
  readonly stream: string;
  /** Whether models may be used; false reads by rule alone and touches none. */
  readonly models: boolean;
  readonly mode: AuraDetectionMode;
  /** A frozen picture, the only one of its stream: read as whole as a frame can be. */
  readonly still?: boolean;
}

function toolsFor({ models, mode }: LiveOptions): LiveTools {
  if (!models) return {};
  const { face, parts } = TOOLS;
  return mode === 'heuristic' ? { face, parts } : TOOLS;
}

let current: { readonly name: string; readonly stream: LiveStream } | null = null;

/** Reads a frame of a stream; see `LiveStream.read`. One stream at a time is remembered. */
export function readLiveFrame(bitmap: ImageBitmap, options: LiveOptions): Promise<LiveFrame> {
  if (current?.name !== options.stream)
    current = { name: options.stream, stream: new LiveStream(toolsFor(options), options.mode) };
  return current.stream.read(bitmap, options.still);
}
