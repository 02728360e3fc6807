import { afterEach, describe, expect, it } from 'vitest';
import { FaultError } from '../core/fault.ts';
import { RETRY } from '../core/jobs/machine.ts';
import { closeAura } from './db.ts';
import { cancelJob, createJob, getJob, listJobItems, resumeUnfinished, runJob } from './jobs.ts';
import { emptyStores, failNthPut, rowCounts } from './testing/stores.ts';

const files = (n: number) =>
  Array.from({ length: n }, (_, i) => ({
    label: `${i}.jpg`,
    payload: { place: i },
    input: new File([`bytes of ${i}`], `${i}.jpg`),
  }));

afterEach(emptyStores);

describe('a job with files', () => {
  it('hands over each file, and removes it when the item is done', async () => {
    const id = await createJob('import', files(3));
    expect((await rowCounts()).jobInputs).toBe(3);
    const seen: unknown[] = [];
    await runJob(id, async ({ input, payload }) => {
      seen.push([await input?.text(), payload]);
      return null;
    });
    expect(seen).toEqual([0, 1, 2].map((i) => [`bytes of ${i}`, { place: i }]));
    expect(await rowCounts()).toEqual({ jobs: 1, jobItems: 3 });
  });

  it('goes on after a crash with what was not done, the running item included', async () => {
    const id = await createJob('import', files(4));
    const crash = new AbortController();
    const died = new Promise<void>((resolve) => {
      void runJob(
        id,
        async ({ label }) => {
          if (label !== '1.jpg') return null;
          resolve();
          return new Promise(() => {});
        },
        { signal: crash.signal },
      ).catch(() => undefined);
    });
    await died;
    // The tab is gone: its lock is free again, and the item still says that it runs.
    expect((await listJobItems(id))[1]).toMatchObject({ state: 'running', tries: 1 });
    await stealLock(`aura-job-${id}`);
    await closeAura();
    const seen: string[] = [];
    const resumed = await resumeUnfinished({
      import: async ({ label, input, tries }) => {
        seen.push(`${label} ${tries} ${await input?.text()}`);
        return null;
      },
    });
    expect(resumed).toMatchObject([{ id, end: 'finished' }]);
    expect(seen).toEqual(['1.jpg 2 bytes of 1', '2.jpg 1 bytes of 2', '3.jpg 1 bytes of 3']);
    expect((await getJob(id))?.counts).toMatchObject({ done: 4, settled: 4, total: 4 });
    expect((await rowCounts()).jobInputs).toBeUndefined();
  });

  it('keeps the file of what was given up, not of what can never work', async () => {
    const id = await createJob('import', files(2));
    await runJob(
      id,
      async ({ label }) => {
        throw new FaultError(label === '0.jpg' ? 'bad-image' : 'offline');
      },
      { policy: { ...RETRY, tries: 2, baseMs: 1 } },
    );
    expect((await rowCounts()).jobInputs).toBe(1);
  });

  it('lets go of all files when cancelled', async () => {
    const id = await createJob('import', files(3));
    await cancelJob(id);
    expect(await rowCounts()).toEqual({ jobs: 1, jobItems: 3 });
    expect(await runJob(id, async () => null)).toBe('cancelled');
  });

  it('leaves nothing half-written when the disk is full', async () => {
    const restore = failNthPut(6);
    await expect(createJob('import', files(4))).rejects.toMatchObject({ fault: 'quota' });
    expect(restore()).toBe(true);
    expect(await rowCounts()).toEqual({});
  });
});

/** Takes a lock from its holder and lets it go, as the end of the holder's tab does. */
async function stealLock(name: string): Promise<void> {
  await navigator.locks.request(name, { steal: true }, async () => undefined);
}
