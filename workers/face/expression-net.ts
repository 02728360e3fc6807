/**
 * The expression network's graph on tfjs: four blocks of four (separable) convolutions, each block
 * adding its inner outputs up, an average pool and one fully connected layer (Muehler, face-api.js).
 */
import { FACE_EXPRESSION } from '../../models/face-expression.ts';
import { type tf as TF, tf } from '../runtime/tfjs.ts';

export type Weights = Readonly<Record<string, TF.Tensor>>;

function weight<T extends TF.Tensor>(weights: Weights, name: string): T {
  const tensor = weights[name];
  if (!tensor) throw new Error(`weight ${name} is missing`);
  return tensor as T;
}

function separable(x: TF.Tensor4D, w: Weights, name: string, stride: 1 | 2): TF.Tensor4D {
  const out = tf.separableConv2d(
    x,
    weight<TF.Tensor4D>(w, `${name}/depthwise_filter`),
    weight<TF.Tensor4D>(w, `${name}/pointwise_filter`),
    stride,
    'same',
  );
  return tf.add(out, weight(w, `${name}/bias`));
}

function firstConv(x: TF.Tensor4D, w: Weights): TF.Tensor4D {
  const out = tf.conv2d(x, weight<TF.Tensor4D>(w, 'dense0/conv0/filters'), 2, 'same');
  return tf.add(out, weight(w, 'dense0/conv0/bias'));
}

function block(x: TF.Tensor4D, w: Weights, name: string): TF.Tensor4D {
  const first = name === 'dense0' ? firstConv(x, w) : separable(x, w, `${name}/conv0`, 2);
  const out1 = tf.relu(first);
  const out2 = separable(out1, w, `${name}/conv1`, 1);
  const out3 = separable(tf.relu(tf.add(out1, out2)), w, `${name}/conv2`, 1);
  const sum = tf.add(out2, out3);
  const out4 = separable(tf.relu(tf.add(out1, sum)), w, `${name}/conv3`, 1);
  return tf.relu(tf.add(out1, tf.add(sum, out4)));
}

/** Class probabilities [7] of an encoded crop (112 × 112 × 3). The caller disposes the tensor. */
export function runExpressionNet(weights: Weights, input: Float32Array): TF.Tensor1D {
  const { size } = FACE_EXPRESSION;
  return tf.tidy(() => {
    let x: TF.Tensor4D = tf.tensor4d(input, [1, size, size, 3]);
    for (const name of ['dense0', 'dense1', 'dense2', 'dense3']) x = block(x, weights, name);
    const pooled = tf.avgPool(x, [7, 7], [2, 2], 'valid');
    const flat = tf.reshape(pooled, [pooled.shape[0], -1]) as TF.Tensor2D;
    const logits = tf.add(
      tf.matMul(flat, weight<TF.Tensor2D>(weights, 'fc/weights')),
      weight(weights, 'fc/bias'),
    );
    return tf.reshape(tf.softmax(logits as TF.Tensor2D), [-1]) as TF.Tensor1D;
  });
}
