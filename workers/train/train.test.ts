/** The trainer in Node, on tfjs's CPU backend. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { rowOf } from '../../src/core/heads/matrix.ts';
import { metricsOf } from '../../src/core/heads/metrics.ts';
import { logitsOf, predict, predictAll } from '../../src/core/heads/predict.ts';
import {
  clouds,
  line,
  ORIGIN,
  preferences,
  randomRows,
} from '../../src/core/heads/testing-heads.ts';
import { type TrainTask, trainHead } from '../../src/core/heads/train.ts';
import {
  type DenseMaths,
  TRAIN_DEFAULTS,
  type TrainOptions,
} from '../../src/core/heads/training.ts';
import type { Examples, HeadSpec } from '../../src/core/heads/types.ts';
import { tf } from '../runtime/tfjs.ts';
import { nodeMaths } from './node.ts';

vi.setConfig({ testTimeout: 30_000 });

let maths: DenseMaths;
beforeAll(async () => {
  maths = await nodeMaths();
});

const task = (spec: HeadSpec, options: Partial<TrainOptions> = {}): TrainTask => ({
  spec,
  // Few rows: all at once, in long steps.
  options: { ...TRAIN_DEFAULTS, batchSize: 0, learningRate: 0.02, patience: 15, ...options },
  origin: ORIGIN,
  maths,
});

describe('training', () => {
  it('learns classes that can be told apart, in all ways of taking the rows', async () => {
    for (const batchSize of [0, 32]) {
      const { head, validation } = await trainHead(
        clouds(150, 5, 3, 3),
        task({ kind: 'logistic' }, { batchSize, epochs: 60 }),
      );
      expect(validation!.accuracy).toBeGreaterThan(0.9);
      expect(head.classes).toEqual(['class 0', 'class 1', 'class 2']);
    }
  });

  it('an mlp learns what no line parts: exclusive or', async () => {
    const x = randomRows(300, 2, 4);
    const labels = Int32Array.from({ length: 300 }, (_, row) => {
      const [a, b] = rowOf(x, row);
      return a! * b! > 0 ? 1 : 0;
    });
    const examples: Examples = { x, target: { kind: 'classes', labels, names: ['no', 'yes'] } };
    const options = { epochs: 150, learningRate: 0.05, patience: 40 };
    const mlp = await trainHead(examples, task({ kind: 'mlp', hidden: [16] }, options));
    const straight = await trainHead(examples, task({ kind: 'logistic' }, options));
    expect(mlp.validation!.accuracy).toBeGreaterThan(0.9);
    expect(straight.validation!.accuracy).toBeLessThan(0.75);
  });

  it('a regression gives values in their own units', async () => {
    const examples = line(120, 4, 1);
    const { head } = await trainHead(
      examples,
      task({ kind: 'regression' }, { epochs: 300, l2: 0, weightDecay: 0, validationShare: 0 }),
    );
    const figures = metricsOf(predictAll(head, examples.x), examples.target);
    expect(figures.rmse).toBeLessThan(1.3);
    expect(figures.spearman).toBeGreaterThan(0.98);
  });

  it('comparisons teach the order behind them', async () => {
    const examples = preferences(60, 4, 400);
    const { head } = await trainHead(examples, task({ kind: 'pairwise' }, { epochs: 150 }));
    const scores = logitsOf(head, examples.x);
    const truth = line(60, 4, 0).target;
    expect(metricsOf(scores, truth).spearman).toBeGreaterThan(0.95);
    expect(predict(head, rowOf(examples.x, 0))).toHaveLength(1);
  });

  it('balanced weights keep a rare class alive', async () => {
    const base = clouds(200, 3, 2, 0.6);
    const labels = Int32Array.from({ length: 200 }, (_, i) => (i % 10 === 1 ? 1 : 0));
    const data = base.x.data.map((v, i) => v + (labels[Math.floor(i / 3)] === 1 ? 1 : 0));
    const examples: Examples = {
      x: { ...base.x, data },
      target: { kind: 'classes', labels, names: ['often', 'rare'] },
    };
    const recall = async (classWeights: 'none' | 'balanced') => {
      const { head } = await trainHead(
        examples,
        task({ kind: 'logistic' }, { classWeights, validationShare: 0, epochs: 100 }),
      );
      const { data: p } = predictAll(head, examples.x);
      let found = 0;
      for (const [i, label] of labels.entries())
        found += label === 1 && p[i * 2 + 1]! > 0.5 ? 1 : 0;
      return found;
    };
    expect(await recall('balanced')).toBeGreaterThan(await recall('none'));
  });

  it('is the same for a seed, bit for bit, and leaves no tensor behind', async () => {
    const before = tf.memory().numTensors;
    const run = (seed: number) =>
      trainHead(
        clouds(80, 4, 3, 1),
        task({ kind: 'mlp', hidden: [6] }, { seed, epochs: 8, batchSize: 16 }),
      );
    const [first, second, other] = [await run(1), await run(1), await run(2)];
    expect(second.head).toEqual(first.head);
    expect(other.head.layers).not.toEqual(first.head.layers);
    expect(tf.memory().numTensors).toBe(before);
  });

  it('stops when held-out rows get no better, and keeps the best epoch', async () => {
    // Labels that mean nothing: the sooner it stops the better.
    const base = clouds(60, 20, 2, 0);
    const { history, bestEpoch } = await trainHead(
      base,
      task({ kind: 'logistic' }, { patience: 5, epochs: 200, l2: 0 }),
    );
    expect(history.length).toBe(bestEpoch + 5);
    expect(history.length).toBeLessThan(60);
    const best = history[bestEpoch - 1]!.validationLoss!;
    expect(Math.min(...history.map((h) => h.validationLoss!))).toBe(best);
  });

  it('a strong prior keeps weights small', async () => {
    const size = async (l2: number) => {
      const { head } = await trainHead(
        clouds(60, 4, 2, 2),
        task({ kind: 'logistic' }, { l2, weightDecay: 0, validationShare: 0 }),
      );
      return Math.hypot(...head.layers[0]!.weights);
    };
    expect(await size(1)).toBeLessThan((await size(0)) * 0.3);
  });

  it('stops for a signal and for what the caller throws, and holds no tensor then', async () => {
    const before = tf.memory().numTensors;
    const signal = { aborted: false };
    const stopped = trainHead(clouds(40, 3, 2, 1), task({ kind: 'logistic' }), {
      signal,
      onEpoch: ({ epoch }) => {
        if (epoch === 3) signal.aborted = true;
      },
    });
    await expect(stopped).rejects.toMatchObject({ name: 'aborted' });
    const thrown = trainHead(clouds(40, 3, 2, 1), task({ kind: 'logistic' }, { batchSize: 8 }), {
      onEpoch: () => Promise.reject(new Error('enough')),
    });
    await expect(thrown).rejects.toThrow('enough');
    expect(tf.memory().numTensors).toBe(before);
  });

  it('a learning rate without measure is an error, not a head of NaN', async () => {
    const wild = trainHead(
      line(30, 3, 1),
      task({ kind: 'regression', hidden: [8] }, { learningRate: 1e30, validationShare: 0 }),
    );
    await expect(wild).rejects.toMatchObject({ name: 'internal' });
  });

  it.each([
    ['logistic', line(10, 2, 1), {}],
    ['regression', clouds(10, 2, 2, 1), {}],
    ['logistic', clouds(10, 2, 2, 1), { hidden: [3] }],
    ['mlp', clouds(10, 2, 2, 1), {}],
    ['mlp', clouds(10, 2, 2, 1), { hidden: [1.5] }],
  ] as const)('%s refuses what it cannot learn from', async (kind, examples, more) => {
    await expect(trainHead(examples, task({ kind, ...more }))).rejects.toThrow(RangeError);
  });
});
