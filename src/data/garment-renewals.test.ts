import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { closeAura } from './db.ts';
import {
  countGarments,
  deleteGarments,
  findGarmentPhoto,
  getCutOut,
  getGarment,
  getGarmentFile,
  getView,
  listGarments,
  replaceReading,
  saveGarments,
  settleGarmentDeletions,
} from './garments.ts';
import { DELETE_GRACE_MS } from './photos.ts';
import {
  GARMENT_MODEL,
  garmentPhotoOf,
  garmentReadingOf,
  garmentVector,
} from './testing/garments.ts';
import { emptyStores, failNthPut, rowCounts } from './testing/stores.ts';
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

describe('reading a garment again', () => {
  it('replaces pictures, words and vector, and moves the frame', async () => {
    const { garmentIds } = await saveGarments(garmentPhotoOf(1));
    const id = garmentIds[0]!;
    const frame = { x: 0, y: 0, width: 1, height: 1 };
    const reading = garmentReadingOf(7, 'blouse', { frame });
    const record = await replaceReading(id, 0, reading);
    expect(record).toMatchObject({ category: 'blouse', look: reading.look });
    expect(record.views[0]!.frame).toEqual(frame);
    expect(await getGarment(id)).toEqual(record);
    expect(await bytesOf((await getView(id, 0))!.cutOut)).toBe(await bytesOf(reading.cutOut));
    expect((await getVector(id, GARMENT_MODEL))?.vector).toEqual(garmentVector(7).vector.slice());
    await replaceReading(id, 0, garmentReadingOf(8, 'blouse', { embedding: null }));
    expect(await getVector(id, GARMENT_MODEL)).toBeNull();
    expect(await rowCounts()).toEqual({ ...OF_ONE, vectors: undefined });
  });

  it('keeps the old one when the new one cannot be written', async () => {
    const { garmentIds } = await saveGarments(garmentPhotoOf(1));
    const id = garmentIds[0]!;
    const before = await getGarment(id);
    for (let n = 1; n <= 5; n += 1) {
      const restore = failNthPut(n);
      const again = replaceReading(id, 0, garmentReadingOf(7));
      await expect(again).rejects.toMatchObject({ fault: 'quota' });
      expect(restore()).toBe(true);
      expect(await getGarment(id)).toEqual(before);
      const { cutOut } = garmentReadingOf(1);
      expect(await bytesOf(await getCutOut(id))).toBe(await bytesOf(cutOut));
    }
  });

  it('says that a garment or a view is not there', async () => {
    const { garmentIds } = await saveGarments(garmentPhotoOf(1));
    await expect(replaceReading('nobody', 0, garmentReadingOf(1))).rejects.toThrow(/no garment/);
    await expect(replaceReading(garmentIds[0]!, 1, garmentReadingOf(1))).rejects.toThrow(
      RangeError,
    );
  });
});

describe('a deleted garment', () => {
  it('is hidden at once and comes back as it was, vector and all', async () => {
    const { garmentIds } = await saveGarments(worn(1));
    const [id, other] = garmentIds as [string, string];
    const before = await getGarment(id);
    const deletion = await deleteGarments([id, 'unknown']);
    expect(deletion.ids).toEqual([id]);
    expect((await listGarments()).map((record) => record.id)).toEqual([other]);
    expect(await countGarments()).toBe(1);
    expect(await getGarment(id)).toBeNull();
    expect(await getCutOut(id)).toBeNull();
    expect(await listVectors(GARMENT_MODEL)).toEqual([]);
    await deletion.undo();
    expect(await getGarment(id)).toEqual(before);
    expect((await getVector(id, GARMENT_MODEL))?.vector).toEqual(garmentVector(1).vector.slice());
    await deletion.commit();
    expect(await getGarment(id)).toEqual(before);
  });

  it('leaves the photo while another garment is of it, and takes it along at the last', async () => {
    const { photoId, garmentIds } = await saveGarments(worn(1));
    const [id, other] = garmentIds as [string, string];
    await (await deleteGarments([id])).commit();
    expect(await getGarmentFile(photoId)).not.toBeNull();
    const last = await deleteGarments([other]);
    await last.commit();
    expect(await rowCounts()).toEqual({});
    await expect(last.undo()).rejects.toThrow(/gone/);
  });

  it('can be added again at once, and a later undo or commit loses nothing', async () => {
    const { garmentIds } = await saveGarments(garmentPhotoOf(1));
    const deletion = await deleteGarments(garmentIds);
    expect(await findGarmentPhoto(garmentPhotoOf(1).hash)).toBeNull();
    const again = await saveGarments(garmentPhotoOf(1));
    await deletion.commit();
    expect((await listGarments()).map((record) => record.id)).toEqual(again.garmentIds);
    expect(await rowCounts()).toEqual(OF_ONE);
  });

  it('survives a dead tab: young ones can be undone, old ones go', async () => {
    const { garmentIds } = await saveGarments(garmentPhotoOf(1));
    await deleteGarments(garmentIds);
    await closeAura();
    const young = await settleGarmentDeletions();
    expect(young?.ids).toEqual(garmentIds);
    await young?.undo();
    expect(await countGarments()).toBe(1);
    await deleteGarments(garmentIds);
    expect(await settleGarmentDeletions(Date.now() + DELETE_GRACE_MS + 1_000)).toBeNull();
    expect(await rowCounts()).toEqual({});
  });
});
