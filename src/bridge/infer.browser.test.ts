import { afterAll, expect, test, vi } from 'vitest';
import { faultOf } from '../core/fault.ts';
import type { Progress } from '../core/progress.ts';
import type { PhotoReading } from '../core/types.ts';
import { similarity } from '../core/vector-index.ts';
import { testPhoto } from '../testing/photos.ts';
import { decodePhoto } from './decode.ts';
import { onWorkerEvent } from './events.ts';
import { sha256Hex } from './hash.ts';
import { infer, transfer } from './infer.ts';
import { killWorkerForTest, secondReader, stopWorker, workerIsUp } from './worker.ts';

afterAll(() => stopWorker('test over'));

async function read(
  file: Blob,
  { simulated = false, signal = undefined as AbortSignal | undefined, ofMany = false } = {},
): Promise<PhotoReading> {
  const { bitmap, width, height } = await decodePhoto(file);
  const hash = await sha256Hex(file);
  const options = {
    simulated,
    hash,
    originalWidth: width,
    originalHeight: height,
    embeddingModel: 'face-embedding',
  };
  const { embeddingModel } = options;
  return infer(
    (api, call) => api.readPhoto(call, transfer(bitmap, [bitmap]), options),
    signal,
    ofMany ? { ofMany: { embeddingModel } } : {},
  );
}

/** A photo of a drawn scene without anybody. */
async function nobody(): Promise<Blob> {
  const canvas = new OffscreenCanvas(600, 400);
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#2060c0';
  pen.fillRect(0, 0, 600, 220);
  pen.fillStyle = '#208040';
  pen.fillRect(0, 220, 600, 180);
  return canvas.convertToBlob({ type: 'image/png' });
}

