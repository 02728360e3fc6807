/** What the trainer stands on in the browser: WASM beside the CPU, and ONNX by onnxruntime-web. */
import { expect, test } from 'vitest';
import { lossOf } from '../../src/core/heads/losses.ts';
import { predictAll } from '../../src/core/heads/predict.ts';
import { clouds, randomHead, randomRows } from '../../src/core/heads/testing-heads.ts';
import type { Head } from '../../src/core/heads/types.ts';
import { headToOnnx } from '../../src/core/onnx/head.ts';
import { loadOnnx } from '../runtime/onnx.ts';
import { tf } from '../runtime/tfjs.ts';
import { allowOwnScripts } from '../runtime/trusted-types.ts';
import { tfMaths } from './maths.ts';

allowOwnScripts();

test.each(['relu', 'tanh'] as const)(
  'WASM and CPU give the same gradients: %s',
  async (activation) => {
    const { x, target } = clouds(40, 6, 3, 1);
    const { layers } = randomHead('mlp', { hidden: [9, 5], activation });
    const gradients = async (backend: 'wasm' | 'cpu') => {
      const maths = await tfMaths([backend]);
      const before = tf.memory().numTensors;
      const held = maths.hold(x);
      const out = held.step(layers, (z) => lossOf(z, target, [1, 1, 1]));
      held.release();
      expect(tf.memory().numTensors).toBe(before);
      return out;
    };
    const [wasm, cpu] = [await gradients('wasm'), await gradients('cpu')];
    expect(Math.abs(wasm.loss - cpu.loss)).toBeLessThan(1e-5);
    for (const [i, layer] of cpu.gradients.entries())
      for (const part of ['weights', 'bias'] as const)
        for (const [j, value] of layer[part].entries())
          expect(Math.abs(wasm.gradients[i]![part][j]! - value)).toBeLessThan(1e-5);
  },
);

const HEADS: [string, Head][] = [
  ['logistic', randomHead('logistic', { inputs: 512, classes: 17 })],
  ['mlp, relu', randomHead('mlp', { hidden: [16, 8] })],
  ['mlp, tanh', randomHead('mlp', { hidden: [16], activation: 'tanh' })],
  ['regression', randomHead('regression')],
  ['pairwise', randomHead('pairwise', { hidden: [5] })],
];

test.each(HEADS)('%s: onnxruntime-web and predict agree to 1e-4', async (_name, head) => {
  const model = await loadOnnx(headToOnnx(head), 'wasm');
  const x = randomRows(5, head.inputs, 3);
  const there = await model.run({ data: x.data, dims: [5, head.inputs] });
  await model.release();
  const here = predictAll(head, x).data;
  expect(there).toHaveLength(here.length);
  for (const [i, value] of here.entries()) expect(Math.abs(there[i]! - value)).toBeLessThan(1e-4);
});
