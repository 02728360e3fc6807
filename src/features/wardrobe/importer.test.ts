import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FaultError } from '../../core/fault.ts';
import { changeGarments, getGarment, getGarmentFile, listGarments } from '../../data/garments.ts';
import {
  createJob,
  getJob,
  type JobTask,
  listJobItems,
  resumeJob,
  runJob,
} from '../../data/jobs.ts';
import { emptyStores, rowCounts } from '../../data/testing/stores.ts';
import { AT_ONCE, importHandler, PAYLOAD } from './importer.ts';
import { IMPORT_KIND, readImports, refusedIn } from './imports.ts';
import { listRefused, refusedFile } from './refused.ts';
import { type FakeBitmap, photoFile } from './testing-import.ts';

const worker = vi.hoisted(() => ({
  read: [] as string[],
  /** Called as each reading begins. */
  before: ((_what: string) => undefined) as (what: string) => unknown,
}));

vi.mock('../../bridge/rest.ts', () => ({
  afterRest: (_signal: AbortSignal, work: () => unknown) => work(),
}));
vi.mock('../../bridge/decode.ts', async () => {
  const { fakeDecode } = await import('./testing-import.ts');
  return { decodePhoto: fakeDecode };
});
vi.mock('../../bridge/infer.ts', async () => {
  const { fakeReading } = await import('./testing-import.ts');
  const api = {
    readGarments: async (_call: string, bitmap: FakeBitmap, options: { insist: boolean }) => {
      await worker.before(bitmap.what);
      worker.read.push(bitmap.what);
      return fakeReading(bitmap, options.insist);
    },
  };
  return {
    transfer: <T>(value: T) => value,
    infer: (work: (remote: typeof api, call: string) => Promise<unknown>) => work(api, 'call'),
  };
});

const RUN = { concurrency: AT_ONCE, policy: { tries: 2, baseMs: 1, capMs: 2 } };
const add = (whats: readonly string[], insist = false) =>
  createJob(
    IMPORT_KIND,
    whats.map((what) => {
      const input = photoFile(what);
      return { label: input.name, payload: { ...PAYLOAD, insist }, input };
    }),
  );
const results = async (id: string) =>
  (await listJobItems(id)).map(
    (item) => item.outcome?.result?.replace(/:[-\da-f]{36}/, '') ?? null,
  );

beforeEach(() => {
  Object.assign(worker, { read: [], before: () => undefined });
});
afterEach(emptyStores);

it('makes garments of each photo, and says what needs a look', async () => {
  const id = await add(['shirt 1', 'worn 2', 'unsure 3', 'corrupt 4', 'shirt 5']);
  expect(await runJob(id, importHandler, RUN)).toBe('finished');
  expect(await results(id)).toEqual(['done:1', 'done:4', 'asked:1', null, 'done:1']);
  expect(await listGarments()).toHaveLength(7);
  const [view] = await readImports();
  expect(view).toMatchObject({ over: true, garments: 7, needLook: 1, haltedBy: null });
  expect(view!.items.map((item) => item.garmentIds.length)).toEqual([1, 4, 1, 0, 1]);
  expect(view!.items[3]).toMatchObject({
    name: 'corrupt-4.jpg',
    state: 'failed',
    fault: 'bad-image',
    retriable: false,
  });
  const [doubtful] = view!.items[2]!.doubtfulIds;
  await changeGarments([doubtful!], { category: 'polo' });
  expect((await readImports())[0]).toMatchObject({ garments: 7, needLook: 0 });
});

it('the same photo twice, at once and later, is one; a correction outlives it', async () => {
  const first = await add(['shirt 1', 'shirt 1']);
  await runJob(first, importHandler, RUN);
  expect((await results(first)).sort()).toEqual(['done:1', 'duplicate']);
  const [shirt] = await listGarments();
  await changeGarments([shirt!.id], { category: 'dress' });
  const corrected = await getGarment(shirt!.id);
  const again = await add(['shirt 1']);
  await runJob(again, importHandler, RUN);
  expect(await results(again)).toEqual(['duplicate']);
  expect(await listGarments()).toEqual([corrected]);
  const views = await readImports();
  expect(views[1]!.items[0]).toMatchObject({ state: 'duplicate', garmentIds: [shirt!.id] });
  expect(views[1]!.garments).toBe(0);
});

