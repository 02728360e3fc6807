import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FaultError } from '../../../core/fault.ts';
import type { Embedding } from '../../../core/types.ts';
import { l2Normalise } from '../../../core/vector-index.ts';
import { createJob, listJobItems, listJobs, runJob } from '../../../data/jobs.ts';
import { addEmbeddings, facesToEmbed } from '../../../data/photo/embed.ts';
import { getPhoto, getReading, type PhotoRecord, savePhoto } from '../../../data/photos.ts';
import { getSettings } from '../../../data/settings.ts';
import { photoOf, readingOf } from '../../../data/testing/fixtures.ts';
import { listVectors } from '../../../data/vectors.ts';
import { emptyAlbum, fillAlbum } from '../people/testing-album.ts';
import {
  cancelRenewal,
  dismissRenewal,
  rereadPhotos,
  resumeRenewals,
  retryRenewal,
  switchEmbedding,
} from './actions.ts';
import { REEMBED_KIND, reembedHandler } from './handlers.ts';
import { photosToEmbed } from './missing.ts';
import { readRenewals } from './useRenewals.ts';

const SFACE = 'face-embedding-sface';
const USUAL = 'face-embedding';

/** The worker, made up: embeds each face at once, reads a photo as one face, or fails as told. */
const worker = vi.hoisted(() => ({
  embedded: [] as string[],
  downloads: [] as string[],
  fail: null as Error | null,
  /** Called before each photo is embedded. */
  before: (() => undefined) as () => void,
}));

function vectorOf(model: string, seed: number): Embedding {
  const length = model === SFACE ? 128 : 512;
  const values = Float32Array.from({ length }, (_, i) => Math.cos(seed + i * (seed + 1)));
  return { model, vector: l2Normalise(values) };
}

vi.mock('../../../bridge/decode.ts', () => ({
  decodePhoto: async () => {
    const bitmap = await createImageBitmap(new ImageData(4, 4));
    return { bitmap, width: 4, height: 4, takenAt: null };
  },
}));
vi.mock('../../../bridge/models.ts', () => ({
  modelActions: {
    download: async (id: string) => {
      if (worker.fail) throw worker.fail;
      worker.downloads.push(id);
    },
  },
}));
vi.mock('../../../bridge/infer.ts', () => {
  const api = {
    embedFaces: async (_call: string, _bitmap: unknown, faces: unknown[], model: string) => {
      worker.before();
      if (worker.fail) throw worker.fail;
      worker.embedded.push(...faces.map(() => model));
      return faces.map((_face, i) => ({ embedding: vectorOf(model, i), quality: 0.75 }));
    },
    readPhoto: async (_call: string, _bitmap: unknown, options: { simulated: boolean }) =>
      readingOf([vectorOf(USUAL, 9)], options.simulated),
  };
  return {
    transfer: <T>(value: T) => value,
    infer: (work: (remote: typeof api, call: string) => Promise<unknown>) => work(api, 'call'),
  };
});

beforeEach(async () => {
  await emptyAlbum();
  Object.assign(worker, { embedded: [], downloads: [], fail: null, before: () => undefined });
});
afterEach(async () => {
  for (const { id } of await listJobs()) await dismissRenewal(id);
});

const over = () => expect.poll(async () => (await listJobs()).length, { timeout: 10_000 }).toBe(0);
const payloads = (photos: readonly PhotoRecord[], model: string) =>
  photos.map(({ id, name }) => ({ label: name, payload: { photoId: id, model } }));

it('goes on where a switch was interrupted, and embeds no face twice', async () => {
  const photos = await fillAlbum([[2, 3], [2], [3], [2]]);
  const control = new AbortController();
  let begun = 0;
  worker.before = () => {
    begun += 1;
    if (begun === 3) control.abort();
  };
  const job = await createJob(REEMBED_KIND, payloads(photos, SFACE));
  expect(await runJob(job, reembedHandler, { signal: control.signal })).toBe('stopped');
  expect((await listVectors(SFACE)).length).toBe(3);

  resumeRenewals();
  await over();
  expect(await listVectors(SFACE)).toHaveLength(5);
  // The photo at hand was embedded, but not kept: it alone is done again.
  expect(worker.embedded).toHaveLength(6);
  expect(await listVectors(USUAL)).toHaveLength(5);
});

