/**
 * Weights so near to zero that they change nothing. Multiplying with what lies below 2^-126, or comes to
 * lie there, takes many processors a hundred times as long as with other numbers. One weight in six of
 * the face embedding is of that kind (dead channels): on one thread, natively, they took 70 of its 81 ms,
 * and without them the output was the same to the last bit.
 */
import { eachFloatWeight } from './onnx-file.ts';

/** Against outputs of about 0.1, from inputs and other weights of about 1. */
const TINY = 1e-12;

/** A copy of an ONNX file with zeros in the place of tiny float32 weights. Throws for a broken file. */
export function withoutTinyWeights(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(file);
  eachFloatWeight(copy, (raw) => {
    const values = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
    for (let at = 0; at + 4 <= raw.byteLength; at += 4)
      if (Math.abs(values.getFloat32(at, true)) < TINY) values.setFloat32(at, 0, true);
  });
  return copy;
}