it('refuses what is no clothing with its reason, keeps the file, and takes the person at their word', async () => {
  const id = await add(['cat 1', 'shirt 2', 'empty 3']);
  await runJob(id, importHandler, RUN);
  expect(await results(id)).toEqual(['refused:not-clothing', 'done:1', 'refused:no-garment']);
  expect(await listGarments()).toHaveLength(1);
  const waiting = refusedIn(await readImports());
  expect(waiting.map((item) => [item.name, item.refusedFor])).toEqual([
    ['cat-1.jpg', ['not-clothing']],
    ['empty-3.jpg', ['no-garment']],
  ]);
  const file = await refusedFile(waiting[0]!.refused!);
  expect(await file?.text()).toBe('cat 1');
  // The same file once more waits once.
  await runJob(await add(['cat 1']), importHandler, RUN);
  expect(await listRefused()).toHaveLength(2);
  const insisted = await add(['cat 1', 'empty 3'], true);
  await runJob(insisted, importHandler, RUN);
  expect(await results(insisted)).toEqual(['done:1', 'refused:no-garment']);
  expect(await listRefused()).toHaveLength(2);
});

it('a full disk at photo 37 pauses the import: 36 are whole, and it goes on where there is room', async () => {
  const id = await add(Array.from({ length: 40 }, (_, i) => `shirt ${i + 1}`));
  const real = IDBObjectStore.prototype.put;
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    row,
  ) {
    if (this.name === 'garmentFiles' && worker.read.length >= 37)
      throw new DOMException('the disk is full', 'QuotaExceededError');
    return real.call(this, row);
  });
  expect(await runJob(id, importHandler, { ...RUN, concurrency: 1 })).toBe('paused');
  full.mockRestore();
  const kept = await listGarments();
  expect(kept).toHaveLength(36);
  for (const { views } of kept) expect(await getGarmentFile(views[0]!.photoId)).not.toBeNull();
  expect(worker.read).toHaveLength(37);
  const [view] = await readImports();
  expect(view).toMatchObject({ paused: true, haltedBy: 'quota', garments: 36 });
  expect((await rowCounts()).jobInputs).toBe(4);
  expect(await resumeJob(id, importHandler, RUN)).toBe('finished');
  expect(await listGarments()).toHaveLength(40);
  expect((await readImports())[0]).toMatchObject({ over: true, haltedBy: null });
});

it('tries a dead worker again, and names what was given up', async () => {
  const id = await add(['shirt 1', 'shirt 2']);
  const deaths = new Map([
    ['shirt 1', 1],
    ['shirt 2', 9],
  ]);
  worker.before = (what) => {
    const left = deaths.get(what) ?? 0;
    deaths.set(what, left - 1);
    if (left > 0) throw new FaultError('worker-died');
  };
  await runJob(id, importHandler, RUN);
  expect((await readImports())[0]!.items).toMatchObject([
    { state: 'done' },
    { state: 'failed', fault: 'worker-died', retriable: true },
  ]);
});

it('does not blame a photo for a model that is missing', async () => {
  const id = await add(['blind 1']);
  await runJob(id, importHandler, RUN);
  const [item] = (await readImports())[0]!.items;
  expect(item).toMatchObject({ state: 'failed', fault: 'weights-missing', refusedFor: null });
});

it('leaves nothing of a photo that was being read when the import was stopped', async () => {
  const id = await add(['shirt 1']);
  const stop = new AbortController();
  worker.before = () => stop.abort();
  expect(await runJob(id, importHandler, { ...RUN, signal: stop.signal })).toBe('stopped');
  expect(await listGarments()).toEqual([]);
  expect((await getJob(id))!.counts).toMatchObject({ settled: 0, total: 1 });
  const task: JobTask = { ...(await listJobItems(id))[0]!, input: null };
  worker.before = () => undefined;
  await expect(importHandler(task, new AbortController().signal)).resolves.toMatch(/^done/);
});
