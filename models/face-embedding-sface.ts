/**
 * SFace (Zhong et al., 2021; OpenCV Zoo 2021dec), 128-d: the alternative of documented origin.
 * Input [1,3,112,112] float32, 0..255, planes B, G, R. Output 128 float32.
 */
import { scoreOn } from '../src/core/quality/curve.ts';
import type { Curve } from '../src/core/quality/thresholds.ts';
import { l2Normalise } from '../src/core/vector-index.ts';
import { planes } from './face-embedding.ts';

export const SFACE = {
  id: 'face-embedding-sface',
  size: 112,
  dims: [1, 3, 112, 112],
  length: 128,
  plain: false,
} as const;

export function encodeSface(rgb: Uint8Array): Float32Array {
  return planes(rgb, SFACE.size, [2, 1, 0], (x) => x);
}

/**
 * Length of the raw output to quality, as in face-embedding.ts: 27 untouched faces 8.0 to 13.2,
 * blurred by 4 % of their height median 7.9, by 8 % 5.6.
 */
const QUALITY: Curve = [
  [3, 0],
  [7.9, 0.6],
  [11, 0.9],
  [13.5, 1],
];

/** How much of a face this output tells, 0..1. */
export function sfaceQuality(output: Float32Array): number {
  return scoreOn(QUALITY, Math.hypot(...output));
}

/** The unit vector of the network's output; throws when it is zero or of another length. */
export function decodeSface(output: Float32Array): Float32Array {
  if (output.length !== SFACE.length)
    throw new Error(`128 numbers expected, ${output.length} came`);
  return l2Normalise(output);
}
