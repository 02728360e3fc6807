import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeRecord } from './codec.ts';
import { closeAura, openAura } from './db.ts';
import { forgetUnsaved, getSettings, onSettings, setSetting, themeAtStart } from './settings.ts';
import { defaultSettings } from './settings-schema.ts';
import { writeTx } from './transact.ts';

const store = new Map<string, string>();
beforeEach(() => {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => store.set(key, value),
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await writeTx(['settings'], (tx) => tx.objectStore('settings').clear());
  forgetUnsaved();
  store.clear();
});

describe('settings', () => {
  it('start with defaults and a local id that is made once', async () => {
    const [a, b] = await Promise.all([getSettings(), getSettings()]);
    const { localId, ...rest } = a;
    expect({ ...rest, localId: '' }).toEqual(defaultSettings());
    expect(localId).toMatch(/^[0-9a-f-]{36}$/);
    expect(b.localId).toBe(localId);
    await closeAura();
    expect((await getSettings()).localId).toBe(localId);
  });

  it('keep what is set, and tell listeners', async () => {
    let stop = () => {};
    const seen = new Promise((resolve) => {
      stop = onSettings(resolve);
    });
    await setSetting('simulatedMode', true);
    await setSetting('backendWinners', { 'face-embedding': 'wasm' });
    await closeAura();
    expect(await getSettings()).toMatchObject({
      simulatedMode: true,
      backendWinners: { 'face-embedding': 'wasm' },
    });
    expect(await seen).toMatchObject({ simulatedMode: true });
    stop();
  });

  it('mirror the theme for the first paint', async () => {
    expect(themeAtStart()).toBe('system');
    await setSetting('theme', 'dark');
    expect(themeAtStart()).toBe('dark');
    store.set('aura-theme', 'purple');
    expect(themeAtStart()).toBe('system');
    await getSettings();
    expect(themeAtStart()).toBe('dark');
  });

  it('give the default for what is malformed, and keep the rest', async () => {
    await setSetting('backend', 'cpu');
    const bad = {
      theme: 7,
      simulatedMode: 'yes',
      backendWinners: [1],
      lastModels: {},
      localId: '',
    };
    for (const [key, value] of Object.entries({ ...bad, unknown: 1 })) {
      const body = await encodeRecord<unknown>(value);
      await writeTx(['settings'], (tx) => tx.objectStore('settings').put({ key, body }));
    }
    const settings = await getSettings();
    const { localId } = settings;
    expect(settings).toEqual({ ...defaultSettings(), backend: 'cpu', localId });
    expect(localId).not.toBe('');
    expect((await getSettings()).localId).toBe(localId);
    await expect(setSetting('theme', 'purple' as never)).rejects.toMatchObject({
      fault: 'internal',
    });
  });

  it('hold for the visit when the storage does not open, and say so', async () => {
    await closeAura();
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    await expect(setSetting('theme', 'light')).rejects.toMatchObject({
      fault: 'storage-unavailable',
    });
    const settings = await getSettings();
    expect(settings.theme).toBe('light');
    expect((await getSettings()).localId).toBe(settings.localId);
    open.mockRestore();
    await expect(openAura()).resolves.toBeDefined();
  });
});
