import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadConfig } from './config.ts';
import { closeAura } from './db.ts';
import { appendDiagnostic, listDiagnostics } from './diagnostics.ts';
import { createJob, listJobs, runJob } from './jobs.ts';
import { listPhotos, savePhoto } from './photos.ts';
import { getSettings, setSetting, themeAtStart } from './settings.ts';
import { askPersistence, eraseEverything, storageUse } from './storage.ts';
import { photoOf } from './testing/fixtures.ts';
import { emptyStores, failNthPut, rowCounts } from './testing/stores.ts';

afterEach(async () => {
  vi.restoreAllMocks();
  await emptyStores();
});

describe('the storage', () => {
  it('says how full it is, and grows with what is kept', async () => {
    const before = await storageUse();
    expect(before).toMatchObject({ supported: true });
    expect(before.quota).toBeGreaterThan(0);
    await savePhoto(photoOf(1, { file: new Blob([new Uint8Array(3_000_000)]) }));
    await vi.waitFor(async () => {
      expect((await storageUse()).usage).toBeGreaterThan(before.usage + 2_000_000);
    });
  });

  it('gives results and not exceptions where the browser refuses', async () => {
    vi.spyOn(navigator.storage, 'estimate').mockRejectedValue(new TypeError('no'));
    vi.spyOn(navigator.storage, 'persist').mockRejectedValue(new TypeError('no'));
    expect(await storageUse()).toMatchObject({ supported: false, usage: 0 });
    const asked = await askPersistence();
    expect(typeof asked.ok).toBe('boolean');
  });
});

describe('erasing everything', () => {
  it('leaves nothing of ours and all that is not ours', async () => {
    await savePhoto(photoOf(1));
    await createJob('import', [{ label: 'a', input: new Blob(['a']) }]);
    await setSetting('theme', 'dark');
    const { localId } = await getSettings();
    appendDiagnostic({
      kind: 'load',
      model: 'm',
      backend: 'cpu',
      ms: 1,
      bytes: null,
      timestamp: '',
    });
    await loadConfig({ fetch: async () => new Response('{"version":1,"flags":{}}') });
    await (await caches.open('aura-models')).put('/m', new Response('weights'));
    await (await caches.open('of-another')).put('/m', new Response('keep'));
    localStorage.setItem('of-another', 'keep');

    expect(await eraseEverything()).toMatchObject({ ok: true });

    const names = (await indexedDB.databases()).map((each) => each.name);
    expect(names).not.toContain('aura');
    expect(await caches.keys()).toEqual(['of-another']);
    expect(Object.keys(localStorage).filter((key) => key.startsWith('aura'))).toEqual([]);
    expect(localStorage.getItem('of-another')).toBe('keep');
    expect(themeAtStart()).toBe('system');
    expect(await rowCounts()).toEqual({});
    expect(await listPhotos()).toEqual([]);
    expect(await listJobs()).toEqual([]);
    expect(await listDiagnostics()).toEqual([]);
    const after = await getSettings();
    expect(after.theme).toBe('system');
    expect(after.localId).not.toBe(localId);
    await savePhoto(photoOf(1));
    await caches.delete('of-another');
    localStorage.removeItem('of-another');
  });

  it('tells running work to stop first', async () => {
    const id = await createJob('import', [{ label: 'a' }, { label: 'b' }]);
    const started: string[] = [];
    const run = runJob(id, async ({ label }, signal) => {
      started.push(label);
      await new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
      await savePhoto(photoOf(1));
      return null;
    });
    await vi.waitFor(() => expect(started).toEqual(['a']));
    await eraseEverything();
    expect(await run).toBe('cancelled');
    expect(started).toEqual(['a']);
    expect(await rowCounts()).toEqual({});
  });

  it('also forgets what only memory held', async () => {
    const restore = failNthPut(1);
    await expect(setSetting('theme', 'dark')).rejects.toMatchObject({ fault: 'quota' });
    restore();
    expect((await getSettings()).theme).toBe('dark');
    await eraseEverything();
    expect((await getSettings()).theme).toBe('system');
  });

  it('goes as far as it can and says what failed', async () => {
    await setSetting('theme', 'dark');
    vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('no', 'UnknownError'));
    const result = await eraseEverything();
    expect(result).toMatchObject({ ok: false, error: { fault: 'storage-unavailable' } });
    expect(localStorage.getItem('aura-theme')).toBeNull();
    await closeAura();
  });
});
