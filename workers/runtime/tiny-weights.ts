/**
 * Weights so near to zero that they change nothing. Multiplying with what lies below 2^-126, or comes to
 * lie there, takes many processors a hundred times as long as with other numbers. One weight in six of
 * the face embedding is of that kind (dead channels): on one thread, natively, they took 70 of its 81 ms,
 * and without them the output was the same to the last bit.
 */
import { eachFloatWeight } from './onnx-file.ts';

/** Against outputs of about 0.1, from inputs and other weights of about 1. */
const TINY = 1e-12;

/** Zeros in the place of tiny weights, where they lie. */
export function dropTiny(weights: Float32Array): void {
  for (let i = 0; i < weights.length; i += 1) if (Math.abs(weights[i]!) < TINY) weights[i] = 0;
}

/** A copy of an ONNX file with zeros in the place of tiny float32 weights. Throws for a broken file. */
export function withoutTinyWeights(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(file);
  eachFloatWeight(copy, (raw) => {
    // Copied: in the file the values do not start at a multiple of four.
    const weights = new Float32Array(raw.slice().buffer);
    dropTiny(weights);
    raw.set(new Uint8Array(weights.buffer));
  });
  return copy;
}
