import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { onChange } from './changes.ts';
import { encodeRecord } from './codec.ts';
import { closeAura, openDatabase } from './db.ts';
import {
  AlreadySavedError,
  countGarments,
  findGarmentPhoto,
  getCutOut,
  getGarment,
  getGarmentFile,
  getGarmentPhoto,
  getGarmentThumb,
  listGarments,
  saveGarments,
} from './garments.ts';
import { MIGRATIONS } from './migrations.ts';
import {
  GARMENT_MODEL,
  garmentPhotoOf,
  garmentReadingOf,
  garmentVector,
} from './testing/garments.ts';
import { emptyStores, failNthPut, rowCounts, watchStores } from './testing/stores.ts';
import { getVector, listVectors } from './vectors.ts';

const bytesOf = async (blob: Blob | null) =>
  blob && Buffer.from(await blob.arrayBuffer()).toString('base64');
const worn = (seed: number) =>
  garmentPhotoOf(seed, [
    garmentReadingOf(seed, 't-shirt'),
    garmentReadingOf(seed + 100, 'jeans', { embedding: null }),
  ]);
const OF_ONE = {
  garments: 1,
  garmentPhotos: 1,
  garmentFiles: 1,
  garmentViews: 1,
  garmentCutOuts: 1,
  garmentThumbs: 1,
  vectors: 1,
};

afterEach(async () => {
  vi.restoreAllMocks();
  await emptyStores();
});

it('what was stored before there was a wardrobe stays through the upgrade', async () => {
  const name = 'aura-before-wardrobe';
  const before = MIGRATIONS.findIndex((step) => step.name === 'wardrobe');
  expect(before).toBeGreaterThan(0);
  const old = await openDatabase(name, MIGRATIONS.slice(0, before));
  const row = { key: 'theme', body: await encodeRecord<unknown>('dark') };
  await old.put('settings', row);
  old.close();
  const now = await openDatabase(name, MIGRATIONS);
  expect(await now.get('settings', 'theme')).toEqual(row);
  expect(await now.count('garments')).toBe(0);
  now.close();
  await deleteDB(name);
});

