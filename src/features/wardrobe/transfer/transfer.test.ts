import 'fake-indexeddb/auto';
import { unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sha256Hex } from '../../../bridge/hash.ts';
import { ZipError } from '../../../core/lab/zip-directory.ts';
import { TransferError, type Wardrobe } from '../../../core/wardrobe/transfer/format.ts';
import { readTable } from '../../../core/wardrobe/transfer/table.ts';
import {
  archiveGarments,
  changeGarments,
  deleteGarments,
  getCutOut,
  getGarment,
  getGarmentFile,
  getView,
  getViewParts,
  listGarmentPhotos,
  listGarments,
  mergeGarments,
  saveGarments,
} from '../../../data/garments.ts';
import {
  GARMENT_MODEL,
  garmentPhotoOf,
  garmentReadingOf,
  garmentVector,
} from '../../../data/testing/garments.ts';
import { emptyStores, failNthPut, rowCounts } from '../../../data/testing/stores.ts';
import { getVector } from '../../../data/vectors.ts';
import { exportWardrobe, measureExport } from './export.ts';
import { importWardrobe } from './import.ts';

const base64 = async (blob: Blob | null | undefined) =>
  blob && Buffer.from(await blob.arrayBuffer()).toString('base64');

/** Keeps a photo under its true hash, as an import does. */
async function save(...of: Parameters<typeof garmentPhotoOf>) {
  const photo = garmentPhotoOf(...of);
  return saveGarments({ ...photo, hash: await sha256Hex(photo.file) });
}

/** A shirt with two photos and corrections, four garments of one photo, one put away. */
async function fill(): Promise<void> {
  const [shirt] = (await save(1)).garmentIds;
  const [same] = (await save(2)).garmentIds;
  await mergeGarments(shirt!, [same!]);
  await changeGarments([shirt!], {
    category: 'blouse',
    title: '=1+1',
    price: 12.5,
    currency: 'EUR',
    notes: 'a\r\nb',
  });
  const boxes = [0, 0.25, 0.5, 0.75].map((y) => ({ x: 0.1, y, width: 0.8, height: 0.24 }));
  const worn = (['top', 'jeans', 'coat', 'boots'] as const).map((category, i) =>
    garmentReadingOf(10 + i, category, {
      box: boxes[i]!,
      embedding: i === 3 ? null : garmentVector(10 + i),
    }),
  );
  const { garmentIds } = await save(3, worn);
  await archiveGarments(garmentIds.slice(0, 1), true);
}

/** All that is kept, as plain values. */
async function everything() {
  const garments = await listGarments();
  const whole = await Promise.all(
    garments.map(async (record) => ({
      record,
      pictures: await Promise.all(
        record.views.map(async (_, i) => {
          const view = await getView(record.id, i);
          return [await base64(view?.cutOut), await base64(view?.thumb)];
        }),
      ),
      parts: (await getViewParts(record.id)).map(({ reading, embedding }) => [
        reading,
        embedding && [embedding.model, Buffer.from(embedding.vector.buffer).toString('base64')],
      ]),
      vector: (await getVector(record.id, GARMENT_MODEL))?.vector.join(),
    })),
  );
  const photos = (await listGarmentPhotos()).toSorted((a, b) => a.id.localeCompare(b.id));
  const files = await Promise.all(photos.map(async ({ id }) => base64(await getGarmentFile(id))));
  return { whole, photos, files };
}

const pack = async (originals = true) => (await exportWardrobe({ originals })).archive;
const entriesOf = async (archive: Blob) => unzipSync(new Uint8Array(await archive.arrayBuffer()));
const zipOf = (entries: Record<string, Uint8Array>) =>
  new Blob([zipSync(entries, { level: 0 }) as Uint8Array<ArrayBuffer>]);
const listOf = (entries: Record<string, Uint8Array>) =>
  JSON.parse(Buffer.from(entries['wardrobe.json']!).toString()) as Wardrobe;

beforeEach(fill);
afterEach(emptyStores);

it('the whole wardrobe comes back as it was, in an empty place', async () => {
  const before = await everything();
  const seen: [number, number][] = [];
  const { archive, garments } = await exportWardrobe({
    originals: true,
    onProgress: (...at) => seen.push(at),
  });
  expect(garments).toBe(5);
  expect(seen.at(-1)).toEqual([seen.length, seen.length]);
  expect(seen.map(([done]) => done)).toEqual(seen.map((_, i) => i + 1));
  expect(await measureExport()).toEqual({ garments: 5, photos: 3, bytes: 4_500 });
  await emptyStores();
  const steps: number[] = [];
  const came = await importWardrobe(archive, { onProgress: (done) => steps.push(done) });
  expect(came).toEqual({ added: 5, there: 0, problems: [], stopped: null });
  expect(steps).toEqual([1, 2, 3, 4, 5]);
  expect(await everything()).toEqual(before);
  expect(before.whole).toHaveLength(5);
});

it('is plain files that other programs read', async () => {
  const entries = await entriesOf(await pack());
  const paths = Object.keys(entries);
  expect(paths.slice(0, 1)).toEqual(['README.txt']);
  expect(paths.filter((path) => /^photos\/[\w-]+\.jpg$/.test(path))).toHaveLength(3);
  expect(paths.filter((path) => /^cut-outs\/[\w-]+-\d\.webp$/.test(path))).toHaveLength(6);
  const csv = Buffer.from(entries['wardrobe.csv']!).toString();
  expect(csv).toContain("'=1+1");
  const rows = readTable(csv);
  expect(rows.map((row) => row.title)).toContain('=1+1');
  for (const row of rows)
    for (const path of [...row.photos.split('; '), ...row.cut_outs.split('; ')])
      expect(paths).toContain(path);
});

