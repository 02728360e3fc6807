/** Remote configuration: one small file of our own origin, the last good one kept for offline. */
import {
  DEFAULT_CONFIG,
  type FlagName,
  isFlagOn,
  parseConfig,
  type RemoteConfig,
} from '../core/flags.ts';

const CACHE = 'aura-config';
/** How long the start may wait for the file, milliseconds. */
export const CONFIG_WAIT_MS = 2_000;

/** What loading needs of the world; tests give their own. */
export interface ConfigSource {
  readonly fetch: typeof fetch;
  readonly url: string;
  readonly waitMs: number;
}

let current: RemoteConfig = DEFAULT_CONFIG;
let loaded = false;

/**
 * Reads the configuration: from the network within two seconds, else the last good one, else the
 * defaults. Never rejects. Afterwards `isEnabled` answers by it.
 */
export async function loadConfig(source: Partial<ConfigSource> = {}): Promise<RemoteConfig> {
  const from: ConfigSource = {
    fetch: globalThis.fetch,
    url: `${import.meta.env.BASE_URL}config.json`,
    waitMs: CONFIG_WAIT_MS,
    ...source,
  };
  const fresh = await fetchConfig(from).catch(() => null);
  if (fresh) await keep(from.url, fresh).catch(() => undefined);
  current = fresh ?? (await kept(from.url).catch(() => null)) ?? DEFAULT_CONFIG;
  loaded = true;
  return current;
}

/** The configuration, read once in a page's life. Never rejects. */
export function knownConfig(): Promise<RemoteConfig> {
  return loaded ? Promise.resolve(current) : loadConfig();
}

/** Whether a flag is on for this device. */
export function isEnabled(flag: FlagName, localId: string): boolean {
  return isFlagOn(current, flag, localId);
}

async function fetchConfig({ fetch, url, waitMs }: ConfigSource): Promise<RemoteConfig | null> {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      stop.abort();
      resolve(null);
    }, waitMs);
  });
  const answer = async () => {
    const response = await fetch(url, { cache: 'no-cache', signal: stop.signal });
    return response.ok ? parseConfig(await response.json()) : null;
  };
  try {
    return await Promise.race([answer(), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function keep(url: string, config: RemoteConfig): Promise<void> {
  if (typeof caches === 'undefined') return;
  const cache = await caches.open(CACHE);
  await cache.put(url, new Response(JSON.stringify(config)));
}

async function kept(url: string): Promise<RemoteConfig | null> {
  if (typeof caches === 'undefined') return null;
  const cache = await caches.open(CACHE);
  const response = await cache.match(url);
  return response ? parseConfig(await response.json()) : null;
}
