/** Cross-validation in Node, and the jobs as the worker runs them. */
import { describe, expect, it, vi } from 'vitest';
import { clouds, preferences } from '../../src/core/heads/testing-heads.ts';
import type { TrainOptions } from '../../src/core/heads/training.ts';
import type { Examples, HeadKind } from '../../src/core/heads/types.ts';
import { gallery, rate, tasteOf, WARM } from '../../src/core/taste/testing-taste.ts';
import { dataHash } from './data-hash.ts';
import { runCrossValidation, runTaste, runTraining } from './jobs.ts';
import { nodeMaths } from './node.ts';
import type { TrainJob } from './protocol.ts';

vi.setConfig({ testTimeout: 30_000 });

const job = (
  examples: Examples,
  kind: HeadKind,
  options: Partial<TrainOptions> = {},
): TrainJob => ({
  examples,
  spec: { kind },
  // Few rows: all at once, in long steps.
  options: { batchSize: 0, learningRate: 0.02, patience: 15, ...options },
  name: 'test head',
  version: '3',
  trainingRun: '4b1c7c9e-6f0e-4f43-9a3a-6f7b6b0d2c11',
});

describe('cross-validation', () => {
  it('finds skill where there is some, and chance where there is none', async () => {
    const test = (apart: number) =>
      runCrossValidation(
        job(clouds(120, 5, 3, apart), 'logistic', { epochs: 60 }),
        4,
        {},
        nodeMaths,
      );
    const [real, none] = [await test(2), await test(0)];
    expect(real.mean.accuracy).toBeGreaterThan(0.85);
    expect(none.mean.accuracy).toBeLessThan(0.5);
    expect(real.folds).toHaveLength(4);
    expect(real.outputs.rows).toBe(120);
    expect(none.temperature).toBeGreaterThan(real.temperature);
  });

  it('is not fooled by copies of a row when they are one group', async () => {
    const base = clouds(40, 30, 2, 0);
    const copies = (list: ArrayLike<number>, width: number) =>
      Array.from({ length: 160 * width }, (_, i) => {
        const [row, column] = [Math.floor(i / width), i % width];
        return list[Math.floor(row / 4) * width + column]!;
      });
    if (base.target.kind !== 'classes') throw new Error('classes');
    const examples: Examples = {
      x: { rows: 160, columns: 30, data: Float32Array.from(copies(base.x.data, 30)) },
      target: { ...base.target, labels: Int32Array.from(copies(base.target.labels, 1)) },
    };
    const groups = Int32Array.from({ length: 160 }, (_, i) => Math.floor(i / 4));
    const test = (given: Examples) =>
      runCrossValidation(
        job(given, 'logistic', { epochs: 60, validationShare: 0 }),
        5,
        {},
        nodeMaths,
      );
    const [apart, whole] = [await test(examples), await test({ ...examples, groups })];
    expect(apart.mean.accuracy).toBeGreaterThan(0.8);
    expect(whole.mean.accuracy).toBeLessThan(0.7);
  });

  it('of comparisons tests on pairs that the head has not seen', async () => {
    const { mean } = await runCrossValidation(
      job(preferences(60, 4, 300), 'pairwise', { epochs: 80 }),
      5,
      {},
      nodeMaths,
    );
    expect(mean.pairAccuracy).toBeGreaterThan(0.9);
  });

  it('tells of every epoch of every fold', async () => {
    const seen: string[] = [];
    await runCrossValidation(
      job(clouds(30, 2, 2, 1), 'logistic', { epochs: 2, validationShare: 0 }),
      3,
      { onEpoch: ({ fold, folds, epoch }) => void seen.push(`${fold}/${folds} ${epoch}`) },
      nodeMaths,
    );
    expect(seen).toEqual(['0/3 1', '0/3 2', '1/3 1', '1/3 2', '2/3 1', '2/3 2']);
  });
});

describe('the jobs of the worker, run in Node', () => {
  it('train a head that names its run, its data and its version', async () => {
    const given = job(clouds(40, 3, 2, 2), 'logistic', { epochs: 5 });
    const { head, engine } = await runTraining(given, {}, nodeMaths);
    expect(engine).toBe('tfjs-cpu');
    expect(head.origin).toMatchObject({
      name: 'test head',
      version: '3',
      trainingRun: given.trainingRun,
      dataHash: await dataHash(given.examples),
    });
    expect(new Date(head.origin.madeAt).toISOString()).toBe(head.origin.madeAt);
  });

  it('learn a taste, named by its verdicts', async () => {
    const photos = gallery(20, 1);
    const hashOf = async (seed: number) => {
      const result = await runTaste(tasteOf(photos, rate(photos, WARM, 12, seed)));
      return result.kind === 'fitted' ? result.model.head.origin.dataHash : result.kind;
    };
    expect(await hashOf(1)).toBe(await hashOf(1));
    expect(await hashOf(1)).not.toBe(await hashOf(2));
  });
});

describe('the name of the data', () => {
  it('changes with a value, a label, a name and the order, and with nothing else', async () => {
    const base = clouds(6, 2, 2, 1);
    const hash = await dataHash(base);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await dataHash(structuredClone(base))).toBe(hash);
    if (base.target.kind !== 'classes') throw new Error('classes');
    const others: Examples[] = [
      { ...base, x: { ...base.x, data: base.x.data.with(3, 9) } },
      { ...base, target: { ...base.target, labels: base.target.labels.with(0, 1) } },
      { ...base, target: { ...base.target, names: ['a', 'b'] } },
      { ...base, groups: new Int32Array(6) },
    ];
    const hashes = await Promise.all(others.map(dataHash));
    expect(new Set([hash, ...hashes]).size).toBe(5);
  });
});
