import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announce, onChange } from './changes.ts';
import { closeAura, DB_NAME, onDatabaseEvent, openAura, openDatabase } from './db.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { getOriginal, listPhotos, savePhoto } from './photos.ts';
import { photoOf } from './testing/fixtures.ts';
import { emptyStores, rowCounts } from './testing/stores.ts';

const nothing: Migration = async () => {};

beforeEach(() => deleteDB(DB_NAME));
afterEach(async () => {
  await closeAura();
  await deleteDB(DB_NAME);
});

/** Another document of this origin with its own connection and channel, as another tab has. */
function otherTab(): { page: Window & typeof globalThis; kill: () => void } {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const page = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!page) throw new Error('no frame');
  return { page, kill: () => frame.remove() };
}

/** A connection that knows nothing of others and closes for nobody. */
function rudeConnection(page: Window): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = page.indexedDB.open(DB_NAME, MIGRATIONS.length);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

describe('two connections', () => {
  it('let another tab upgrade: this one closes, and says that it is outdated', async () => {
    await savePhoto(photoOf(1));
    const events: string[] = [];
    const stop = onDatabaseEvent((event) => events.push(event));
    const newer = await openDatabase(DB_NAME, [...MIGRATIONS, nothing]);
    stop();
    expect(events).toEqual(['outdated']);
    expect(await newer.count('photos')).toBe(1);
    await expect(listPhotos()).rejects.toMatchObject({ fault: 'storage-unavailable' });
    newer.close();
  });

  it('wait for a tab that does not close, and say so', async () => {
    await openAura();
    await closeAura();
    const { page, kill } = otherTab();
    const rude = await rudeConnection(page);
    let stop = () => {};
    const blocked = new Promise<void>((resolve) => {
      stop = onDatabaseEvent((event) => event === 'blocked' && resolve());
    });
    const opening = openDatabase(DB_NAME, [...MIGRATIONS, nothing]);
    await blocked;
    stop();
    rude.close();
    (await opening).close();
    kill();
  });

  it('hear of each other what has changed, and nothing that is no topic', async () => {
    const heard = vi.fn();
    const stop = onChange('photos', heard);
    const { page, kill } = otherTab();
    const channel = new page.BroadcastChannel('aura-changes');
    const theirs: unknown[] = [];
    channel.onmessage = (event) => theirs.push(event.data);
    for (const message of ['nonsense', { topic: 'photos' }, 'settings', 'photos'])
      channel.postMessage(message);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
    announce('photos');
    await vi.waitFor(() => expect(theirs).toEqual(['photos']));
    expect(heard).toHaveBeenCalledTimes(2);
    stop();
    announce('photos', 'jobs');
    await vi.waitFor(() => expect(theirs).toEqual(['photos', 'photos', 'jobs']));
    expect(heard).toHaveBeenCalledTimes(2);
    channel.close();
    kill();
  });
});

describe('an abrupt end', () => {
  it('in the middle of a write leaves what was saved before, and nothing half-written', async () => {
    const { id } = await savePhoto(photoOf(1));
    const before = await rowCounts();
    const { page, kill } = otherTab();
    const theirs = await rudeConnection(page);
    const tx = theirs.transaction(['photos', 'originals'], 'readwrite');
    const addedAt = new Date().toISOString();
    tx.objectStore('photos').put({ id: 'half', addedAt, deletedAt: null, body: {} });
    await new Promise<void>((resolve) => {
      let written = 0;
      const more = () => {
        written += 1;
        if (written === 20) resolve();
        // Never done by itself: each write asks for the next, until the tab is killed.
        tx.objectStore('originals').put({ id: `half${written}`, body: 'x' }).onsuccess = more;
      };
      more();
    });
    kill();
    await closeAura();
    expect(await rowCounts()).toEqual(before);
    expect((await getOriginal(id))?.size).toBe(2_000);
    await savePhoto(photoOf(2));
  });

  it('of the connection is healed by the next use', async () => {
    await savePhoto(photoOf(1));
    (await openAura()).close();
    expect(await listPhotos()).toHaveLength(1);
    await emptyStores();
  });
});
