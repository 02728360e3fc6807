import { expect, test } from 'vitest';
import { modelById } from '../../models/catalog.ts';
import { FACE_EXPRESSION } from '../../models/face-expression.ts';
import { testPhoto } from '../../src/testing/photos.ts';
import { hasRealGpu } from '../runtime/probe.ts';
import { startTf, type TfBackend, tf } from '../runtime/tfjs.ts';
import { loadWeights } from '../weights/weights.ts';
import { detectFaces } from './detect.ts';
import { cropForExpression, expressionOf, fastestTf } from './expression.ts';
import { runExpressionNet } from './expression-net.ts';
import { faceTasks } from './landmarker.ts';

const never = new AbortController().signal;

async function probabilities(backend: TfBackend, input: Float32Array): Promise<Float32Array> {
  expect(await startTf(backend)).toBe(true);
  expect(tf.getBackend()).toBe(backend);
  const [bytes, manifest] = await loadWeights(modelById(FACE_EXPRESSION.id), never);
  const { weights: specs } = JSON.parse(new TextDecoder().decode(manifest))[0];
  const weights = tf.io.decodeWeights(bytes!.buffer, specs);
  const output = runExpressionNet(weights, input);
  const values = (await output.data()) as Float32Array;
  output.dispose();
  for (const tensor of Object.values(weights)) tensor.dispose();
  return values;
}

test('WebGL, WASM and CPU read the same expression from a real face, to 1e-3', async () => {
  const bitmap = await createImageBitmap(await testPhoto('emily-1.jpg'));
  const { value: tasks } = await faceTasks(never);
  const [face] = await detectFaces(tasks, bitmap, 'test');
  const input = cropForExpression(bitmap, face!.landmarks);
  const cpu = await probabilities('cpu', input);
  expect(cpu.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 4);
  for (const backend of ['wasm', 'webgl'] as const) {
    const other = await probabilities(backend, input);
    for (const [i, value] of cpu.entries()) expect(Math.abs(other[i]! - value)).toBeLessThan(1e-3);
  }
  expect(expressionOf(cpu).valence).toBeGreaterThanOrEqual(-1);
});

test('WebGL in software is known for what it is', () => {
  expect(hasRealGpu()).toBe(false);
});

/** A model that takes so long, and notes what becomes of it. */
function fake(ms: number, log: string[], name: string) {
  return {
    run: () => new Promise<Float32Array>((done) => setTimeout(() => done(new Float32Array(7)), ms)),
    release: () => void log.push(`released ${name}`),
  };
}

test('the fastest backend is kept, the others are released', async () => {
  const log: string[] = [];
  const times = { webgl: 60, wasm: 5, cpu: 0 };
  const { backend, reason } = await fastestTf(['webgl', 'wasm'], async (b) =>
    fake(times[b], log, b),
  );
  expect(backend).toBe('wasm');
  expect(reason).toMatch(/measured here: webgl .* wasm/);
  expect(log).toContain('released webgl');
});

test('where neither WebGL nor WASM loads, the CPU does', async () => {
  const { backend } = await fastestTf(['webgl', 'wasm'], async (b) => {
    if (b !== 'cpu') throw new Error('no');
    return fake(0, [], b);
  });
  expect(backend).toBe('cpu');
});
