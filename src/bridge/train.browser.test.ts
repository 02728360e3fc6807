import { afterEach, expect, test } from 'vitest';
import type { TrainJob } from '../../workers/train/protocol.ts';
import { faultOf } from '../core/fault.ts';
import { metricsOf } from '../core/heads/metrics.ts';
import { predictAll } from '../core/heads/predict.ts';
import { clouds } from '../core/heads/testing-heads.ts';
import { headToOnnx } from '../core/onnx/head.ts';
import type { Progress } from '../core/progress.ts';
import { gallery, rate, tasteOf, WARM } from '../core/taste/testing-taste.ts';
import { killTrainerForTest, train, trainerIsUp } from './train.ts';

const violations: string[] = [];
document.addEventListener('securitypolicyviolation', (e) =>
  violations.push(`${e.violatedDirective} ${e.blockedURI}`),
);
const unhandled: string[] = [];
window.addEventListener('unhandledrejection', (e) => unhandled.push(String(e.reason)));

afterEach(() => {
  expect(violations).toEqual([]);
  expect(unhandled).toEqual([]);
});

const job: TrainJob = {
  examples: clouds(150, 5, 3, 3),
  spec: { kind: 'mlp', hidden: [8] },
  options: { epochs: 40, batchSize: 16 },
  name: 'test head',
  version: '1',
  trainingRun: '4b1c7c9e-6f0e-4f43-9a3a-6f7b6b0d2c11',
};
/** So long that a test can give it up. */
const LONG: TrainJob = {
  ...job,
  examples: clouds(600, 64, 3, 1),
  options: { epochs: 100_000, patience: 0, batchSize: 32 },
};

test('the policy that forbids compiled code is in force, and is heard of', async () => {
  expect(() => new Function('return 1')()).toThrow();
  await expect.poll(() => violations.length).toBeGreaterThan(0);
  violations.length = 0;
});

test('a head is trained on WASM, with progress to the end, and the worker is gone after', async () => {
  const seen: Progress[] = [];
  const { head, validation, engine } = await train((api, call) => api.trainHead(call, job), {
    onProgress: (p) => seen.push(p),
  });
  expect(engine).toBe('tfjs-wasm');
  expect(validation!.accuracy).toBeGreaterThan(0.8);
  expect(metricsOf(predictAll(head, job.examples.x), job.examples.target).accuracy).toBeGreaterThan(
    0.85,
  );
  expect(head.origin.dataHash).toMatch(/^[0-9a-f]{64}$/);
  expect(head.origin.trainingRun).toBe(job.trainingRun);
  await expect.poll(() => seen.at(-1)?.done).toBe(seen.at(-1)?.total ?? -1);
  const done = seen.map((p) => p.done / p.total);
  expect(done).toEqual(done.toSorted((a, b) => a - b));
  expect(trainerIsUp()).toBe(false);
});

test('the same job gives the same head, and no tensor is left', async () => {
  const run = () =>
    train(async (api, call) => {
      const first = await api.trainHead(call, job);
      const { tensors } = await api.getMemory();
      return { ...first, tensors };
    });
  const [a, b] = await Promise.all([run(), run()]);
  expect(b.head.layers).toEqual(a.head.layers);
  expect([a.tensors, b.tensors]).toEqual([0, 0]);
});

test('folds, ONNX and taste go through the worker as well', async () => {
  const folds = await train((api, call) => api.crossValidate(call, job, 3));
  expect(folds.folds).toHaveLength(3);
  const { head } = await train((api, call) => api.trainHead(call, job));
  const bytes = await train((api, call) => api.exportOnnx(call, head));
  expect(bytes).toEqual(headToOnnx(head));
  const photos = gallery(40, 1);
  const input = tasteOf(photos, rate(photos, WARM, 40, 2));
  const taste = await train((api, call) => api.fitTaste(call, input));
  if (taste.kind !== 'fitted') throw new Error(taste.kind);
  expect(taste.used).toBe(true);
  expect(taste.scores.size).toBe(40);
  expect(taste.model.head.origin.dataHash).toMatch(/^[0-9a-f]{64}$/);
});

test('giving up rejects at once; the worker stops, and the next call is served', async () => {
  const controller = new AbortController();
  let running = () => {};
  const started = new Promise<void>((resolve) => {
    running = resolve;
  });
  const pending = train((api, call) => api.trainHead(call, LONG), {
    signal: controller.signal,
    onProgress: running,
  }).catch((e: unknown) => e);
  await started;
  expect(trainerIsUp()).toBe(true);
  controller.abort();
  expect(faultOf(await pending)).toBe('aborted');
  await expect.poll(() => trainerIsUp(), { timeout: 5000 }).toBe(false);
  const { head } = await train((api, call) => api.trainHead(call, job));
  expect(head.kind).toBe('mlp');
});

test('a call given up before its turn never starts a worker', async () => {
  const error = await train(async () => 1, { signal: AbortSignal.abort() }).catch((e) => e);
  expect(faultOf(error)).toBe('aborted');
  expect(trainerIsUp()).toBe(false);
});

test('a worker that dies rejects its caller, and the next call is served', async () => {
  const pending = train((api, call) => api.trainHead(call, LONG), {
    onProgress: () => killTrainerForTest(),
  });
  expect(faultOf(await pending.catch((e: unknown) => e))).toBe('worker-died');
  const { head } = await train((api, call) => api.trainHead(call, job));
  expect(head.classes).toHaveLength(3);
});

test('what cannot be learnt from is an error of the caller, and poisons nothing', async () => {
  const broken = { ...job, spec: { kind: 'regression' } } as const;
  const error = await train((api, call) => api.trainHead(call, broken)).catch((e) => e);
  expect(faultOf(error)).toBe('internal');
  expect(String(error.message)).toMatch(/regression/);
  expect((await train((api, call) => api.trainHead(call, job))).head.kind).toBe('mlp');
});
