import { afterEach, describe, expect, it } from 'vitest';
import { closeAura } from './db.ts';
import {
  countPhotos,
  DELETE_GRACE_MS,
  deletePhotos,
  getOriginal,
  getPhoto,
  getReading,
  getThumb,
  listPhotos,
  savePhoto,
  settleDeletions,
} from './photos.ts';
import { photoOf } from './testing/fixtures.ts';
import { emptyStores, rowCounts } from './testing/stores.ts';
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

afterEach(emptyStores);

describe('a deleted photo', () => {
  it('is hidden at once, and undo brings back the same bytes and records', async () => {
    const [a, b] = [await savePhoto(photoOf(1)), await savePhoto(photoOf(2))];
    const deletion = await deletePhotos([a.id, 'unknown']);
    expect(deletion.ids).toEqual([a.id]);
    expect(await listPhotos()).toEqual([b]);
    expect(await countPhotos()).toBe(1);
    expect(await getPhoto(a.id)).toBeNull();
    expect(await getReading(a.id)).toBeNull();
    expect(await getThumb(a.id)).toBeNull();
    expect(await listVectors('face-embedding')).toHaveLength(2);
    await deletion.undo();
    expect(await listPhotos()).toEqual([b, a]);
    expect(await getReading(a.id)).toEqual(photoOf(1).reading);
    expect(await bytesOf(await getOriginal(a.id))).toEqual(await bytesOf(photoOf(1).file));
  });

  it('is gone for good when committed, with all that was its own', async () => {
    const { id } = await savePhoto(photoOf(1));
    await savePhoto(photoOf(2));
    const deletion = await deletePhotos([id]);
    await deletion.commit();
    expect(await rowCounts()).toEqual(ofOnePhoto);
    await expect(deletion.undo()).rejects.toThrow(/gone/);
  });

  it('survives a dead tab: young ones can be undone, old ones go', async () => {
    const [a, b] = [await savePhoto(photoOf(1)), await savePhoto(photoOf(2))];
    await deletePhotos([a.id]);
    await closeAura();
    const young = await settleDeletions();
    expect(young?.ids).toEqual([a.id]);
    await young?.undo();
    expect(await countPhotos()).toBe(2);
    await deletePhotos([b.id]);
    expect(await settleDeletions(Date.now() + DELETE_GRACE_MS + 1_000)).toBeNull();
    expect(await listPhotos()).toEqual([a]);
    expect(await rowCounts()).toEqual(ofOnePhoto);
  });

  it('is not purged by a late commit after an undo', async () => {
    const { id } = await savePhoto(photoOf(1));
    const deletion = await deletePhotos([id]);
    await deletion.undo();
    await deletion.commit();
    expect(await getPhoto(id)).not.toBeNull();
  });

  it('can be imported again at once, and a later undo or commit does no harm', async () => {
    const { id } = await savePhoto(photoOf(1));
    const deletion = await deletePhotos([id]);
    await savePhoto(photoOf(1));
    await deletion.commit();
    await deletion.undo();
    expect(await countPhotos()).toBe(1);
    expect(await rowCounts()).toEqual(ofOnePhoto);
  });
});
