/** An import of many photos that is paused, and one whose tab dies: nothing is lost, nothing kept twice. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** Survives the reload: what the reader was asked, when it stops answering, and what it tells. */
const world = vi.hoisted(() => ({
  read: [] as string[],
  /** Of a dead tab nothing is ever heard again. */
  dead: false,
  /** Called as each reading begins. */
  before: (() => undefined) as () => unknown,
}));

// Reading back and hashing are tested in their places; here they would double the time.
vi.mock('../../data/photo/verify.ts', () => ({ verifySaved: async () => undefined }));
vi.mock('../../data/storage.ts', () => ({ askPersistence: async () => true }));
vi.mock('../../bridge/rest.ts', () => ({
  afterRest: (_signal: AbortSignal, work: () => unknown) => work(),
}));
vi.mock('../../bridge/prepare.ts', () => ({ prepareFaces: () => undefined }));
vi.mock('../../bridge/hash.ts', () => ({ sha256Hex: (file: Blob) => file.text() }));
vi.mock('../../bridge/decode.ts', () => ({
  READ_SIZE: 2_048,
  decodePhoto: async (file: Blob) => {
    const bitmap = { what: await file.text(), close: () => undefined };
    return { bitmap, width: 40, height: 30, type: 'jpeg', takenAt: null };
  },
}));
vi.mock('../../bridge/library.ts', () => ({
  library: { call: async () => ({ thumb: new Blob(['thumb']), view: null }) },
}));
vi.mock('../../bridge/infer.ts', async () => {
  const { readingOf } = await import('../../data/testing/fixtures.ts');
  const readPhoto = async (_call: string, { what }: { what: string }) => {
    world.read.push(what);
    world.before();
    return world.dead ? new Promise(() => undefined) : readingOf([]);
  };
  return {
    transfer: <T>(value: T) => value,
    infer: (work: (api: { readPhoto: typeof readPhoto }, call: string) => unknown) =>
      work({ readPhoto }, 'call'),
  };
});

/** The app as a new tab loads it, over the same database. */
async function newTab() {
  vi.resetModules();
  const [jobs, photos, actions, importer, stores] = await Promise.all([
    import('../../data/jobs.ts'),
    import('../../data/photos.ts'),
    import('./actions.ts'),
    import('./importer.ts'),
    import('../../data/testing/stores.ts'),
  ]);
  return { ...jobs, ...photos, ...actions, ...importer, ...stores };
}
type Tab = Awaited<ReturnType<typeof newTab>>;

const COUNT = 100;
const HALF_WAY = 37;
const SLOW = { timeout: 60_000, interval: 20 };
const names = Array.from({ length: COUNT }, (_, i) => `photo ${i + 1}`);
const files = () => names.map((name) => new File([name], `${name}.jpg`, { type: 'image/jpeg' }));

let tab: Tab;
beforeEach(async () => {
  vi.stubGlobal('createImageBitmap', async (bitmap: unknown) => bitmap);
  Object.assign(world, { read: [], dead: false, before: () => undefined });
  tab = await newTab();
});
afterEach(async () => {
  await tab.emptyStores();
  vi.unstubAllGlobals();
});

/** Begins an import, and does this as the photo half-way is read. */
async function importUntilHalfWay(then: (jobId: string) => unknown): Promise<string> {
  let jobId = '';
  const reached = new Promise<void>((resolve) => {
    world.before = () => {
      if (world.read.length !== HALF_WAY) return;
      then(jobId);
      resolve();
    };
  });
  ({ jobId } = await tab.addPhotos(files()));
  await reached;
  return jobId;
}

const runningIn = async (jobId: string) =>
  (await tab.listJobItems(jobId)).filter(({ state }) => state === 'running').length;
const keptNames = async () => (await tab.listPhotos()).map(({ name }) => name).sort();
const finished = (jobId: string) =>
  expect.poll(async () => (await tab.getJob(jobId))?.state, SLOW).toBe('finished');

async function expectAllKeptOnce(jobId: string): Promise<void> {
  expect((await tab.getJob(jobId))?.counts).toMatchObject({ done: COUNT, settled: COUNT });
  expect(await keptNames()).toEqual(names.map((name) => `${name}.jpg`).sort());
}

it('a pause lets what is being read finish and begins no other; then it goes on, and reads each once', async () => {
  const jobId = await importUntilHalfWay((id) => void tab.pauseImport(id));
  await expect.poll(async () => (await tab.getJob(jobId))?.state, SLOW).toBe('paused');
  await expect.poll(() => runningIn(jobId), SLOW).toBe(0);
  const read = world.read.length;
  expect(read).toBeGreaterThanOrEqual(HALF_WAY);
  expect(read).toBeLessThan(COUNT);
  // What was begun is kept, to the last.
  expect(await tab.listPhotos()).toHaveLength(read);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(world.read).toHaveLength(read);

  await tab.continueImport(jobId);
  await expectAllKeptOnce(jobId);
  expect([...world.read].sort()).toEqual([...names].sort());
});

it('a paused import stays paused through a restart, until the person goes on', async () => {
  const jobId = await importUntilHalfWay((id) => void tab.pauseImport(id));
  await expect.poll(() => runningIn(jobId), SLOW).toBe(0);
  await expect.poll(async () => (await tab.getJob(jobId))?.state, SLOW).toBe('paused');
  const before = await keptNames();

  tab = await newTab();
  tab.resumeImports();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect((await tab.getJob(jobId))?.state).toBe('paused');
  expect(await keptNames()).toEqual(before);

  await tab.continueImport(jobId);
  await expectAllKeptOnce(jobId);
  expect([...world.read].sort()).toEqual([...names].sort());
});

it('an import whose tab dies goes on by itself at the next start: only what was at hand is read again', async () => {
  const jobId = await importUntilHalfWay(() => {
    world.dead = true;
  });
  // All lanes wait for an answer that never comes.
  const hanging = () => world.read.length - (HALF_WAY - 1);
  await expect.poll(hanging, SLOW).toBe(tab.AT_ONCE);
  await expect.poll(() => runningIn(jobId), SLOW).toBe(tab.AT_ONCE);
  expect(await tab.listPhotos()).toHaveLength(HALF_WAY - 1);
  const atHand = world.read.slice(HALF_WAY - 1);

  world.dead = false;
  tab = await newTab();
  tab.resumeImports();
  // Whoever asks second, as another page does, begins nothing a second time.
  tab.resumeImports();
  await finished(jobId);
  await expectAllKeptOnce(jobId);
  expect([...world.read].sort()).toEqual([...names, ...atHand].sort());
});
