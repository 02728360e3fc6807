/**
 * The engines: runtime code and WASM, too heavy for the shell's precache. The service worker keeps
 * those it sees pass; a page that was opened before it took over puts them away here, so that the
 * next visit works offline.
 */
const ENGINE_CACHE = 'aura-engines-v1';

/** Addresses of all engines, as the build listed them; none in development. */
async function engineUrls(): Promise<string[]> {
  const response = await fetch('/engines.json');
  if (!response.headers.get('content-type')?.includes('json')) return [];
  const { files } = (await response.json()) as { files: string[] };
  return files.map((path) => new URL(path, self.location.href).href);
}

/** Puts engines that are missing into the cache, one by one; a full disk costs only offline use. */
export async function keepEngines(onKept: (done: number, total: number) => void): Promise<void> {
  const urls = await engineUrls();
  const cache = await caches.open(ENGINE_CACHE);
  for (const [i, url] of urls.entries()) {
    if (!(await cache.match(url))) await cache.add(url);
    onKept(i + 1, urls.length);
  }
}

let kept = false;

/** Once a visit, after the first reading: what was just used is put away, quietly. */
export function keepEnginesQuietly(): void {
  if (kept) return;
  kept = true;
  keepEngines(() => {}).catch(() => {
    kept = false;
  });
}

/** Whether all engines are kept. */
export async function hasEngines(): Promise<boolean> {
  try {
    const cache = await caches.open(ENGINE_CACHE);
    const hits = await Promise.all((await engineUrls()).map((url) => cache.match(url)));
    return hits.every((hit) => hit !== undefined);
  } catch {
    return false;
  }
}
