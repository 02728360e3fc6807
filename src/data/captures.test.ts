import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import {
  countCaptures,
  getCaptureImage,
  giveConsent,
  hasConsent,
  listCaptures,
  type NewCapture,
  removeCapture,
  saveCapture,
  withdrawCaptures,
} from './captures.ts';
import { closeAura, DB_NAME } from './db.ts';
import { failNthPut } from './testing/stores.ts';

const STORES = ['captures', 'captureImages', 'consents'];

afterEach(withdrawCaptures);

function captureOf(seed: number): NewCapture {
  return {
    label: 'violet',
    labelBy: 'reading',
    probabilities: [0.1, 0.9],
    models: ['engine 2'],
    width: 10,
    height: 20,
    meta: { lighting: 'window', mood: 'calm', locale: 'en-GB', colorPalette: ['#8b54b5'] },
    image: new Blob([`picture ${seed}`], { type: 'image/jpeg' }),
  };
}

/** What lies in the stores, read past all of our code. */
async function rows(): Promise<Record<string, unknown[]>> {
  await closeAura();
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DB_NAME);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const all = (name: string) =>
    new Promise<unknown[]>((resolve, reject) => {
      const request = db.transaction(name).objectStore(name).getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const found = Object.fromEntries(
    await Promise.all(STORES.map(async (name) => [name, await all(name)] as const)),
  );
  db.close();
  return found;
}

const NOTHING = { captures: [], captureImages: [], consents: [] };

/** Makes the n-th `delete` or `clear` from now fail, as when the disk goes away half-way. */
function failNthRemoval(n: number): () => void {
  const { clear, delete: remove } = IDBObjectStore.prototype;
  let seen = 0;
  const count = () => {
    seen += 1;
    if (seen === n) throw new DOMException('the disk is gone', 'UnknownError');
  };
  IDBObjectStore.prototype.clear = function failing(this: IDBObjectStore) {
    count();
    return clear.call(this);
  };
  IDBObjectStore.prototype.delete = function failing(this: IDBObjectStore, key) {
    count();
    return remove.call(this, key);
  };
  return () => {
    IDBObjectStore.prototype.clear = clear;
    IDBObjectStore.prototype.delete = remove;
  };
}

it('asks again when the text has a new version', async () => {
  expect(await hasConsent(1)).toBe(false);
  await giveConsent(1);
  expect(await hasConsent(1)).toBe(true);
  expect(await hasConsent(2)).toBe(false);
  await giveConsent(2);
  expect(await hasConsent(2)).toBe(true);
});

it('keeps nothing without consent', async () => {
  await expect(saveCapture(captureOf(1))).rejects.toMatchObject({ fault: 'aborted' });
  await giveConsent(0);
  await expect(saveCapture(captureOf(1))).rejects.toMatchObject({ fault: 'aborted' });
  expect((await rows()).captures).toEqual([]);
});

it('keeps record and picture together, newest first, and gives the bytes back', async () => {
  await giveConsent();
  const first = await saveCapture(captureOf(1));
  const second = await saveCapture(captureOf(2));
  expect(await listCaptures()).toEqual([second, first]);
  expect(first).toMatchObject({ consent: 1, label: 'violet', meta: { mood: 'calm' } });
  expect(first).not.toHaveProperty('image');
  expect(await (await getCaptureImage(first.id))?.text()).toBe('picture 1');
  await removeCapture(first.id);
  expect(await countCaptures()).toBe(1);
  expect(await getCaptureImage(first.id)).toBeNull();
  expect((await rows()).captureImages).toHaveLength(1);
});

it('writes nothing half when the disk is full, whichever write it is', async () => {
  await giveConsent();
  for (const n of [1, 2]) {
    const restore = failNthPut(n);
    await expect(saveCapture(captureOf(n))).rejects.toMatchObject({ fault: 'quota' });
    expect(restore()).toBe(true);
  }
  const found = await rows();
  expect([found.captures, found.captureImages]).toEqual([[], []]);
});

it('withdraws: the database holds nothing afterwards', async () => {
  await giveConsent();
  for (const seed of [1, 2, 3]) await saveCapture(captureOf(seed));
  await withdrawCaptures();
  expect(await rows()).toEqual(NOTHING);
  expect(await hasConsent()).toBe(false);
});

it('interrupted half-way it is as before, and the next try deletes everything', async () => {
  await giveConsent();
  for (const seed of [1, 2]) await saveCapture(captureOf(seed));
  const before = await rows();
  for (const n of [1, 2, 3]) {
    const restore = failNthRemoval(n);
    await expect(withdrawCaptures()).rejects.toMatchObject({ fault: 'storage-unavailable' });
    restore();
    expect(await rows(), `removal ${n}`).toEqual(before);
  }
  await withdrawCaptures();
  expect(await rows()).toEqual(NOTHING);
});

it('a capture that is being saved while somebody withdraws is not left behind', async () => {
  await giveConsent();
  const saves = [1, 2, 3].map((seed) => saveCapture(captureOf(seed)).catch((e: unknown) => e));
  await withdrawCaptures();
  await Promise.all(saves);
  expect(await rows()).toEqual(NOTHING);
});
