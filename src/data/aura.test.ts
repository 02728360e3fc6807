import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import type { AuraReading } from '../core/aura/types.ts';
import { UNMAPPED_MOST } from '../core/aura/weights.ts';
import { getAura, type KeptAura, saveAura } from './aura.ts';
import { notesFor, notesOf } from './aura-notes.ts';
import { onChange } from './changes.ts';
import { deletePhotos, getPhoto, getReading, replaceReading, savePhoto } from './photos.ts';
import { photoOf, readingOf } from './testing/fixtures.ts';
import { emptyStores, failNthPut, rowCounts } from './testing/stores.ts';

/** Run once, while a record that names the new colour is being sealed. */
const between = vi.hoisted(() => ({ run: null as (() => Promise<void>) | null }));
vi.mock('./codec.ts', async (original) => {
  const real = await original<typeof import('./codec.ts')>();
  const encodeRecord: typeof real.encodeRecord = async (record) => {
    const { run } = between;
    if (run && (record as { readonly aura?: unknown }).aura === 'violet') {
      between.run = null;
      await run();
    }
    return real.encodeRecord(record);
  };
  return { ...real, encodeRecord };
});

afterEach(async () => {
  between.run = null;
  vi.restoreAllMocks();
  await emptyStores();
});

const quick: AuraReading = readingOf([]).aura;
const full: KeptAura = {
  ...quick,
  primary: 'violet',
  confidence: 0.7,
  blend: { mode: 'blended', outcome: 'agree', engine: quick.probabilities, classifier: null },
  person: null,
  by: [{ role: 'person-parts', model: 'parts', version: '1', backend: 'cpu', ms: 40 }, ...quick.by],
  face: 1,
  event: 'event-1',
};

it('takes the place of the quick reading, with the name in the list', async () => {
  const { id } = await savePhoto(photoOf(1));
  const other = await savePhoto(photoOf(2));
  const heard = vi.fn();
  const stop = onChange('photos', heard);
  expect(await saveAura(id, full)).toBe(true);
  stop();
  expect(heard).toHaveBeenCalledOnce();
  expect(await getAura(id)).toEqual(full);
  expect((await getPhoto(id))?.aura).toBe('violet');
  expect((await rowCounts()).auraReadings).toBe(2);
  expect(await getAura(other.id)).toEqual(quick);
  expect((await getPhoto(other.id))?.aura).toBe('blue');
});

it('reads what an earlier version was too sure of without the parts with the limit of today', async () => {
  const photo = photoOf(1);
  const aura: AuraReading = { ...quick, confidence: 0.96 };
  const { id } = await savePhoto({ ...photo, reading: { ...photo.reading, aura } });
  expect((await getAura(id))?.confidence).toBe(UNMAPPED_MOST);
  expect((await getReading(id))?.aura.confidence).toBe(UNMAPPED_MOST);
});

it('leaves faces, vectors and everything else of the photo as they are', async () => {
  const photo = photoOf(1);
  const record = await savePhoto(photo);
  await saveAura(record.id, full);
  expect(await getPhoto(record.id)).toEqual({ ...record, aura: 'violet' });
  expect(await getReading(record.id)).toEqual({ ...photo.reading, aura: full });
});

it('writes nothing for a photo that is gone, deleted, or never was', async () => {
  const { id } = await savePhoto(photoOf(1));
  const deletion = await deletePhotos([id]);
  expect(await saveAura(id, full)).toBe(false);
  expect(await getAura(id)).toBeNull();
  await deletion.undo();
  expect(await getAura(id)).toEqual(quick);
  await (await deletePhotos([id])).commit();
  expect(await saveAura(id, full)).toBe(false);
  expect(await saveAura('nobody', full)).toBe(false);
  expect(await rowCounts()).toEqual({});
});

for (const n of [1, 2])
  it(`keeps the old reading whole when write ${n} fails`, async () => {
    const { id } = await savePhoto(photoOf(1));
    const restore = failNthPut(n);
    await expect(saveAura(id, full)).rejects.toMatchObject({ name: 'quota' });
    expect(restore()).toBe(true);
    expect(await getAura(id)).toEqual(quick);
    expect((await getPhoto(id))?.aura).toBe('blue');
  });

it('does not undo a reading of the photo that came in between', async () => {
  const { id } = await savePhoto(photoOf(1));
  const newer = { ...readingOf([null, null, null]), look: 'ffffffffffffffff' };
  // The record of the photo is being sealed: it has been read, and is not written yet.
  between.run = async () => {
    await replaceReading(id, newer);
  };
  expect(await saveAura(id, full)).toBe(true);
  expect(between.run).toBeNull();
  expect(await getPhoto(id)).toMatchObject({ faceCount: 3, look: newer.look, aura: 'violet' });
  expect((await getReading(id))?.faces).toHaveLength(3);
  expect(await getAura(id)).toEqual(full);
  expect((await rowCounts()).auraReadings).toBe(1);
});

it('keeps what was said of each face when the photo is read anew', async () => {
  const { id } = await savePhoto(photoOf(1));
  const said = { chosen: 'green', confirmation: 'word-0' } as const;
  const other = { face: 0, event: 'event-0', said };
  await saveAura(id, { ...full, said: null, notes: [other] });
  await replaceReading(id, readingOf([null, null, null]));
  const again = await getAura(id);
  expect(again?.primary).toBe('blue');
  expect(again?.face).toBeUndefined();
  expect(notesFor(again!, 0)).toEqual(other);
  expect(notesFor(again!, 1)).toEqual({ face: 1, event: 'event-1', said: null });
  await replaceReading(id, readingOf([null]));
  expect(notesOf((await getAura(id))!)).toEqual([other]);
});

it('brings no photo back that is deleted while it is being kept', async () => {
  const { id } = await savePhoto(photoOf(1));
  between.run = async () => (await deletePhotos([id])).commit();
  expect(await saveAura(id, full)).toBe(false);
  expect(await rowCounts()).toEqual({});
});
