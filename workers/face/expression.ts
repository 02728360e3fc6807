/** The expression of one face: the network's classes, shown as one valence. */
import {
  decodeExpression,
  encodeExpression,
  expressionCrop,
  FACE_EXPRESSION,
} from '../../models/face-expression.ts';
import { valenceOf } from '../../src/core/face/expression.ts';
import type { BackendOverride } from '../../src/core/models.ts';
import type { Expression, Point } from '../../src/core/types.ts';
import { type Loaded, session } from '../sessions.ts';

export interface ExpressionModel {
  /** Starts a run and returns at once; the promise gives seven probabilities. */
  run(input: Float32Array): Promise<Float32Array>;
}

/** The network, loaded once: on WebGL, or on the CPU where there is none or the person chose so. */
export function expressionModel(
  signal: AbortSignal,
  wish: BackendOverride,
): Promise<Loaded<ExpressionModel>> {
  const runtime = () => Promise.all([import('../runtime/tfjs.ts'), import('./expression-net.ts')]);
  return session(
    FACE_EXPRESSION.id,
    async ([weightBytes, manifestBytes]) => {
      const [{ startTf, tf }, { runExpressionNet }] = await runtime();
      const backend = await startTf(wish === 'cpu' ? 'cpu' : 'webgl');
      const manifest = JSON.parse(new TextDecoder().decode(manifestBytes)) as {
        weights: Parameters<typeof tf.io.decodeWeights>[1];
      }[];
      const weights = tf.io.decodeWeights(weightBytes!.buffer, manifest[0]!.weights);
      return {
        value: {
          async run(input) {
            const output = runExpressionNet(weights, input);
            try {
              return (await output.data()) as Float32Array;
            } finally {
              output.dispose();
            }
          },
        },
        backend,
        backendReason:
          backend === 'webgl'
            ? 'WebGL is here'
            : wish === 'cpu'
              ? 'chosen by you'
              : 'no WebGL here',
        close() {
          for (const tensor of Object.values(weights)) tensor.dispose();
        },
      };
    },
    signal,
    runtime,
  );
}

/** Cuts the face out and encodes it for the network. */
export function cropForExpression(bitmap: ImageBitmap, landmarks: readonly Point[]): Float32Array {
  const crop = expressionCrop(landmarks, bitmap.width, bitmap.height);
  const { size } = FACE_EXPRESSION;
  const canvas = new OffscreenCanvas(size, size);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const scale = size / crop.width;
  context.imageSmoothingQuality = 'high';
  context.drawImage(
    bitmap,
    -crop.x * scale,
    -crop.y * scale,
    bitmap.width * scale,
    bitmap.height * scale,
  );
  return encodeExpression(context.getImageData(0, 0, size, size).data);
}

/** The expression that seven probabilities mean. */
export function expressionOf(output: ArrayLike<number>): Expression {
  const probabilities = decodeExpression(output);
  return { ...valenceOf(probabilities), probabilities };
}
