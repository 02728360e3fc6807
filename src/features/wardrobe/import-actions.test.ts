import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { listGarments } from '../../data/garments.ts';
import { listJobs, pauseJob } from '../../data/jobs.ts';
import { emptyStores, rowCounts } from '../../data/testing/stores.ts';
import {
  addClothes,
  cancelImport,
  clearImports,
  continueImport,
  insistOn,
  letGo,
  pendingFile,
  retryImport,
} from './import-actions.ts';
import { readImports, refusedIn } from './imports.ts';
import { type FakeBitmap, photoFile } from './testing-import.ts';

const worker = vi.hoisted(() => ({ fault: '' }));

vi.mock('../../ui/index.ts', () => ({ faultText: {}, notify: () => undefined }));
vi.mock('../../bridge/rest.ts', () => ({
  afterRest: (_signal: AbortSignal, work: () => unknown) => work(),
}));
vi.mock('../../bridge/decode.ts', async () => {
  const { fakeDecode } = await import('./testing-import.ts');
  return { decodePhoto: fakeDecode };
});
vi.mock('../../bridge/infer.ts', async () => {
  const { fakeReading } = await import('./testing-import.ts');
  const { FaultError } = await import('../../core/fault.ts');
  const api = {
    readGarments: async (_call: string, bitmap: FakeBitmap, options: { insist: boolean }) => {
      if (worker.fault) throw new FaultError('weights-missing');
      return fakeReading(bitmap, options.insist);
    },
  };
  return {
    transfer: <T>(value: T) => value,
    infer: (work: (remote: typeof api, call: string) => Promise<unknown>) => work(api, 'call'),
  };
});

afterEach(async () => {
  worker.fault = '';
  await over();
  await emptyStores();
});

const POLL = { timeout: 15_000, interval: 20 };
const over = () =>
  expect.poll(async () => (await readImports()).every((v) => v.over), POLL).toBe(true);
const items = async () => (await readImports()).flatMap((view) => view.items);

it('insisting makes a garment of what was refused; letting go forgets it', async () => {
  const { itemIds } = await addClothes([
    photoFile('cat 1'),
    photoFile('cat 2'),
    photoFile('shirt 3'),
  ]);
  expect(await pendingFile(itemIds[0]!)?.text()).toBe('cat 1');
  await over();
  const [one, two] = refusedIn(await readImports());
  expect(await listGarments()).toHaveLength(1);
  await insistOn(one!);
  await over();
  expect(await listGarments()).toHaveLength(2);
  expect(refusedIn(await readImports()).map((item) => item.name)).toEqual(['cat-2.jpg']);
  await letGo(two!);
  expect(refusedIn(await readImports())).toEqual([]);
  expect((await rowCounts()).jobInputs).toBeUndefined();
});

it('a refused photo waits through other imports, and through the clearing of their lists', async () => {
  await addClothes([photoFile('cat 1')]);
  await over();
  await addClothes([photoFile('shirt 2')]);
  await over();
  // The first import has something to tell and is kept.
  expect((await items()).map((item) => item.name)).toEqual(['cat-1.jpg', 'shirt-2.jpg']);
  await addClothes([photoFile('shirt 2'), photoFile('cat 3')]);
  await over();
  expect((await items()).map((item) => item.state)).toContain('duplicate');
  await clearImports();
  expect((await items()).map((item) => item.name)).toEqual(['cat-1.jpg', 'cat-3.jpg']);
  const [kept, other] = refusedIn(await readImports());
  await letGo(other!);
  await insistOn(kept!);
  await over();
  await clearImports();
  expect(await listJobs()).toEqual([]);
  expect((await rowCounts()).jobInputs).toBeUndefined();
  expect(await listGarments()).toHaveLength(2);
});

it('an import with nothing left to tell makes room for the next', async () => {
  await addClothes([photoFile('shirt 1')]);
  await over();
  await addClothes([photoFile('shirt 2')]);
  await over();
  expect((await items()).map((item) => item.name)).toEqual(['shirt-2.jpg']);
});

it('tries what failed once more', async () => {
  worker.fault = 'weights-missing';
  await addClothes([photoFile('shirt 1')]);
  await over();
  const [failed] = await items();
  expect(failed).toMatchObject({ state: 'failed', fault: 'weights-missing', retriable: true });
  worker.fault = '';
  await retryImport(failed!.id, failed!.name);
  await over();
  expect(await listGarments()).toHaveLength(1);
  expect((await items()).map((item) => item.state)).toEqual(['done']);
});

it('pauses, goes on, and stops for good', async () => {
  const many = Array.from({ length: 12 }, (_, i) => photoFile(`shirt ${i}`));
  const { jobId } = await addClothes(many);
  await pauseJob(jobId);
  await expect
    .poll(async () => (await items()).every((item) => item.state !== 'reading'), POLL)
    .toBe(true);
  expect((await readImports())[0]).toMatchObject({ paused: true, over: false, minutesLeft: null });
  await continueImport(jobId);
  expect(await listGarments()).toHaveLength(12);
  const stop = new AbortController();
  const second = await addClothes([photoFile('shirt 90')], { signal: stop.signal });
  await cancelImport(second.jobId);
  stop.abort();
  await over();
  await expect(addClothes([photoFile('shirt 91')], { signal: stop.signal })).rejects.toMatchObject({
    fault: 'aborted',
  });
});
