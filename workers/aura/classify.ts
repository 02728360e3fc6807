/** The classifier: the cut-out of the person and its parts in, probabilities over the aura colours out. */
import {
  AURA_CLASSIFIER,
  calibrateAura,
  decodeAura,
  encodeCutOut,
} from '../../models/aura-classifier.ts';
import type { AuraDetectionMode } from '../../src/core/aura/types.ts';
import { onnxSession } from '../onnx-session.ts';
import type { OnnxModel } from '../runtime/onnx.ts';
import { type Loaded, timed } from '../sessions.ts';

const { id, dims, size } = AURA_CLASSIFIER;

/** The network, loaded once. Throws what weights and the runtime throw. */
export const classifierModel = (signal: AbortSignal): Promise<Loaded<OnnxModel>> =>
  onnxSession(id, signal);

/** The file's own probabilities in schema order of a cut-out (RGB bytes [224, 224, 3]), and the milliseconds it took. */
export async function classify(
  cutOut: Uint8Array,
  signal: AbortSignal,
): Promise<{ probabilities: number[]; ms: number }> {
  const { value: model } = await classifierModel(signal);
  const { value, ms } = await timed(id, `${size}x${size}`, () =>
    model.run({ data: encodeCutOut(cutOut), dims }),
  );
  return { probabilities: decodeAura(value), ms };
}

/**
 * What a mode takes of the classifier's answer: where it speaks alone, calibrated; in the blend as the file
 * has it, which the blend's weights were chosen with and which is nearer the truth there
 * (bench/aura/README.md).
 */
export function heardBy(
  mode: AuraDetectionMode,
  probabilities: readonly number[],
): readonly number[] {
  return mode === 'ml' ? calibrateAura(probabilities) : probabilities;
}