test('a portrait is read: one face, its parts, and who made them', async () => {
  const reading = await read(await testPhoto('emily-3.jpg'));
  expect(reading.faults).toEqual([]);
  expect(reading.simulated).toBe(false);
  expect(reading.faces).toHaveLength(1);
  const face = reading.faces[0]!;
  expect(face.detection.landmarks).toHaveLength(478);
  expect(Object.keys(face.detection.blendshapes)).toHaveLength(52);
  expect(face.embedding!.vector).toHaveLength(512);
  expect(Math.hypot(...face.embedding!.vector)).toBeCloseTo(1, 4);
  const sum = Object.values(face.expression!.probabilities).reduce((a, b) => a + b, 0);
  expect(sum).toBeCloseTo(1, 3);
  expect(face.by.map((m) => m.role)).toEqual([
    'face-detection',
    'face-embedding',
    'quality',
    'expression',
  ]);
  expect(reading.aura.probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
});

test('two photos of one woman are nearer than photos of two women', async () => {
  const [a, b, c] = await Promise.all(
    ['emily-1.jpg', 'emily-3.jpg', 'tara-1.jpg'].map(async (n) => read(await testPhoto(n))),
  );
  const vector = (r: PhotoReading | undefined) => r!.faces[0]!.embedding!;
  const same = similarity(vector(a), vector(b));
  expect(same).toBeGreaterThan(similarity(vector(a), vector(c)) + 0.2);
  expect(same).toBeGreaterThan(similarity(vector(b), vector(c)) + 0.2);
});

test('nobody in the photo: no face, no fault, colours all the same', async () => {
  const reading = await read(await nobody());
  expect(reading.faces).toEqual([]);
  expect(reading.faults).toEqual([]);
  expect(reading.aura.clusters.length).toBeGreaterThan(0);
});

test('progress never goes back and ends at total', async () => {
  const seen: Progress[] = [];
  const stop = onWorkerEvent(
    (e) => e.kind === 'progress' && e.progress.task === 'read' && seen.push(e.progress),
  );
  await read(await testPhoto('group-1.jpg'));
  await expect.poll(() => seen.at(-1)?.done).toBe(3);
  stop();
  // The last word of an earlier read may come late.
  const mine = seen.filter((p) => p.id === seen.at(-1)!.id);
  const done = mine.map((p) => p.done);
  expect(done).toEqual(done.toSorted((x, y) => x - y));
  expect(seen.at(-1)!.done).toBe(seen.at(-1)!.total);
});

test('cancel while the worker reads: rejected as aborted, no step of that call comes after, the next photo is read', async () => {
  // With the models at hand it is the reading that has to stop, and not a download.
  await read(await nobody());
  const controller = new AbortController();
  const steps: { readonly id: string; readonly done: number; readonly late: boolean }[] = [];
  const stop = onWorkerEvent((e) => {
    if (e.kind !== 'progress' || e.progress.task !== 'read') return;
    steps.push({ id: e.progress.id, done: e.progress.done, late: controller.signal.aborted });
    // The worker is at it now: this is its first word.
    controller.abort();
  });
  const pending = read(await testPhoto('group-5.jpg'), { signal: controller.signal });
  expect(faultOf(await pending.catch((e: unknown) => e))).toBe('aborted');
  // The same worker, one photo after the other: what it had to say of the first has come by then.
  expect((await read(await nobody())).faces).toEqual([]);
  await expect.poll(() => steps.at(-1)?.done).toBe(3);
  stop();
  const [first] = steps;
  expect(first).toMatchObject({ done: 0, late: false });
  expect(steps.filter((step) => step.id === first!.id)).toEqual([first]);
});

test('a call already given up never reaches the worker', async () => {
  const signal = AbortSignal.abort();
  const error = await infer(async () => 1, signal).catch((e: unknown) => e);
  expect(faultOf(error)).toBe('aborted');
});

test('a worker killed mid-inference rejects its caller, and the next call starts a new one', async () => {
  const pending = read(await testPhoto('group-5.jpg')).catch((e: unknown) => e);
  await new Promise<void>((resolve) => {
    const stop = onWorkerEvent((e) => {
      if (e.kind !== 'progress' || e.progress.task !== 'read') return;
      stop();
      resolve();
    });
  });
  killWorkerForTest();
  expect(faultOf(await pending)).toBe('worker-died');
  expect((await read(await testPhoto('emily-1.jpg'))).faces).toHaveLength(1);
});

test('for many photos a second worker comes, and all are read the same', async () => {
  const names = ['emily-1.jpg', 'group-1.jpg', 'tara-1.jpg'];
  const files = await Promise.all(names.map((name) => testPhoto(name)));
  const alone: PhotoReading[] = [];
  for (const file of files) alone.push(await read(file));
  vi.stubGlobal('navigator', {
    __proto__: navigator,
    deviceMemory: 16,
    hardwareConcurrency: 4,
    locks: navigator.locks,
  });
  const helpers = async () =>
    ((await navigator.locks.query()).held ?? []).filter((l) => l.name?.includes('infer-second'));
  try {
    const together = await Promise.all(
      Array.from({ length: 8 }, () => read(files[0]!, { ofMany: true })),
    );
    expect(together.every((each) => each.faces.length === 1)).toBe(true);
    await expect.poll(async () => (await helpers()).length, { timeout: 20_000 }).toBe(1);
    await expect
      .poll(
        async () => {
          const readings = await Promise.all(files.map((file) => read(file, { ofMany: true })));
          for (const [i, { faces }] of readings.entries()) {
            const same = alone[i]!.faces;
            expect(faces.map((f) => f.detection.box)).toEqual(same.map((f) => f.detection.box));
            expect(faces.map((f) => f.embedding)).toEqual(same.map((f) => f.embedding));
          }
          return secondReader.isUp();
        },
        { timeout: 20_000 },
      )
      .toBe(true);
  } finally {
    vi.unstubAllGlobals();
  }
  stopWorker('test');
  await expect.poll(async () => (await helpers()).length).toBe(0);
});

test('a stopped worker is gone, and a failure does not poison the queue', async () => {
  stopWorker('test');
  expect(workerIsUp()).toBe(false);
  const failing = infer(async () => {
    throw new Error('no');
  }).catch((e: unknown) => e);
  expect(faultOf(await failing)).toBe('internal');
  expect((await read(await nobody())).faces).toEqual([]);
});

test('simulated mode reads without any model, the same for the same bytes', async () => {
  stopWorker('fresh');
  const loads: string[] = [];
  const stop = onWorkerEvent(
    (e) => e.kind === 'log' && e.entry.kind === 'load' && loads.push(e.entry.model),
  );
  const photo = await testPhoto('emily-1.jpg');
  const first = await read(photo, { simulated: true });
  const second = await read(photo, { simulated: true });
  const other = await read(await testPhoto('tara-1.jpg'), { simulated: true });
  stop();
  expect(loads).toEqual([]);
  expect(first.simulated).toBe(true);
  expect(first.faces[0]!.embedding!.model).toBe('simulated');
  expect(second.faces[0]!.embedding).toEqual(first.faces[0]!.embedding);
  expect(other.faces[0]!.embedding).not.toEqual(first.faces[0]!.embedding);
  expect(() =>
    similarity(first.faces[0]!.embedding!, {
      model: 'face-embedding',
      vector: new Float32Array(512),
    }),
  ).toThrow();
});

test('tensors do not grow over 100 photos', async () => {
  const photo = await testPhoto('emily-1.jpg');
  for (let i = 0; i < 3; i++) await read(photo);
  const before = await infer((api) => api.getMemory());
  for (let i = 0; i < 100; i++) await read(photo);
  const after = await infer((api) => api.getMemory());
  expect(before.tensors).toBeGreaterThan(0);
  expect(after.tensors).toBe(before.tensors);
  expect(after.tensorBytes).toBe(before.tensorBytes);
});
