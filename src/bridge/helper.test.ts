import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FaultError } from '../core/fault.ts';
import { type HelperWays, keepHelper } from './helper.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function made(ways: Partial<HelperWays> = {}) {
  const calls = { prepared: [] as string[], stopped: [] as string[] };
  const helper = keepHelper({
    prepare: async (model) => void calls.prepared.push(model),
    stop: (why) => calls.stopped.push(why),
    mayHelp: async () => true,
    ...ways,
  });
  const photos = async (count: number, waiting = 2) => {
    for (let i = 0; i < count; i += 1) helper.wanted(waiting, 'm');
    await vi.advanceTimersByTimeAsync(0);
  };
  return { helper, calls, photos };
}

test('comes when several photos in a row had to wait, and not for a few', async () => {
  const { helper, calls, photos } = made();
  await photos(3);
  expect(calls.prepared).toEqual([]);
  await vi.advanceTimersByTimeAsync(6_000);
  await photos(3);
  expect(calls.prepared).toEqual([]);
  await photos(20, 0);
  expect(calls.prepared).toEqual([]);
  await photos(1);
  expect(calls.prepared).toEqual(['m']);
  expect(helper.isReady()).toBe(true);
});

test('is asked for once, and is ready only when it has loaded', async () => {
  let loaded = () => {};
  const prepare = vi.fn(() => new Promise<void>((resolve) => (loaded = resolve)));
  const { helper, photos } = made({ prepare });
  await photos(9);
  expect(prepare).toHaveBeenCalledTimes(1);
  expect(helper.isReady()).toBe(false);
  loaded();
  await vi.advanceTimersByTimeAsync(0);
  expect(helper.isReady()).toBe(true);
});

test('goes when it had nothing to do for a while, and comes again', async () => {
  const { helper, calls, photos } = made();
  await photos(4);
  await vi.advanceTimersByTimeAsync(9_000);
  helper.used();
  await vi.advanceTimersByTimeAsync(9_000);
  expect(helper.isReady()).toBe(true);
  await vi.advanceTimersByTimeAsync(1_001);
  expect(helper.isReady()).toBe(false);
  expect(calls.stopped).toEqual(['idle']);
  await photos(4);
  expect(helper.isReady()).toBe(true);
});

test('does not come where the device cannot afford it, and is asked again later', async () => {
  let rich = false;
  const { helper, calls, photos } = made({ mayHelp: async () => rich });
  await photos(4);
  expect(helper.isReady()).toBe(false);
  rich = true;
  await photos(4);
  expect(calls.prepared).toHaveLength(1);
});

test('one that died, ran out of memory or could not start stays away', async () => {
  for (const fault of ['worker-died', 'out-of-memory'] as const) {
    const { helper, photos } = made();
    await photos(4);
    helper.failed(new FaultError(fault, 'gone'));
    expect(helper.isReady()).toBe(false);
    await photos(9);
    expect(helper.isReady()).toBe(false);
  }
  const { helper, calls, photos } = made({
    prepare: async () => {
      throw new FaultError('offline', 'no models');
    },
  });
  await photos(9);
  expect(helper.isReady()).toBe(false);
  expect(calls.stopped).toHaveLength(1);
});

test('a photo that fails by itself costs the helper nothing', async () => {
  const { helper, photos } = made();
  await photos(4);
  helper.failed(new FaultError('bad-image', 'not its fault'));
  expect(helper.isReady()).toBe(true);
});
