import { expect, test } from 'vitest';
import { FACE_EMBEDDING } from '../models/face-embedding.ts';
import { SFACE } from '../models/face-embedding-sface.ts';
import { GOLDENS } from '../models/golden.ts';
import { chooseBackend, disqualify, loadChecked, setBackends, tryBackends } from './backends.ts';
import type { OnnxBackend, OnnxModel } from './runtime/onnx.ts';

const MODEL = FACE_EMBEDDING.id;
const OTHER = SFACE.id;
const golden = Float32Array.from(GOLDENS[MODEL]!);

/** A stand-in network: gives the golden vector, or something else. */
function network(backend: OnnxBackend, output: Float32Array): OnnxModel {
  return { backend, inputName: 'data', run: async () => output, release: async () => {} };
}

test('the choice of the person comes first, then the winner, then WASM', () => {
  setBackends('auto', {});
  expect(chooseBackend(MODEL).backend).toBe('tfjs-wasm');
  expect(chooseBackend(OTHER).backend).toBe('wasm');
  setBackends('auto', { [MODEL]: 'webgpu' });
  expect(chooseBackend(MODEL).backend).toBe('webgpu');
  setBackends('cpu', {});
  expect(chooseBackend(MODEL)).toEqual({ backend: 'tfjs-wasm', reason: 'chosen by you' });
  setBackends('webgpu', {});
  expect(chooseBackend(MODEL).backend).toBe('webgpu');
});

test('an output off the golden vector loses the trial, and the reason says so', async () => {
  setBackends('auto', {});
  const wrong = golden.map((x, i) => (i % 2 ? -x : x));
  const trial = await tryBackends(MODEL, async (backend) => network(backend, wrong));
  expect(trial.winner).toBe('wasm');
  expect(trial.reason).toMatch(
    /tfjs-wasm failed: output is off the golden vector.*; wasm failed: output is off/,
  );
  const right = await tryBackends(MODEL, async (backend) => network(backend, golden));
  expect(right.reason).toMatch(/measured here: tfjs-wasm .* wasm/);
});

test('WebGPU whose output is off falls back, and is not chosen again, not even by hand', async () => {
  setBackends('webgpu', {});
  const wrong = golden.map((x) => -x);
  const first = await loadChecked(MODEL, async (backend) =>
    network(backend, backend === 'webgpu' ? wrong : golden),
  );
  expect(first.network.backend).toBe('tfjs-wasm');
  expect(first.reason).toMatch(/webgpu failed here: its output is off/);
  expect(chooseBackend(MODEL).backend).toBe('tfjs-wasm');
});

test('WebGPU that cannot load, or is lost, falls back to WASM with the reason', async () => {
  setBackends('auto', { [OTHER]: 'webgpu' });
  expect(chooseBackend(OTHER).backend).toBe('webgpu');
  const loaded = await loadChecked(OTHER, async (backend) => {
    if (backend === 'webgpu') throw new Error('no adapter');
    return network(backend, golden);
  });
  expect(loaded).toMatchObject({
    network: { backend: 'wasm' },
    reason: 'webgpu failed here: no adapter',
  });
  disqualify(OTHER, 'webgpu', 'device lost');
  expect(chooseBackend(OTHER).reason).toMatch(/device lost/);
});

test('where tfjs fails onnxruntime takes over; where both fail the last one says why', async () => {
  setBackends('auto', {});
  disqualify(MODEL, 'tfjs-wasm', 'no memory');
  expect(chooseBackend(MODEL)).toEqual({
    backend: 'wasm',
    reason: 'tfjs-wasm failed here: no memory',
  });
  await expect(
    loadChecked(MODEL, async (backend) => {
      throw new Error(`${backend} is out of order`);
    }),
  ).rejects.toThrow('wasm is out of order');
});
