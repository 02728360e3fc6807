import { expect, test } from 'vitest';
import { modelById } from '../../models/catalog.ts';
import { EXPRESSION_AURA, encodeTile, goldenTiles } from '../../models/expression-aura.ts';
import golden from '../../models/trained/expression.golden.json' with { type: 'json' };
import { testPhoto } from '../../src/testing/photos.ts';
import { hasRealGpu } from '../runtime/probe.ts';
import { startTf, switchTf, type TfBackend, tf } from '../runtime/tfjs.ts';
import { loadWeights } from '../weights/weights.ts';
import { detectFaces } from './detect.ts';
import {
  blankTile,
  cropForExpression,
  expressionModel,
  expressionOf,
  fastestTf,
} from './expression.ts';
import { freeExpressionNet, loadExpressionNet, runExpressionNet } from './expression-net.ts';
import { faceTasks } from './landmarker.ts';

const never = new AbortController().signal;

/** Both members on the one view that a golden tile is. */
const BOTH = [0, 1].map((member) => ({ member, view: 0 }));

/** Logits of inputs on one backend; all that was made is freed. */
async function logits(backend: TfBackend, inputs: Float32Array[]): Promise<Float32Array[]> {
  expect(await startTf(backend)).toBe(true);
  switchTf(backend);
  const before = tf.memory().numTensors;
  const [file] = await loadWeights(modelById(EXPRESSION_AURA.id), never);
  const net = loadExpressionNet(file!);
  const outputs: Float32Array[] = [];
  for (const input of inputs) {
    const output = runExpressionNet(net, input, BOTH);
    outputs.push((await output.data()) as Float32Array);
    output.dispose();
  }
  freeExpressionNet(net);
  expect(tf.memory().numTensors).toBe(before);
  return outputs;
}

test('on WASM the net gives what the trained one gave, to 2e-3', async () => {
  const tiles = goldenTiles();
  const outputs = await logits(
    'wasm',
    tiles.map((tile) => encodeTile(tile)),
  );
  for (const [i, output] of outputs.entries()) {
    expect(output).toHaveLength(7);
    expect(farthest(output, golden.logits[i]!)).toBeLessThan(2e-3);
  }
});

test.each(['cpu', 'webgl'] as const)('on %s too', async (backend) => {
  const [output] = await logits(backend, [encodeTile(goldenTiles()[3]!)]);
  expect(farthest(output!, golden.logits[3]!)).toBeLessThan(2e-3);
});

/** Largest difference of the first values. */
function farthest(output: Float32Array, wanted: readonly number[]): number {
  return Math.max(...wanted.map((value, k) => Math.abs(output[k]! - value)));
}

test('a broad smile is read as one from a real face, at half its size too', async () => {
  const bitmap = await createImageBitmap(await testPhoto('emily-5.jpg'));
  const { value: tasks } = await faceTasks(never);
  const [face] = await detectFaces(tasks, bitmap, 'test');
  const { value, backend } = await expressionModel(never, 'auto');
  expect(backend).toBe('tfjs-wasm');
  const half = await createImageBitmap(bitmap, {
    resizeWidth: bitmap.width / 2,
    resizeHeight: bitmap.height / 2,
    resizeQuality: 'high',
  });
  for (const picture of [bitmap, half]) {
    const { valence, confidence, probabilities } = expressionOf(
      await value.run(cropForExpression(picture, face!.landmarks)),
    );
    expect(Math.max(...Object.values(probabilities))).toBe(probabilities.happy);
    expect(valence).toBeGreaterThan(0.5);
    expect(confidence).toBeGreaterThan(0.3);
    picture.close();
  }
});

test('a blank input gives finite probabilities', async () => {
  const { value } = await expressionModel(never, 'auto');
  const { probabilities } = expressionOf(await value.run(blankTile()));
  expect(Object.values(probabilities).every(Number.isFinite)).toBe(true);
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
