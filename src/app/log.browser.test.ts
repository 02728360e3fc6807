/** The local log as it comes about: photos read by the worker, and models that break. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { decodePhoto } from '../bridge/decode.ts';
import { infer, transfer } from '../bridge/infer.ts';
import { stopWorker } from '../bridge/worker.ts';
import type { DiagnosticEntry } from '../core/diagnostics.ts';
import { clearDiagnostics, listDiagnostics } from '../data/diagnostics.ts';
import { testPhoto } from '../testing/photos.ts';
import { keepLog } from './log.ts';

let stop = () => {};
beforeAll(() => {
  stop = keepLog();
});
beforeEach(clearDiagnostics);
afterAll(() => {
  stop();
  stopWorker('test over');
});

async function read(embeddingModel: string): Promise<string> {
  const { bitmap, width, height } = await decodePhoto(await testPhoto('emily-1.jpg'));
  const size = `${bitmap.width}x${bitmap.height}`;
  const original = { originalWidth: width, originalHeight: height };
  const options = { simulated: false, hash: '', ...original, embeddingModel };
  await infer((api, call) => api.readPhoto(call, transfer(bitmap, [bitmap]), options));
  return size;
}

/** Entries of a kind, once there is one of it. */
async function logged<K extends DiagnosticEntry['kind']>(
  kind: K,
): Promise<Extract<DiagnosticEntry, { kind: K }>[]> {
  const find = async () => (await listDiagnostics()).filter((entry) => entry.kind === kind);
  await expect.poll(async () => (await find()).length, { timeout: 20_000 }).toBeGreaterThan(0);
  return (await find()) as Extract<DiagnosticEntry, { kind: K }>[];
}

test('a photo that is read leaves load times, latencies and memory', async () => {
  const size = await read('face-embedding');
  const [memory] = await logged('memory');
  expect(memory!.tensors).toBeGreaterThan(0);
  expect(memory!.tensorBytes).toBeGreaterThan(0);
  const used = ['face-landmarker', 'face-embedding', 'expression-aura'];
  const loads = await logged('load');
  expect(loads.map((entry) => entry.model)).toEqual(expect.arrayContaining(used));
  for (const entry of loads) {
    expect(entry.ms).toBeGreaterThanOrEqual(0);
    expect(entry.backend).not.toBe('');
  }
  const runs = await logged('run');
  expect(runs.map((entry) => entry.model)).toEqual(expect.arrayContaining(used));
  for (const entry of runs) expect(entry.imageSize).toBe(size);
});

test('a model whose file is broken is an error of its own in the log', async () => {
  await (await caches.open('aura-models-v1'))
    .keys()
    .then((keys) =>
      Promise.all(
        keys
          .filter((request) => request.url.includes('/sface-'))
          .map(async (request) => (await caches.open('aura-models-v1')).delete(request)),
      ),
    );
  await commands.spoil('sface-');
  try {
    await read('face-embedding-sface');
  } finally {
    await commands.heal('sface-');
  }
  const [entry] = await logged('error');
  expect(entry).toMatchObject({ model: 'face-embedding-sface' });
  expect(entry!.error).not.toBe('');
});

test('a run that fails is logged with its photo’s size, and nothing else than the five fields', async () => {
  const { bitmap } = await decodePhoto(await testPhoto('emily-1.jpg'));
  const size = `${bitmap.width}x${bitmap.height}`;
  const nobody = [[{ x: Number.NaN, y: 0 }]];
  await infer((api, call) =>
    api.embedFaces(call, transfer(bitmap, [bitmap]), nobody, 'face-embedding'),
  ).catch(() => {});
  const [entry] = await logged('error');
  expect(Object.keys(entry!).sort()).toEqual(
    ['error', 'imageSize', 'kind', 'model', 'timestamp', 'type'].sort(),
  );
  expect(entry).toMatchObject({ model: 'face-embedding', imageSize: size });
});
