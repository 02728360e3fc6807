import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FaultError } from '../core/fault.ts';
import { RETRY } from '../core/jobs/machine.ts';
import type { Progress } from '../core/progress.ts';
import {
  cancelJob,
  createJob,
  getJob,
  type JobHandler,
  listJobItems,
  listJobs,
  pauseJob,
  removeJob,
  resumeJob,
  resumeUnfinished,
  runJob,
} from './jobs.ts';

const policy = { ...RETRY, baseMs: 2, capMs: 4 };
const items = (n: number) => Array.from({ length: n }, (_, i) => ({ label: `item ${i}` }));
const states = async (id: string) => (await listJobItems(id)).map((item) => item.state);
const fine: JobHandler = async ({ label }) => label;

afterEach(async () => {
  vi.restoreAllMocks();
  for (const job of await listJobs()) await removeJob(job.id);
});

describe('a job', () => {
  it('does each item once, in order, and keeps what came of it', async () => {
    const id = await createJob('import', items(5), 'Five photos');
    const seen: string[] = [];
    const end = await runJob(id, async ({ label }) => {
      seen.push(label);
      return `made of ${label}`;
    });
    expect(end).toBe('finished');
    expect(seen).toEqual(items(5).map((item) => item.label));
    expect(await getJob(id)).toMatchObject({
      title: 'Five photos',
      state: 'finished',
      counts: { total: 5, done: 5, settled: 5 },
    });
    expect((await listJobItems(id))[2]?.outcome?.result).toBe('made of item 2');
    expect(await runJob(id, fine)).toBe('finished');
    expect(seen).toHaveLength(5);
  });

  it('goes on after items that fail, and tries again only what may pass', async () => {
    const id = await createJob('import', items(4));
    const tries = new Map<string, number>();
    const end = await runJob(
      id,
      async ({ label }) => {
        const nth = (tries.get(label) ?? 0) + 1;
        tries.set(label, nth);
        if (label === 'item 0') throw new FaultError('bad-image', 'rotten');
        if (label === 'item 1' && nth < 3) throw new FaultError('worker-died');
        if (label === 'item 2') throw new FaultError('offline');
        return null;
      },
      { policy },
    );
    expect(end).toBe('finished');
    expect(await states(id)).toEqual(['failed-permanent', 'done', 'failed-transient', 'done']);
    expect([...tries.values()]).toEqual([1, 3, RETRY.tries, 1]);
    expect((await listJobItems(id))[0]).toMatchObject({
      fault: 'bad-image',
      outcome: { message: 'rotten' },
    });
  });

  it('tells progress that never falls and ends at the total', async () => {
    const id = await createJob('import', items(20));
    const told: Progress[] = [];
    let nth = 0;
    await runJob(
      id,
      async () => {
        nth += 1;
        await new Promise((resolve) => setTimeout(resolve, nth % 4));
        if (nth % 3 === 0) throw new FaultError('worker-died');
        return null;
      },
      { policy, concurrency: 4, onProgress: (progress) => told.push(progress) },
    );
    const done = told.map((progress) => progress.done);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(told.at(-1)).toMatchObject({ task: 'import', id, done: 20, total: 20 });
  });

  it('does as many at a time as asked for, each of them once', async () => {
    const id = await createJob('import', items(12));
    let now = 0;
    let most = 0;
    const seen: string[] = [];
    await runJob(
      id,
      async ({ label }) => {
        seen.push(label);
        now += 1;
        most = Math.max(most, now);
        await new Promise((resolve) => setTimeout(resolve, 2));
        now -= 1;
        return null;
      },
      { concurrency: 3 },
    );
    expect(most).toBe(3);
    expect(seen.sort()).toEqual([...new Set(seen)].sort());
    expect(seen).toHaveLength(12);
  });

  it('pauses after the running item and resumes where it was, even at once', async () => {
    const id = await createJob('import', items(4));
    const seen: string[] = [];
    const handler: JobHandler = async ({ label }) => {
      seen.push(label);
      if (label === 'item 1') {
        await pauseJob(id);
        resumed ??= resumeJob(id, handler);
      }
      return null;
    };
    let resumed: Promise<string> | undefined;
    expect(['paused', 'finished']).toContain(await runJob(id, handler));
    expect(await resumed).toBe('finished');
    expect(seen).toEqual(items(4).map((item) => item.label));
    expect(await states(id)).toEqual(Array(4).fill('done'));
  });

  it('stays paused over a restart', async () => {
    const id = await createJob('import', items(2));
    await pauseJob(id);
    expect(await resumeUnfinished({ import: fine })).toEqual([]);
    expect(await runJob(id, fine)).toBe('paused');
    expect(await resumeJob(id, fine)).toBe('finished');
  });

  it('stops at once when cancelled: the running item is told, the others never start', async () => {
    const id = await createJob('import', items(5));
    const seen: string[] = [];
    const end = await runJob(id, async ({ label }, signal) => {
      seen.push(label);
      if (label !== 'item 1') return null;
      void cancelJob(id);
      await new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new FaultError('aborted')));
      });
      return null;
    });
    expect(end).toBe('cancelled');
    expect(seen).toEqual(['item 0', 'item 1']);
    expect(await states(id)).toEqual(['done', ...Array(4).fill('cancelled')]);
    expect(await resumeUnfinished({ import: fine })).toEqual([]);
  });

  it('stops by the signal without losing a try, and can be resumed', async () => {
    const id = await createJob('import', items(3));
    const stop = new AbortController();
    const end = await runJob(
      id,
      async (_task, signal) => {
        stop.abort();
        signal.throwIfAborted();
        return null;
      },
      { signal: stop.signal },
    );
    expect(end).toBe('stopped');
    expect(await listJobItems(id)).toMatchObject(Array(3).fill({ state: 'queued', tries: 0 }));
    expect(await resumeUnfinished({ import: fine })).toMatchObject([{ id, end: 'finished' }]);
  });

  it('cancels one item that stops by itself, and does the others', async () => {
    const id = await createJob('import', items(3));
    await runJob(id, async ({ label }) => {
      if (label === 'item 1') throw new FaultError('aborted');
      return null;
    });
    expect(await states(id)).toEqual(['done', 'cancelled', 'done']);
  });

  it('is done by one runner at a time', async () => {
    const id = await createJob('import', items(3));
    let calls = 0;
    const handler: JobHandler = async () => {
      calls += 1;
      return null;
    };
    const ends = await Promise.all([runJob(id, handler), runJob(id, handler)]);
    expect(ends.sort()).toEqual(['elsewhere', 'finished']);
    expect(calls).toBe(3);
  });

  it('does not let one broken job keep the next from running', async () => {
    const a = await createJob('import', items(1));
    const b = await createJob('import', items(1));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const resumed = await resumeUnfinished({ import: fine, other: fine });
    put.mockRestore();
    expect(resumed).toMatchObject([
      { id: a, end: 'failed' },
      { id: b, end: 'finished', error: null },
    ]);
    expect(await resumeUnfinished({ import: fine })).toMatchObject([{ id: a, end: 'finished' }]);
  });

  it('is kept whole or not at all', async () => {
    const real = IDBObjectStore.prototype.put;
    let nth = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      v,
    ) {
      nth += 1;
      if (nth === 4) throw new DOMException('full', 'QuotaExceededError');
      return real.call(this, v);
    });
    await expect(createJob('import', items(10))).rejects.toMatchObject({ fault: 'quota' });
    vi.restoreAllMocks();
    expect(await listJobs()).toEqual([]);
  });

  it('finishes at once when there is nothing to do', async () => {
    expect(await runJob(await createJob('import', []), fine)).toBe('finished');
  });
});
