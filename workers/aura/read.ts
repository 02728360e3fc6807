/** A whole aura reading: parts of the person, colours under corrected light, the classifier, the blend. */
import { blendReading } from '../../src/core/aura/blend-reading.ts';
import { cutOut } from '../../src/core/aura/cut-out.ts';
import { readRegion } from '../../src/core/aura/engine.ts';
import type { PartMap } from '../../src/core/aura/part-map.ts';
import { type AuraRegions, personRegion } from '../../src/core/aura/person-region.ts';
import type { AuraDetectionMode, AuraReading } from '../../src/core/aura/types.ts';
import { faultOf } from '../../src/core/fault.ts';
import type { Box, MadeBy, Point } from '../../src/core/types.ts';
import { checkpoint } from '../calls.ts';
import { progress } from '../events.ts';
import { madeBy } from '../made-by.ts';
import { pixelsOf } from '../pixels.ts';
import { applyRule } from '../rules.ts';
import { classify, heardBy } from './classify.ts';
import { findParts } from './parts.ts';
import { readPerson } from './person.ts';

/** The engine sees no more of a photo than this on its longer side: its cells are means anyway. */
export const READ_SIDE = 320;

/** How an aura is to be read. */
export interface AuraOptions {
  readonly mode: AuraDetectionMode;
  /** The face whose aura it is, as the photo's reading found it; null where there is none. */
  readonly face: { readonly box: Box; readonly landmarks: readonly Point[] } | null;
  /** Rules alone, labelled so: no model is touched. */
  readonly simulated: boolean;
}

/**
 * Reads the aura of one person. What fails costs its own part: without the segmenter the face's box
 * tells where hair and clothes are, without the classifier the engine answers alone, and `by` names
 * what took part. Throws `aborted`.
 */
export async function readWhole(
  call: string,
  bitmap: ImageBitmap,
  { mode, face, simulated }: AuraOptions,
  signal: AbortSignal,
): Promise<AuraReading> {
  const step = (done: number, note: string) =>
    progress({ task: 'aura', id: call, done, total: 4, note });
  const pixels = pixelsOf(bitmap, READ_SIDE);
  step(0, 'Finding hair, skin and clothes');
  const parts = simulated ? null : await unlessFailed(() => findParts(bitmap, signal));
  await checkpoint(call);
  step(1, 'Reading the colours');
  const region = personRegion(regionsOf(face?.box, parts?.map));
  const { value: engine, by } = applyRule('aura', () => readRegion(pixels, region));
  await checkpoint(call);
  step(2, 'Asking the classifier');
  // Without a person to cut out, or colours to see, the classifier has nothing to look at.
  const heard =
    mode === 'heuristic' || !region.mapped || engine.doubts?.length
      ? null
      : await unlessFailed(() => classify(cutOut(pixels, region, engine.illuminant), signal));
  await checkpoint(call);
  step(3, 'Looking at skin, hair and eyes');
  const person = face && !simulated ? readPerson(bitmap, face.landmarks, parts?.map ?? null) : null;
  const makers: MadeBy[] = [by];
  if (parts) makers.unshift(madeBy('person-parts', parts.ms));
  if (heard) makers.push(madeBy('aura-classifier', heard.ms));
  step(4, 'Done');
  const answer = heard ? heardBy(mode, heard.probabilities) : null;
  return { ...blendReading(engine, answer, mode), person, by: makers };
}

function regionsOf(faceBox: Box | undefined, parts: PartMap | undefined): AuraRegions {
  return { ...(faceBox ? { faceBox } : {}), ...(parts ? { parts } : {}) };
}

/** The result, or null when it failed; only giving up is passed on. Failures are logged where they happen. */
async function unlessFailed<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (faultOf(error) === 'aborted') throw error;
    return null;
  }
}
