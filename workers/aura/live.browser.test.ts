import { expect, test, vi } from 'vitest';
import type { LiveFrame } from '../../src/core/aura/live/frame.ts';
import { FaultError } from '../../src/core/fault.ts';
import { testPhoto } from '../../src/testing/photos.ts';
import { heardBy } from './classify.ts';
import { readLiveFrame } from './live.ts';
import { liveSlot } from './live-slot.ts';
import { LiveStream } from './live-stream.ts';

/** A photo as the camera page sends a frame: 320 px on its longer side. */
async function frame(name: string): Promise<ImageBitmap> {
  const whole = await createImageBitmap(await testPhoto(name));
  const scale = 320 / Math.max(whole.width, whole.height);
  const resizeWidth = Math.round(whole.width * scale);
  return createImageBitmap(whole, { resizeWidth, resizeQuality: 'medium' });
}

function grey(): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(320, 240);
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#808080';
  pen.fillRect(0, 0, 320, 240);
  return createImageBitmap(canvas);
}

/** Hair above, skin, then clothes, as `MAP` says. */
function dressed(): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(320, 240);
  const pen = canvas.getContext('2d')!;
  for (const [color, top, height] of [
    ['#4a3526', 0, 60],
    ['#c99a80', 60, 60],
    ['#2f7fd6', 120, 120],
  ] as const) {
    pen.fillStyle = color;
    pen.fillRect(0, top, 320, height);
  }
  return createImageBitmap(canvas);
}

const MAP = {
  width: 4,
  height: 4,
  classes: Uint8Array.from({ length: 16 }, (_, i) => [1, 2, 4, 4][Math.floor(i / 4)]!),
};

/** Reads the same picture until a frame says so. */
async function until(bitmap: ImageBitmap, stream: string, good: (f: LiveFrame) => boolean) {
  return vi.waitFor(
    async () => {
      const read = await readLiveFrame(bitmap, { stream, models: true, mode: 'heuristic' });
      expect(good(read)).toBe(true);
      return read;
    },
    { timeout: 40_000, interval: 50 },
  );
}

