import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LibraryApi } from '../../workers/library.worker.ts';
import workerUrl from '../../workers/library.worker.ts?worker&url';
import { keepWorker, type WorkerKeeper, type WorkerKind } from './spawn.ts';

const space = { kind: 'face', model: 'm' } as const;
const count = (keeper: WorkerKeeper<LibraryApi>) => keeper.call((api) => api.countVectors(space));
const keepers: WorkerKeeper<LibraryApi>[] = [];

function keep(over: Partial<WorkerKind<LibraryApi>> = {}): WorkerKeeper<LibraryApi> {
  const keeper = keepWorker<LibraryApi>({
    name: 'kept',
    url: workerUrl,
    connect: (api, lifeLock) => api.connect(lifeLock),
    ...over,
  });
  keepers.push(keeper);
  return keeper;
}

afterEach(() => {
  for (const keeper of keepers.splice(0)) keeper.stop('test over');
});

describe('a kept worker', () => {
  it('starts with the first call, once for all callers', async () => {
    const connect = vi.fn((api, lifeLock) => api.connect(lifeLock));
    const keeper = keep({ connect });
    expect(keeper.isUp()).toBe(false);
    expect(await Promise.all([count(keeper), count(keeper)])).toEqual([0, 0]);
    expect(connect).toHaveBeenCalledTimes(1);
    expect(keeper.isUp()).toBe(true);
  });

  it('is stopped when idle, never while it works', async () => {
    const keeper = keep({ idleMs: 30 });
    let finish = () => {};
    const working = keeper.call(
      () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
    );
    await count(keeper);
    await new Promise((resolve) => setTimeout(resolve, 90));
    expect(keeper.isUp()).toBe(true);
    finish();
    await working;
    await vi.waitFor(() => expect(keeper.isUp()).toBe(false));
    expect(await count(keeper)).toBe(0);
  });

  it('rejects its callers when it is stopped or dies, and starts again', async () => {
    const keeper = keep();
    for (const end of [() => keeper.stop('enough'), () => keeper.killForTest()]) {
      await count(keeper);
      const pending = keeper.call(() => new Promise<never>(() => {}));
      const outcome = expect(pending).rejects.toMatchObject({ fault: 'worker-died' });
      await Promise.resolve();
      end();
      await outcome;
      expect(await count(keeper)).toBe(0);
    }
  });

  it('that cannot start rejects its caller and is forgotten', async () => {
    const missing = keep({ url: '/no-such-worker.js' });
    await expect(count(missing)).rejects.toMatchObject({ fault: 'worker-died' });
    expect(missing.isUp()).toBe(false);
    const connect = vi.fn((api, lifeLock) => api.connect(lifeLock));
    connect.mockRejectedValueOnce(new Error('not today'));
    const shaky = keep({ connect });
    await expect(count(shaky)).rejects.toThrow('not today');
    expect(await count(shaky)).toBe(0);
  });

  it('is not started for a call that is given up already', async () => {
    const keeper = keep();
    const call = keeper.call((api) => api.countVectors(space), AbortSignal.abort());
    await expect(call).rejects.toMatchObject({ fault: 'aborted' });
    expect(keeper.isUp()).toBe(false);
  });
});
