/**
 * The expression network of face-api (Mühler 2018): a face crop of 112 × 112 RGB in, seven class
 * probabilities out. Pixels minus the mean, over 255. Crop: a square about the landmarks' box,
 * its side the box's longer side times 1.3.
 */
import { type Box, EXPRESSIONS, type ExpressionClass, type Point } from '../src/core/types.ts';

export const FACE_EXPRESSION = {
  id: 'face-expression',
  size: 112,
  mean: [122.782, 117.001, 104.298],
  cropScale: 1.3,
} as const;

/** The square to cut out, in pixels of the photo; may reach past its edge. */
export function expressionCrop(landmarks: readonly Point[], width: number, height: number): Box {
  const xs = landmarks.map((p) => p.x * width);
  const ys = landmarks.map((p) => p.y * height);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  const right = Math.max(...xs);
  const bottom = Math.max(...ys);
  const side = Math.max(right - left, bottom - top) * FACE_EXPRESSION.cropScale;
  return { x: (left + right - side) / 2, y: (top + bottom - side) / 2, width: side, height: side };
}

/** RGBA bytes of the crop as the network's input [1,112,112,3]. */
export function encodeExpression(rgba: Uint8ClampedArray): Float32Array {
  const area = FACE_EXPRESSION.size ** 2;
  const out = new Float32Array(area * 3);
  for (let i = 0; i < area; i++)
    for (let c = 0; c < 3; c++)
      out[i * 3 + c] = (rgba[i * 4 + c]! - FACE_EXPRESSION.mean[c]!) / 255;
  return out;
}

/** Seven probabilities, named, in the network's order; throws when there are not seven. */
export function decodeExpression(output: ArrayLike<number>): Record<ExpressionClass, number> {
  if (output.length !== EXPRESSIONS.length)
    throw new Error(`7 classes expected, ${output.length} came`);
  const entries = EXPRESSIONS.map((name, i) => [name, output[i]!] as const);
  return Object.fromEntries(entries) as Record<ExpressionClass, number>;
}
