/** The sums of a training step on tfjs's CPU backend. */
import { expect, it } from 'vitest';
import { lossOf } from '../../src/core/heads/losses.ts';
import { runLayers } from '../../src/core/heads/predict.ts';
import { clouds, preferences, randomHead } from '../../src/core/heads/testing-heads.ts';
import type { Examples } from '../../src/core/heads/types.ts';
import { tf } from '../runtime/tfjs.ts';
import { tfMaths } from './maths.ts';
import { nodeMaths } from './node.ts';

it.each([
  ['relu', clouds(12, 4, 3, 1), { hidden: [6, 5] }],
  ['tanh', clouds(12, 4, 3, 1), { hidden: [6], activation: 'tanh' }],
  ['no hidden layer', preferences(12, 4, 20), { hidden: [] }],
] as [string, Examples, { hidden: number[]; activation?: 'tanh' }][])(
  'gradients are those that differences show: %s',
  async (_name, { x, target }, options) => {
    const maths = await nodeMaths();
    const before = tf.memory().numTensors;
    const kind = target.kind === 'classes' ? 'mlp' : 'pairwise';
    const { layers } = randomHead(kind, { inputs: 4, ...options });
    const loss = (z: typeof x) => lossOf(z, target, [1, 1, 1]);
    const held = maths.hold(x);
    const { gradients, loss: value } = held.step(layers, loss);
    held.release();
    expect(tf.memory().numTensors).toBe(before);
    expect(value).toBeCloseTo(loss(runLayers(layers, x)).loss, 5);
    for (const [i, layer] of layers.entries())
      for (const part of ['weights', 'bias'] as const)
        for (let j = 0; j < layer[part].length; j += 3) {
          const moved = (by: number) => {
            const values = layer[part].slice();
            values[j]! += by;
            return loss(runLayers(layers.with(i, { ...layer, [part]: values }), x)).loss;
          };
          const slope = (moved(1e-3) - moved(-1e-3)) / 2e-3;
          expect(Math.abs(gradients[i]![part][j]! - slope)).toBeLessThan(5e-3);
        }
  },
);

it('says so when there is no backend', async () => {
  await expect(tfMaths([])).rejects.toMatchObject({ name: 'unsupported' });
});
