/** Every way of reading many photos leaves the device its rest before each of them. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FaultError } from '../../core/fault.ts';
import { createJob, type JobHandler, runJob } from '../../data/jobs.ts';
import { savePhoto } from '../../data/photos.ts';
import { photoOf } from '../../data/testing/fixtures.ts';
import { emptyStores } from '../../data/testing/stores.ts';
import { AT_ONCE, importHandler } from './importer.ts';
import { reembedHandler, rereadHandler } from './renew/handlers.ts';

const world = vi.hoisted(() => ({ log: [] as string[] }));

vi.mock('../../bridge/rest.ts', () => ({
  afterRest: async (_signal: AbortSignal, work: () => unknown) => {
    world.log.push('rest');
    return work();
  },
}));
/** The first step of any reading; here it is the last one too. */
vi.mock('../../bridge/decode.ts', () => ({
  decodePhoto: async () => {
    world.log.push('read');
    throw new FaultError('bad-image', 'no picture');
  },
}));
vi.mock('../../bridge/infer.ts', () => ({ infer: vi.fn(), transfer: vi.fn() }));
vi.mock('../../bridge/library.ts', () => ({ library: {} }));
vi.mock('../../bridge/prepare.ts', () => ({ prepareFaces: vi.fn() }));

beforeEach(() => {
  world.log = [];
});
afterEach(emptyStores);

const HANDLERS: Record<string, JobHandler> = {
  'importing them': importHandler,
  'reading them again': rereadHandler,
  'embedding their faces with another model': reembedHandler,
};

for (const [what, handler] of Object.entries(HANDLERS))
  it(`there is a rest before each photo while ${what}`, async () => {
    const photos = [await savePhoto(photoOf(1)), await savePhoto(photoOf(2))];
    const items = photos.map(({ id }) => ({
      label: id,
      payload: { photoId: id, model: 'other-model' },
      input: new Blob([id]),
    }));
    await runJob(await createJob('any', items), handler, { concurrency: 1 });
    expect(world.log).toEqual(['rest', 'read', 'rest', 'read']);
  });

it('each lane of an import asks for it', async () => {
  const items = Array.from({ length: 3 * AT_ONCE }, (_, i) => ({
    label: `${i}`,
    input: new Blob([`${i}`]),
  }));
  await runJob(await createJob('any', items), importHandler, { concurrency: AT_ONCE });
  expect(world.log.filter((each) => each === 'rest')).toHaveLength(items.length);
});