test('answers at once, by rule, and with face and parts once their models are there', async () => {
  const bitmap = await frame('emily-1.jpg');
  const first = await readLiveFrame(bitmap, { stream: 'a', models: true, mode: 'heuristic' });
  expect(first.models.face).toBe('loading');
  expect(first.face).toBeNull();
  expect(first.probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
  const full = await until(bitmap, 'a', (f) => f.withParts && f.face !== null);
  expect(full.models).toEqual({ face: 'ready', parts: 'ready' });
  expect(new Set(full.clusters.map(({ part }) => part))).toContain('hair');
  const box = full.face!;
  expect(box.width).toBeGreaterThan(0.05);
  expect(box.width).toBeLessThan(0.6);
});

test('lets the slow stages rest while the picture stays, and keeps what they found', async () => {
  const bitmap = await frame('jessica-2.jpg');
  await until(bitmap, 'b', (f) => f.withParts && f.face !== null);
  const frames: LiveFrame[] = [];
  for (let i = 0; i < 12; i++)
    frames.push(await readLiveFrame(bitmap, { stream: 'b', models: true, mode: 'heuristic' }));
  expect(frames.filter(({ ran }) => ran.includes('parts'))).toEqual([]);
  expect(frames.every(({ withParts, face }) => withParts && face !== null)).toBe(true);
  expect(new Set(frames.map(({ primary }) => primary)).size).toBe(1);
});

test('a new stream knows nothing of the old one', async () => {
  const bitmap = await frame('jessica-2.jpg');
  await until(bitmap, 'c', (f) => f.face !== null);
  const empty = await readLiveFrame(await grey(), { stream: 'd', models: true, mode: 'heuristic' });
  expect(empty.face).toBeNull();
});

test('touches no model where none may be used', async () => {
  const read = await readLiveFrame(await frame('emily-1.jpg'), {
    stream: 'e',
    models: false,
    mode: 'heuristic',
  });
  expect(read.models).toEqual({ face: 'off', parts: 'off' });
  expect(read.ran).toEqual([]);
});

test('says which model failed and why, reads on without it, and does not ask again at once', async () => {
  const load = vi.fn(() => Promise.reject(new FaultError('weights-missing')));
  const stream = new LiveStream({ face: liveSlot(load) });
  const bitmap = await frame('emily-1.jpg');
  for (let i = 0; i < 3; i++) {
    const { models, face, probabilities } = await stream.read(bitmap);
    expect(models).toEqual({ face: 'weights-missing', parts: 'off' });
    expect(face).toBeNull();
    expect(probabilities).toHaveLength(10);
  }
  expect(load).toHaveBeenCalledTimes(1);
});

test('a model that fails while it runs costs its own part only', async () => {
  const box = { x: 0.4, y: 0.2, width: 0.2, height: 0.2 };
  const stream = new LiveStream({
    face: liveSlot(async () => () => [{ box, score: 0.9 }]),
    parts: liveSlot(async () => () => Promise.reject(new Error('memory access out of bounds'))),
  });
  const first = await stream.read(await grey());
  expect(first.ran).toEqual(['face', 'parts']);
  expect(first.face).not.toBeNull();
  expect(first.withParts).toBe(false);
  const next = await stream.read(await grey());
  expect(next.models).toEqual({ face: 'ready', parts: 'out-of-memory' });
});

test('asks a classifier where the person is known, keeps its answer and blends it in', async () => {
  const answer = Array.from({ length: 10 }, (_, i) => (i === 8 ? 0.91 : 0.01));
  const classify = vi.fn(async () => answer);
  const tools = {
    parts: liveSlot(async () => async () => MAP),
    classify: liveSlot(async () => classify),
  };
  const stream = new LiveStream(tools, 'ml');
  const first = await stream.read(await dressed());
  expect([first.withParts, first.classifier]).toEqual([true, null]);
  const second = await stream.read(await dressed());
  const heard = heardBy('ml', answer);
  expect(second.classifier).toEqual(heard);
  expect([second.primary, second.confidence, second.outcome]).toEqual([
    'pink',
    heard[8],
    'classifier-only',
  ]);
  const third = await stream.read(await dressed());
  expect(third.primary).toBe('pink');
  expect(third.ran).toEqual([]);
  expect(classify).toHaveBeenCalledTimes(1);
});

test('reads a still whole in its one frame: parts, and the classifier on them', async () => {
  const answer = Array.from({ length: 10 }, (_, i) => (i === 8 ? 0.91 : 0.01));
  const soon = <T>(tool: T) =>
    liveSlot(() => new Promise<T>((resolve) => setTimeout(resolve, 60, tool)));
  const tools = { parts: soon(async () => MAP), classify: soon(async () => answer) };
  const still = await new LiveStream(tools, 'blended').read(await dressed(), true);
  expect(still).toMatchObject({ withParts: true, classifier: answer, ran: ['parts', 'classify'] });
  expect(still.outcome).not.toBe('engine-only');
});

test('asks no classifier where the parts are not there', async () => {
  const classify = vi.fn(async () => Array.from({ length: 10 }, () => 0.1));
  const tools = {
    parts: liveSlot(() => Promise.reject(new FaultError('weights-missing'))),
    classify: liveSlot(async () => classify),
  };
  for (const still of [false, true]) {
    const frame = await new LiveStream(tools, 'ml').read(await dressed(), still);
    expect(frame).toMatchObject({ outcome: 'engine-only', ran: [] });
  }
  expect(classify).not.toHaveBeenCalled();
});

test('asks no classifier where colours cannot be told, and forgets what it said before', async () => {
  const answer = Array.from({ length: 10 }, (_, i) => (i === 8 ? 0.91 : 0.01));
  const classify = vi.fn(async () => answer);
  const tools = {
    parts: liveSlot(async () => async () => MAP),
    classify: liveSlot(async () => classify),
  };
  const stream = new LiveStream(tools, 'blended');
  await stream.read(await dressed());
  expect((await stream.read(await dressed())).classifier).toEqual(answer);
  const frames = [await stream.read(await grey()), await stream.read(await grey())];
  for (const frame of frames)
    expect(frame).toMatchObject({ mode: 'blended', outcome: 'engine-only', classifier: null });
  expect(frames[1]!.doubts).toEqual(['monochrome']);
  expect(classify).toHaveBeenCalledTimes(1);
});
