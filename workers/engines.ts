/**
 * The runtimes' own files (WASM and loaders). The service worker keeps those it sees pass; a page
 * that was opened before it took over puts them away here, so that the next visit works offline.
 */
const ENGINE_CACHE = 'aura-engines-v1';

/** Puts addresses into the engine cache where they are missing; a full disk costs only the offline use. */
export async function keepEngines(urls: readonly string[]): Promise<void> {
  try {
    const cache = await caches.open(ENGINE_CACHE);
    for (const url of urls) {
      const absolute = new URL(url, self.location.href).href;
      if (!(await cache.match(absolute))) await cache.add(absolute);
    }
  } catch {
    // No room or no cache storage: online use is not affected, and the status says what is missing.
  }
}

/** Whether all addresses are kept. */
export async function hasEngines(urls: readonly string[]): Promise<boolean> {
  try {
    const cache = await caches.open(ENGINE_CACHE);
    const hits = await Promise.all(
      urls.map((url) => cache.match(new URL(url, self.location.href).href)),
    );
    return hits.every((hit) => hit !== undefined);
  } catch {
    return false;
  }
}