describe('a photo with its garments', () => {
  it('comes back as it was, after the connection is gone too', async () => {
    const photo = worn(1);
    const { photoId, garmentIds } = await saveGarments(photo);
    await closeAura();
    expect(garmentIds).toHaveLength(2);
    const [shirt, jeans] = await Promise.all(garmentIds.map(getGarment));
    expect(shirt).toMatchObject({
      slot: 'top',
      category: 't-shirt',
      corrected: [],
      doubtful: false,
      archivedAt: null,
      embeddingModel: GARMENT_MODEL,
      views: [{ photoId, box: photo.reading.garments[0]!.box }],
    });
    expect(jeans).toMatchObject({ slot: 'bottom', category: 'jeans', embeddingModel: null });
    expect(await getGarmentPhoto(photoId)).toMatchObject({
      name: 'clothes 1.jpg',
      type: 'image/jpeg',
      bytes: 1_500,
      sort: 'worn',
      quality: photo.reading.quality,
    });
    expect(await bytesOf(await getGarmentFile(photoId))).toBe(await bytesOf(photo.file));
    for (const [i, id] of garmentIds.entries()) {
      const { cutOut, thumb } = photo.reading.garments[i]!;
      expect(await bytesOf(await getCutOut(id))).toBe(await bytesOf(cutOut));
      expect(await bytesOf(await getGarmentThumb(id))).toBe(await bytesOf(thumb));
    }
    expect((await getVector(garmentIds[0]!, GARMENT_MODEL))?.vector).toEqual(
      garmentVector(1).vector.slice(),
    );
    expect(await getVector(garmentIds[1]!, GARMENT_MODEL)).toBeNull();
  });

  it('asks about a garment below the sure probability, and not at it', async () => {
    const guess = (probability: number) => ({
      guesses: [{ category: 'polo' as const, probability }],
    });
    const photo = garmentPhotoOf(1, [
      garmentReadingOf(1, 'polo', guess(0.6)),
      garmentReadingOf(2, 'polo', guess(0.599)),
    ]);
    const { garmentIds } = await saveGarments(photo);
    const records = await Promise.all(garmentIds.map(getGarment));
    expect(records.map((record) => record?.doubtful)).toEqual([false, true]);
  });

  it('is kept once: the same file again changes nothing', async () => {
    const { photoId } = await saveGarments(garmentPhotoOf(1));
    const before = await listGarments();
    const again = await saveGarments(garmentPhotoOf(1)).catch((error: unknown) => error);
    expect(again).toBeInstanceOf(AlreadySavedError);
    expect(again).toMatchObject({ fault: 'already-saved', photoId });
    expect(await listGarments()).toEqual(before);
    expect((await findGarmentPhoto(garmentPhotoOf(1).hash))?.id).toBe(photoId);
    expect(await findGarmentPhoto(garmentPhotoOf(2).hash)).toBeNull();
    const many = await Promise.allSettled([1, 2, 3].map(() => saveGarments(garmentPhotoOf(9))));
    expect(many.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    expect(await countGarments()).toBe(2);
  });

  it('is not there at all when the disk is full, whichever write it was', async () => {
    await saveGarments(garmentPhotoOf(50));
    for (let n = 1; n <= 11; n += 1) {
      const restore = failNthPut(n);
      const saved = await saveGarments(worn(1)).then(
        () => 'kept',
        (error: { fault?: string }) => error.fault,
      );
      // Two garments, one with a vector: 2 + 3 * 2 + 2 + 1 writes.
      expect([n, saved, restore()]).toEqual([n, 'quota', true]);
      expect(await rowCounts()).toEqual(OF_ONE);
    }
    await saveGarments(worn(1));
    expect(await countGarments()).toBe(3);
  });

  it('a full disk at photo 37 leaves the first 36 whole', async () => {
    for (let seed = 1; seed <= 36; seed += 1) await saveGarments(garmentPhotoOf(seed));
    const restore = failNthPut(3);
    await expect(saveGarments(garmentPhotoOf(37))).rejects.toMatchObject({ fault: 'quota' });
    restore();
    await closeAura();
    const kept = await listGarments();
    expect(kept).toHaveLength(36);
    expect(await listVectors(GARMENT_MODEL)).toHaveLength(36);
    for (const [i, { id, views }] of kept.entries()) {
      const photo = garmentPhotoOf(36 - i);
      expect(await bytesOf(await getGarmentFile(views[0]!.photoId))).toBe(
        await bytesOf(photo.file),
      );
      const { cutOut } = photo.reading.garments[0]!;
      expect(await bytesOf(await getCutOut(id))).toBe(await bytesOf(cutOut));
    }
  });

  it('is not called saved, and leaves nothing, when it reads back differently', async () => {
    const real = IDBObjectStore.prototype.put;
    for (const store of ['garmentFiles', 'garmentCutOuts', 'garmentThumbs']) {
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        row,
      ) {
        const bad =
          this.name === store ? { ...row, body: new Blob(['x'.repeat(row.body.size)]) } : row;
        return real.call(this, bad);
      });
      await expect(saveGarments(garmentPhotoOf(1))).rejects.toMatchObject({
        fault: 'storage-unavailable',
      });
      vi.restoreAllMocks();
      expect(await rowCounts()).toEqual({});
    }
  });

  it('of no garments, or with a simulated vector, is refused', async () => {
    await expect(saveGarments(garmentPhotoOf(1, []))).rejects.toThrow(RangeError);
    const embedding = { ...garmentVector(1), model: 'simulated' };
    const photo = garmentPhotoOf(1, [garmentReadingOf(1, 'shirt', { embedding })]);
    await expect(saveGarments(photo)).rejects.toThrow(/simulated/);
    expect(await rowCounts()).toEqual({});
  });

  it('is listed newest first, from light records alone, and announced', async () => {
    const heard = vi.fn();
    const stop = onChange('garments', heard);
    const ids = [];
    for (const seed of [1, 2, 3])
      ids.unshift(...(await saveGarments(garmentPhotoOf(seed))).garmentIds);
    stop();
    expect(heard).toHaveBeenCalledTimes(3);
    const opened = watchStores();
    expect((await listGarments()).map((record) => record.id)).toEqual(ids);
    expect([...opened()]).toEqual(['garments']);
  });
});
