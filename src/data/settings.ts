/** Settings of this device, each checked on the way out: what is malformed gives its default. */
import { announce, onChange } from './changes.ts';
import { decodeRecord, encodeRecord } from './codec.ts';
import { withLock } from './locks.ts';
import { checkSetting, defaultSettings, type Settings } from './settings-schema.ts';
import { newId } from './stamp.ts';
import { mirrorTheme } from './theme.ts';
import { readTx, writeTx } from './transact.ts';

export type { Settings, Theme } from './settings-schema.ts';
export { themeAtStart } from './theme.ts';

/** What holds when the storage does not: this visit's choices, kept in memory alone. */
let unsaved: Partial<Settings> = {};

/** All settings. Never rejects: without storage it gives the defaults and this visit's choices. */
export async function getSettings(): Promise<Settings> {
  const stored = await readStored().catch(() => ({}) as Partial<Settings>);
  const merged = { ...defaultSettings(), ...stored, ...unsaved };
  const settings = merged.localId === '' ? { ...merged, localId: await makeLocalId() } : merged;
  mirrorTheme(settings.theme);
  return settings;
}

/**
 * Keeps one setting. Throws `internal` for a malformed value, `quota` or `storage-unavailable` when
 * it cannot be stored; in the latter two it still holds for this visit.
 */
export async function setSetting<K extends keyof Settings>(
  key: K,
  value: Settings[K],
): Promise<void> {
  const checked = checkSetting(key, value);
  unsaved = { ...unsaved, [key]: checked };
  if (key === 'theme') mirrorTheme(checked as Settings['theme']);
  try {
    const body = await encodeRecord<unknown>(checked);
    await writeTx(['settings'], (tx) => tx.objectStore('settings').put({ key, body }));
    if (unsaved[key] === checked) {
      const { [key]: _saved, ...rest } = unsaved;
      unsaved = rest as Partial<Settings>;
    }
  } finally {
    announce('settings');
  }
}

/** Calls `listener` with all settings after each change, in whichever tab. Returns the way to stop. */
export function onSettings(listener: (settings: Settings) => void): () => void {
  let live = true;
  const stop = onChange('settings', () => {
    void getSettings().then((settings) => {
      if (live) listener(settings);
    });
  });
  return () => {
    live = false;
    stop();
  };
}

/** Forgets what only memory holds; for an erasure. */
export function forgetUnsaved(): void {
  unsaved = {};
}

async function readStored(): Promise<Partial<Settings>> {
  const rows = await readTx(['settings'], (tx) => tx.objectStore('settings').getAll());
  const found: Record<string, unknown> = {};
  for (const row of rows) {
    if (!(row.key in defaultSettings())) continue;
    try {
      found[row.key] = checkSetting(row.key as keyof Settings, await decodeRecord(row.body));
    } catch {
      // Malformed: the default holds.
    }
  }
  return found as Partial<Settings>;
}

/** Made once: when two tabs try at once, the first one's stays and both use it. */
async function makeLocalId(): Promise<string> {
  const mine = newId();
  try {
    return await withLock('aura-local-id', async () => {
      const { localId } = await readStored();
      if (localId) return localId;
      const body = await encodeRecord<unknown>(mine);
      await writeTx(['settings'], (tx) => tx.objectStore('settings').put({ key: 'localId', body }));
      return mine;
    });
  } catch {
    unsaved = { ...unsaved, localId: mine };
    return mine;
  }
}