it('changes nothing that is here: corrections stay, in this and in twice', async () => {
  const archive = await pack();
  const [first, ...others] = await listGarments();
  await changeGarments([first!.id], { category: 'tie', brand: 'Later' });
  await (await deleteGarments([others[0]!.id])).commit();
  const corrected = await getGarment(first!.id);
  expect(await importWardrobe(archive)).toMatchObject({ added: 1, there: 4, problems: [] });
  expect(await getGarment(first!.id)).toEqual(corrected);
  const all = await everything();
  expect(await importWardrobe(archive)).toMatchObject({ added: 0, there: 5 });
  expect(await everything()).toEqual(all);
});

it('brings back what was deleted a moment ago', async () => {
  const archive = await pack();
  const before = await everything();
  const [gone] = await listGarments();
  const deletion = await deleteGarments([gone!.id]);
  expect(await importWardrobe(archive)).toMatchObject({ added: 1, there: 4 });
  await deletion.commit();
  expect(await everything()).toEqual(before);
});

it('adds no twin where the same photo was read on both devices', async () => {
  const archive = await pack();
  await emptyStores();
  const { photoId } = await save(1);
  expect(await importWardrobe(archive)).toMatchObject({ added: 4, there: 1 });
  expect(await rowCounts()).toMatchObject({ garments: 5, garmentPhotos: 2 });
  expect((await listGarments()).flatMap((one) => one.views.map((v) => v.photoId))).toContain(
    photoId,
  );
});

it('without the originals is smaller, and they are added later', async () => {
  const [small, full] = [await pack(false), await pack()];
  expect(small.size).toBeLessThan(full.size - 4_500);
  const before = await everything();
  await emptyStores();
  expect(await importWardrobe(small)).toMatchObject({ added: 5, problems: [] });
  expect((await rowCounts()).garmentFiles).toBeUndefined();
  expect((await everything()).whole).toEqual(before.whole);
  expect(await importWardrobe(full)).toMatchObject({ added: 0, there: 5, problems: [] });
  expect(await everything()).toEqual(before);
});

it('says what is wrong with an archive that was cut off, and touches nothing', async () => {
  const archive = await pack();
  const before = await everything();
  for (const share of [0, 0.3, 0.9, 0.999]) {
    const cut = archive.slice(0, Math.floor(archive.size * share));
    await expect(importWardrobe(cut)).rejects.toThrow(ZipError);
  }
  await expect(importWardrobe(zipOf({ 'a.txt': new Uint8Array(9) }))).rejects.toThrow(
    TransferError,
  );
  expect(await everything()).toEqual(before);
});

it('names the garments whose files are missing or damaged, and takes the others', async () => {
  const entries = await entriesOf(await pack());
  const { garments } = listOf(entries);
  const [one, two, three] = garments;
  delete entries[one!.views[0]!.cutOut.path];
  entries[two!.views[0]!.thumb.path]![60]! ^= 1;
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"></svg>');
  const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', svg)).toString('hex');
  const list = listOf(entries);
  const cutOut = { ...three!.views[0]!.cutOut, sha256 };
  const views = [{ ...three!.views[0]!, cutOut }];
  const third = { ...three!, views };
  const changed = { ...list, garments: [one, two, third, ...garments.slice(3)] };
  entries[cutOut.path] = svg;
  entries['wardrobe.json'] = new TextEncoder().encode(JSON.stringify(changed));
  await emptyStores();
  const came = await importWardrobe(zipOf(entries));
  expect(came).toMatchObject({ added: 2, stopped: null });
  expect(came.problems.map((problem) => problem.why)).toEqual([
    expect.stringMatching(/is missing/),
    expect.stringMatching(/is damaged/),
    expect.stringMatching(/no picture/),
  ]);
  expect((await rowCounts()).garments).toBe(2);
});

it('takes garments in without vectors that are damaged, and says so once', async () => {
  const entries = await entriesOf(await pack());
  entries['vectors.f32']![7]! ^= 1;
  await emptyStores();
  const came = await importWardrobe(zipOf(entries));
  expect(came).toMatchObject({ added: 5, problems: [{ what: 'vectors.f32' }] });
  expect((await rowCounts()).vectors).toBeUndefined();
  expect((await listGarments()).map((one) => one.embeddingModel)).toEqual(Array(5).fill(null));
});

it('stops when asked or when the disk is full with whole garments, and goes on another time', async () => {
  const archive = await pack();
  const before = await everything();
  await emptyStores();
  const stop = new AbortController();
  const stopped = await importWardrobe(archive, {
    signal: stop.signal,
    onProgress: (done) => done === 2 && stop.abort(),
  });
  expect(stopped).toMatchObject({ added: 2, stopped: 'aborted' });
  const restore = failNthPut(4);
  expect(await importWardrobe(archive)).toMatchObject({ added: 0, there: 2, stopped: 'quota' });
  expect(restore()).toBe(true);
  for (const { id } of await listGarments()) expect(await getCutOut(id)).not.toBeNull();
  expect(await importWardrobe(archive)).toMatchObject({ added: 3, there: 2, stopped: null });
  expect(await everything()).toEqual(before);
  const early = new AbortController();
  early.abort();
  await expect(exportWardrobe({ originals: true, signal: early.signal })).rejects.toMatchObject({
    fault: 'aborted',
  });
});
