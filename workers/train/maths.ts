/**
 * Matrix products of training, on tfjs. Forward and backward are written out: only products, sums
 * and activations are asked of a backend, so that WASM (which has no gradient of most operations)
 * does as well as the plain CPU. Never WebGL: on phones its half floats train to NaN.
 */

import { FaultError } from '../../src/core/fault.ts';
import type { LayerGradient } from '../../src/core/heads/adamw.ts';
import type { LossAndGradient } from '../../src/core/heads/losses.ts';
import type { DenseMaths, HeldRows } from '../../src/core/heads/training.ts';
import type { Activation, Layer, Matrix } from '../../src/core/heads/types.ts';
import { startTf, switchTf, tf } from '../runtime/tfjs.ts';

export type TrainBackend = 'wasm' | 'cpu';

function activate(z: tf.Tensor2D, activation: Activation): tf.Tensor2D {
  if (activation === 'relu') return tf.relu(z);
  return activation === 'tanh' ? tf.tanh(z) : z;
}

/** dLoss/dz from dLoss/da, a = activation(z). */
function through(gradient: tf.Tensor2D, a: tf.Tensor2D, activation: Activation): tf.Tensor2D {
  if (activation === 'relu') return tf.mul(gradient, tf.step(a));
  if (activation === 'tanh') return tf.mul(gradient, tf.sub(1, tf.square(a)));
  return gradient;
}

const floats = (tensor: tf.Tensor): Float32Array => Float32Array.from(tensor.dataSync());

function step(
  x: tf.Tensor2D,
  layers: readonly Layer[],
  loss: (outputs: Matrix) => LossAndGradient,
): ReturnType<HeldRows['step']> {
  const weights = layers.map((l) => tf.tensor2d(l.weights, [l.inputs, l.outputs]));
  const passed: tf.Tensor2D[] = [x];
  for (const [i, layer] of layers.entries())
    passed.push(
      activate(
        tf.add(tf.matMul(passed[i]!, weights[i]!), tf.tensor1d(layer.bias)),
        layer.activation,
      ),
    );
  const last = passed.at(-1)!;
  const [rows, columns] = last.shape;
  const { loss: value, gradient } = loss({ rows, columns, data: floats(last) });
  const gradients: LayerGradient[] = [];
  let back = tf.tensor2d(gradient.data, [rows, columns]);
  for (let i = layers.length - 1; i >= 0; i--) {
    back = through(back, passed[i + 1]!, layers[i]!.activation);
    gradients[i] = {
      weights: floats(tf.matMul(passed[i]!, back, true, false)),
      bias: floats(tf.sum(back, 0)),
    };
    if (i > 0) back = tf.matMul(back, weights[i]!, false, true);
  }
  return { loss: value, gradients };
}

/** Sums on a backend that has started. */
export function mathsOn(backend: TrainBackend): DenseMaths {
  return {
    name: `tfjs-${backend}`,
    hold({ rows, columns, data }) {
      switchTf(backend);
      const x = tf.tensor2d(data, [rows, columns]);
      return {
        step: (layers, loss) => {
          switchTf(backend);
          let out: ReturnType<HeldRows['step']> | null = null;
          tf.tidy(() => {
            out = step(x, layers, loss);
          });
          return out!;
        },
        release: () => x.dispose(),
      };
    },
  };
}

/**
 * Starts tfjs for training in the browser: the first of the backends that runs. In Node, see
 * `node.ts`. Throws `unsupported` when none of them does.
 */
export async function tfMaths(wanted: readonly TrainBackend[]): Promise<DenseMaths> {
  for (const backend of wanted) if (await startTf(backend)) return mathsOn(backend);
  throw new FaultError('unsupported', `tfjs has none of ${wanted.join(', ')} here`);
}