it('fetches the model, embeds with it, and back again without any work', async () => {
  await fillAlbum([[2, 3], [2], []]);
  await switchEmbedding(SFACE);
  await over();
  expect(worker.downloads).toEqual([SFACE]);
  expect((await getSettings()).embeddingModel).toBe(SFACE);
  expect(worker.embedded).toEqual([SFACE, SFACE, SFACE]);
  for (const { embedding } of await listVectors(SFACE)) expect(embedding.vector).toHaveLength(128);

  await switchEmbedding(USUAL);
  expect(await listJobs()).toEqual([]);
  expect((await getSettings()).embeddingModel).toBe(USUAL);
  expect(worker.embedded).toHaveLength(3);
});

it('switches again while a switch is under way: the first stops, the second is whole', async () => {
  await fillAlbum([[2], [2], [2]]);
  let wake = () => undefined as undefined;
  let calls = 0;
  worker.before = () => {
    calls += 1;
    if (calls === 2) wake();
  };
  const second = new Promise<void>((resolve) => {
    wake = () => void resolve();
  });
  await switchEmbedding(SFACE);
  await second;
  await switchEmbedding(USUAL);
  await switchEmbedding(SFACE);
  await over();
  expect(await listVectors(SFACE)).toHaveLength(3);
  expect(await photosToEmbed(SFACE)).toEqual([]);
});

it('changes nothing while the model cannot be fetched', async () => {
  await fillAlbum([[2]]);
  worker.fail = new FaultError('offline', 'no connection');
  await expect(switchEmbedding(SFACE)).rejects.toMatchObject({ name: 'offline' });
  expect((await getSettings()).embeddingModel).toBe(USUAL);
  expect(await listJobs()).toEqual([]);
});

it('keeps a list of what failed, until it is tried again or cleared', async () => {
  const [first, second] = await fillAlbum([[2], [3]]);
  worker.before = () => {
    worker.before = () => undefined;
    throw new FaultError('bad-image', 'cut short');
  };
  await switchEmbedding(SFACE);
  const failed = () => expect.poll(async () => (await readRenewals())[0]?.failures.length).toBe(1);
  await failed();
  await expect.poll(async () => (await readRenewals())[0]?.state).toBe('finished');
  const [renewal] = await readRenewals();
  expect(renewal?.failures[0]).toMatchObject({ fault: 'bad-image' });
  // Only the one that failed is left to do, and is called by its name.
  const [left] = await photosToEmbed(SFACE);
  expect([first!.id, second!.id]).toContain(left?.id);
  expect(renewal?.failures[0]?.name).toBe(left?.name);
  expect(await listVectors(SFACE)).toHaveLength(1);
  await retryRenewal(renewal!);
  await over();
  expect(await photosToEmbed(SFACE)).toEqual([]);
  expect(await listVectors(SFACE)).toHaveLength(2);
});

it('leaves out simulated photos, and forgets what was cancelled', async () => {
  await savePhoto(photoOf(50, { reading: readingOf([null], true) }));
  expect(await photosToEmbed(SFACE)).toEqual([]);
  const photos = await fillAlbum([[2], [3]]);
  const job = await createJob(REEMBED_KIND, payloads(photos, SFACE));
  await cancelRenewal(job);
  expect(await listJobs()).toEqual([]);
  expect(await listJobItems(job)).toEqual([]);
});

it('reads a photo again: a real one stays real and a simulated one simulated', async () => {
  const [real] = await fillAlbum([[2, 3]]);
  const drawn = await savePhoto(photoOf(50, { reading: readingOf([null], true) }));
  await rereadPhotos([real!.id, drawn.id]);
  await over();
  expect((await getReading(real!.id))?.faces).toHaveLength(1);
  expect((await getPhoto(real!.id))?.simulated).toBe(false);
  expect((await getPhoto(drawn.id))?.simulated).toBe(true);
});

it('keeps all vectors of a photo or none, and passes over faces that are gone', async () => {
  const [photo] = await fillAlbum([[2, 3]]);
  const faces = await facesToEmbed(photo!.id, SFACE);
  expect(faces).toHaveLength(2);
  const made = faces.map(({ id }, i) => ({
    faceId: id,
    embedding: vectorOf(SFACE, i),
    quality: 0.5,
  }));
  const long = { model: SFACE, vector: new Float32Array(128).fill(1) };
  const broken = [made[0]!, { ...made[1]!, embedding: long }];
  await expect(addEmbeddings(photo!.id, broken)).rejects.toMatchObject({ name: 'internal' });
  expect(await listVectors(SFACE)).toEqual([]);
  await addEmbeddings(photo!.id, [{ ...made[0]!, faceId: 'gone' }, made[1]!]);
  expect((await listVectors(SFACE)).map(({ id }) => id)).toEqual([faces[1]!.id]);
});
