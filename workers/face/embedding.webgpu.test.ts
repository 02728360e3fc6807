import { expect, test } from 'vitest';
import { modelById } from '../../models/catalog.ts';
import { hasWebGpu, runGolden, tryBackends } from '../backends.ts';
import { loadOnnx } from '../runtime/onnx.ts';
import { loadWeights } from '../weights/weights.ts';
import { loadOn } from './embedding.ts';

const MODEL = 'face-embedding';

test('under software WebGPU the embedding gives its golden vector', async () => {
  const [bytes] = await loadWeights(modelById(MODEL), new AbortController().signal);
  const network = await loadOnnx(bytes!, 'webgpu');
  try {
    expect(network.backend).toBe('webgpu');
    const run = await runGolden(MODEL, network);
    // It sums in another order, and is as near to WASM as that lets it be.
    expect(run.cosine).toBeGreaterThan(1 - 3e-5);
  } finally {
    await network.release();
  }
});

test('a software adapter never enters a trial', async () => {
  expect(await hasWebGpu()).toBe(false);
  const [bytes] = await loadWeights(modelById(MODEL), new AbortController().signal);
  const tried: string[] = [];
  const { winner } = await tryBackends(MODEL, (backend) => {
    tried.push(backend);
    return loadOn(backend, bytes!);
  });
  expect(tried).toEqual(['tfjs-wasm', 'wasm']);
  expect(tried).toContain(winner);
});
