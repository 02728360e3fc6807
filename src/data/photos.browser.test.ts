import { afterEach, describe, expect, it, vi } from 'vitest';
import { onChange } from './changes.ts';
import { closeAura, openAura } from './db.ts';
import {
  AlreadySavedError,
  countPhotos,
  getOriginal,
  getPhoto,
  getReading,
  getThumb,
  getView,
  listPhotos,
  replaceReading,
  savePhoto,
} from './photos.ts';
import { embeddingOf, photoOf, readingOf } from './testing/fixtures.ts';
import { emptyStores, failNthPut, rowCounts, watchStores } from './testing/stores.ts';
import { listVectors } from './vectors.ts';

const bytesOf = async (blob: Blob | null) =>
  blob ? [...new Uint8Array(await blob.arrayBuffer())] : null;
const ofOnePhoto = {
  photos: 1,
  originals: 1,
  views: 1,
  thumbs: 1,
  portraits: 2,
  faceFacts: 2,
  auraReadings: 1,
  vectors: 2,
};

afterEach(async () => {
  vi.restoreAllMocks();
  await emptyStores();
});

describe('a kept photo', () => {
  it('comes back as it was, after the connection is gone too', async () => {
    const photo = photoOf(1);
    const record = await savePhoto({
      ...photo,
      file: new File([photo.file], 'a.png', { type: 'image/png' }),
    });
    await closeAura();
    expect(await getPhoto(record.id)).toEqual(record);
    expect(record).toMatchObject({ faceCount: 2, verdict: 'good', aura: 'blue', bytes: 2_000 });
    expect(await bytesOf(await getOriginal(record.id))).toEqual(await bytesOf(photo.file));
    expect(await bytesOf(await getView(record.id))).toEqual(await bytesOf(photo.view!));
    expect(await bytesOf(await getThumb(record.id))).toEqual(await bytesOf(photo.thumb));
    expect((await getOriginal(record.id))?.type).toBe('image/png');
    expect(await getReading(record.id)).toEqual(photo.reading);
    expect(await rowCounts()).toEqual(ofOnePhoto);
  });

  it('that is its own view needs no other', async () => {
    const photo = photoOf(1, { view: null });
    const { id } = await savePhoto(photo);
    expect(await bytesOf(await getView(id))).toEqual(await bytesOf(photo.file));
    expect((await rowCounts()).views).toBeUndefined();
  });

  it('keeps its vectors at length 1, in a buffer of their own', async () => {
    await savePhoto(photoOf(1));
    const stored = await listVectors('face-embedding');
    expect(stored).toHaveLength(2);
    for (const { embedding } of stored) {
      expect(embedding.vector.buffer.byteLength).toBe(512 * 4);
      expect(Math.hypot(...embedding.vector)).toBeCloseTo(1, 5);
    }
  });

  it('is listed newest first', async () => {
    for (const seed of [1, 2, 3]) await savePhoto(photoOf(seed));
    expect((await listPhotos()).map((p) => p.name)).toEqual([3, 2, 1].map((n) => `photo ${n}.png`));
    expect(await countPhotos()).toBe(3);
  });

  it('is kept once: the same file again names the one that is there', async () => {
    const { id } = await savePhoto(photoOf(1));
    const again = await savePhoto(photoOf(1)).catch((error: unknown) => error);
    expect(again).toBeInstanceOf(AlreadySavedError);
    expect(again).toMatchObject({ fault: 'already-saved', photoId: id });
    const many = await Promise.allSettled([1, 2, 3].map(() => savePhoto(photoOf(9))));
    expect(many.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    expect(await countPhotos()).toBe(2);
  });

  it('is not there at all when the disk is full, whichever write it was', async () => {
    await savePhoto(photoOf(50));
    const writes = Object.values(ofOnePhoto).reduce((sum, n) => sum + n, 0);
    for (let n = 1; n <= writes; n += 1) {
      const restore = failNthPut(n);
      await expect(savePhoto(photoOf(1))).rejects.toMatchObject({ fault: 'quota' });
      expect(restore()).toBe(true);
      expect(await rowCounts()).toEqual(ofOnePhoto);
    }
    await savePhoto(photoOf(1));
    expect(await countPhotos()).toBe(2);
  });

  it('is not called saved, and leaves nothing, when it reads back differently', async () => {
    const real = IDBObjectStore.prototype.put;
    for (const store of ['originals', 'thumbs']) {
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        row,
      ) {
        const bad =
          this.name === store ? { ...row, body: new Blob(['x'.repeat(row.body.size)]) } : row;
        return real.call(this, bad);
      });
      await expect(savePhoto(photoOf(1))).rejects.toMatchObject({ fault: 'storage-unavailable' });
      vi.restoreAllMocks();
      expect(await rowCounts()).toEqual({});
    }
  });

  it('is announced', async () => {
    const heard = vi.fn();
    const stop = onChange('photos', heard);
    await savePhoto(photoOf(1));
    stop();
    expect(heard).toHaveBeenCalled();
  });
});

