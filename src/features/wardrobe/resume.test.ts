import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { type FakeBitmap, photoFile } from './testing-import.ts';

/** Survives the reload: what the reader was asked, and the photo at which the tab dies. */
const world = vi.hoisted(() => ({ read: [] as string[], diesAt: '', died: () => {} }));

// Reading back and hashing are tested in their places; here they would double the time.
vi.mock('../../data/garment/verify.ts', () => ({
  verifyPhoto: async () => undefined,
  verifyGarments: async () => undefined,
}));
vi.mock('../../bridge/rest.ts', () => ({
  afterRest: (_signal: AbortSignal, work: () => unknown) => work(),
}));
vi.mock('../../bridge/hash.ts', () => ({ sha256Hex: (file: Blob) => file.text() }));
vi.mock('../../bridge/decode.ts', async () => {
  const { fakeDecode } = await import('./testing-import.ts');
  return { decodePhoto: fakeDecode };
});
vi.mock('../../bridge/infer.ts', async () => {
  const { fakeReading } = await import('./testing-import.ts');
  const api = {
    readGarments: (_call: string, bitmap: FakeBitmap, { insist }: { insist: boolean }) => {
      world.read.push(bitmap.what);
      if (bitmap.what === world.diesAt) {
        world.died();
        // The tab is gone: nothing is ever heard again.
        return new Promise(() => {});
      }
      return Promise.resolve(fakeReading(bitmap, insist));
    },
  };
  return {
    transfer: <T>(value: T) => value,
    infer: (work: (remote: typeof api, call: string) => Promise<unknown>) => work(api, 'call'),
  };
});

/** The app as a new tab loads it, over the same database. */
async function newTab() {
  vi.resetModules();
  const [jobs, garments, importer, imports] = await Promise.all([
    import('../../data/jobs.ts'),
    import('../../data/garments.ts'),
    import('./importer.ts'),
    import('./imports.ts'),
  ]);
  return { ...jobs, ...garments, ...importer, ...imports };
}

const COUNT = 500;
const KILLED_AT = 251;

it('500 photos with the tab killed half-way come to 500 photos, each read and kept once', async () => {
  const before = await newTab();
  const items = Array.from({ length: COUNT }, (_, i) => {
    const input = photoFile(`shirt ${i + 1}`);
    return { label: input.name, payload: before.PAYLOAD, input };
  });
  const id = await before.createJob(before.IMPORT_KIND, items);
  world.diesAt = `shirt ${KILLED_AT}`;
  await new Promise<void>((resolve) => {
    world.died = resolve;
    void before.runJob(id, before.importHandler);
  });
  const kept = await before.listGarments();
  expect(kept).toHaveLength(KILLED_AT - 1);

  world.diesAt = '';
  const after = await newTab();
  const [half] = await after.readImports();
  expect(half).toMatchObject({ over: false, garments: KILLED_AT - 1 });
  const handlers = { [after.IMPORT_KIND]: after.importHandler };
  const options = { concurrency: after.AT_ONCE };
  const [resumed] = await after.resumeUnfinished(handlers, options);
  expect(resumed).toMatchObject({ id, end: 'finished' });

  const all = await after.listGarments();
  expect(all).toHaveLength(COUNT);
  expect(new Set(all.flatMap(({ views }) => views.map((view) => view.photoId))).size).toBe(COUNT);
  // What was kept before the death is untouched.
  expect(all.slice(-kept.length)).toEqual(kept);
  // Only the photo of that moment is read twice.
  expect(world.read).toHaveLength(COUNT + 1);
  expect((await after.getJob(id))!.counts).toMatchObject({ done: COUNT, settled: COUNT });
}, 120_000);
