import { expect, test } from 'vitest';
import { modelById } from '../../models/catalog.ts';
import { GOLDEN_COSINE, runGolden, winnerOf } from '../backends.ts';
import { tf } from '../runtime/tfjs.ts';
import { allowOwnScripts } from '../runtime/trusted-types.ts';
import { loadWeights } from '../weights/weights.ts';
import { loadOn } from './embedding.ts';

allowOwnScripts();
const never = new AbortController().signal;
const bytesOf = async (model: string) => (await loadWeights(modelById(model), never))[0]!;

test.each(['tfjs-wasm', 'wasm'] as const)('%s gives the golden vector', async (backend) => {
  const network = await loadOn(backend, await bytesOf('face-embedding'));
  expect(network.backend).toBe(backend);
  expect((await runGolden('face-embedding', network)).cosine).toBeGreaterThan(GOLDEN_COSINE);
  await network.release();
});

test('tfjs and onnxruntime agree to five digits, and nothing is left behind', async () => {
  const bytes = await bytesOf('face-embedding');
  const dims = [1, 3, 112, 112];
  const data = Float32Array.from({ length: 3 * 112 * 112 }, (_, i) => Math.sin(i * 0.37));
  const before = tf.memory().numTensors;
  const outputs: Float32Array[] = [];
  for (const backend of ['tfjs-wasm', 'wasm'] as const) {
    const network = await loadOn(backend, bytes);
    outputs.push(await network.run({ data, dims }));
    await network.release();
  }
  const [ours, theirs] = outputs;
  expect(ours).toHaveLength(512);
  for (const [i, value] of ours!.entries()) expect(value).toBeCloseTo(theirs![i]!, 5);
  expect(tf.memory().numTensors).toBe(before);
});

test('a network of other operations is left to onnxruntime', async () => {
  await expect(loadOn('tfjs-wasm', await bytesOf('face-embedding-sface'))).rejects.toThrow(
    RangeError,
  );
  await expect(loadOn('tfjs-wasm', new Uint8Array([1, 2, 3]))).rejects.toThrow();
});

test('another runtime must be twice as fast to be worth loading', () => {
  const usual = { backend: 'tfjs-wasm', ms: 20 } as const;
  expect(winnerOf([usual, { backend: 'wasm', ms: 11 }])).toBe('tfjs-wasm');
  expect(winnerOf([usual, { backend: 'wasm', ms: 10 }])).toBe('wasm');
  expect(winnerOf([usual, { backend: 'wasm', ms: 10 }, { backend: 'webgpu', ms: 3 }])).toBe(
    'webgpu',
  );
  expect(winnerOf([])).toBe('wasm');
});