describe('a simulated reading', () => {
  it('is marked and brings no vector into the index', async () => {
    const reading = readingOf([embeddingOf(1, 'simulated'), embeddingOf(2)], true);
    const { id, simulated } = await savePhoto(photoOf(1, { reading }));
    expect(simulated).toBe(true);
    expect((await rowCounts()).vectors).toBeUndefined();
    expect((await getReading(id))?.faces.map((face) => face.embedding)).toEqual([null, null]);
  });

  it('is refused when it claims to be real', async () => {
    const reading = readingOf([embeddingOf(1, 'simulated-v1')]);
    await expect(savePhoto(photoOf(1, { reading }))).rejects.toThrow(/simulated/);
    expect(await rowCounts()).toEqual({});
  });
});

describe('reading a photo again', () => {
  it('replaces the old reading whole, and only it', async () => {
    const { id } = await savePhoto(photoOf(1));
    const other = await savePhoto(photoOf(2));
    const reading = readingOf([embeddingOf(7), embeddingOf(8), null]);
    const record = await replaceReading(id, reading);
    expect(record.faceCount).toBe(3);
    expect(await getPhoto(id)).toEqual(record);
    expect(await getReading(id)).toEqual(reading);
    expect(await getReading(other.id)).toEqual(photoOf(2).reading);
    expect(await rowCounts()).toMatchObject({ portraits: 5, auraReadings: 2, vectors: 4 });
  });

  it('keeps the old one when the new one cannot be written', async () => {
    const { id } = await savePhoto(photoOf(1));
    const before = await getPhoto(id);
    for (let n = 1; n <= 4; n += 1) {
      const restore = failNthPut(n);
      await expect(replaceReading(id, readingOf([embeddingOf(7)]))).rejects.toMatchObject({
        fault: 'quota',
      });
      expect(restore()).toBe(true);
      expect(await getPhoto(id)).toEqual(before);
      expect(await getReading(id)).toEqual(photoOf(1).reading);
    }
  });
});

describe('a large gallery', () => {
  it('lists 2,000 photos without reading an image, a face or a vector', async () => {
    const record = await savePhoto(photoOf(1));
    const db = await openAura();
    const row = await db.get('photos', record.id);
    const tx = db.transaction('photos', 'readwrite');
    for (let i = 1; i < 2_000; i += 1)
      if (row) void tx.store.put({ ...row, id: `p${i}`, addedAt: new Date(i).toISOString() });
    await tx.done;
    const opened = watchStores();
    expect(await listPhotos()).toHaveLength(2_000);
    expect(await countPhotos()).toBe(2_000);
    expect([...opened()]).toEqual(['photos']);
    const text = JSON.stringify(record);
    expect(text).not.toContain('landmarks');
    expect(text.length).toBeLessThan(3_000);
  });
});
