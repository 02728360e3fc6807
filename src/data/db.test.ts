import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { encodeRecord } from './codec.ts';
import { closeAura, openAura, openDatabase, whileClosed } from './db.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';

const NAME = 'aura-upgrade';
const setting = async (key: string) => ({ key, body: await encodeRecord<unknown>(key) });

afterEach(async () => {
  vi.restoreAllMocks();
  await closeAura();
  await deleteDB(NAME);
});

describe('the schema', () => {
  it('upgrades from version 1 through a later step and keeps what was stored', async () => {
    const row = await setting('theme');
    const v1 = await openDatabase(NAME, MIGRATIONS);
    expect(v1.version).toBe(MIGRATIONS.length);
    await v1.put('settings', row);
    v1.close();
    const renamed = { ...row, key: 'renamed' };
    const next: Migration = async (_db, tx) => {
      const old = await tx.objectStore('settings').getAll();
      await Promise.all(old.map((each) => tx.objectStore('settings').delete(each.key)));
      await tx.objectStore('settings').put(renamed);
    };
    const v2 = await openDatabase(NAME, [...MIGRATIONS, next]);
    expect(v2.version).toBe(MIGRATIONS.length + 1);
    expect(await v2.getAll('settings')).toEqual([renamed]);
    v2.close();
  });

  it('rolls back an upgrade that fails, with its reason, and keeps what was stored', async () => {
    const v1 = await openDatabase(NAME, MIGRATIONS);
    await v1.put('settings', await setting('theme'));
    v1.close();
    const broken: Migration = async (_db, tx) => {
      await tx.objectStore('settings').clear();
      throw new Error('the step is broken');
    };
    await expect(openDatabase(NAME, [...MIGRATIONS, broken])).rejects.toMatchObject({
      fault: 'storage-unavailable',
      message: expect.stringContaining('the step is broken'),
    });
    const again = await openDatabase(NAME, MIGRATIONS);
    expect(await again.count('settings')).toBe(1);
    again.close();
  });

  it('indexes ids, times and model names only', async () => {
    const db = await openDatabase(NAME, MIGRATIONS);
    const tx = db.transaction([...db.objectStoreNames]);
    const indexes = [...db.objectStoreNames].flatMap((name) => [
      ...tx.objectStore(name).indexNames,
    ]);
    const harmless = ['addedAt', 'deletedAt', 'photoId', 'model', 'jobId'];
    expect(indexes.filter((name) => !harmless.includes(name))).toEqual([]);
    db.close();
  });
});

describe('the connection', () => {
  it('is opened once for all', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    const [a, b] = await Promise.all([openAura(), openAura()]);
    expect(a).toBe(b);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('forgets an opening that failed', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('no', 'SecurityError');
    });
    await expect(openAura()).rejects.toMatchObject({ fault: 'storage-unavailable' });
    await expect(openAura()).resolves.toBeDefined();
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('waits for an erasure, and survives one that fails', async () => {
    await openAura();
    const order: string[] = [];
    const failing = whileClosed(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push('erased');
      throw new Error('held');
    });
    const opening = openAura().then(() => order.push('opened'));
    await expect(failing).rejects.toThrow('held');
    await opening;
    expect(order).toEqual(['erased', 'opened']);
  });
});
