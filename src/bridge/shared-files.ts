/**
 * Files handed over from outside the page: by the share sheet (the service worker keeps them in a
 * cache) and by the system's file handler. They wait until a part of the app has taken them, through
 * reloads and restarts; where there is no cache, or no room in it, in memory for this visit.
 */
const SHARE_CACHE = 'aura-shared-v1';

export interface SharedFile {
  readonly id: string;
  readonly file: File;
}

interface LaunchQueue {
  setConsumer(take: (params: { files?: readonly FileSystemFileHandle[] }) => void): void;
}

const held = new Map<string, File>();
const listeners = new Set<() => void>();

/** Calls `listener` when this page adds or lets go waiting files; returns the way to stop. */
export function onSharedFiles(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function changed(): void {
  for (const listener of [...listeners]) listener();
}

/** The files that wait, the first to come first; they stay. */
export async function listSharedFiles(): Promise<readonly SharedFile[]> {
  const kept = await readCache().catch((): SharedFile[] => []);
  return [...kept, ...[...held].map(([id, file]) => ({ id, file }))];
}

async function readCache(): Promise<SharedFile[]> {
  const cache = await caches.open(SHARE_CACHE);
  const files: SharedFile[] = [];
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    if (!response) continue;
    const blob = await response.blob();
    const name = decodeURIComponent(response.headers.get('x-file-name') ?? 'photo');
    const type = response.headers.get('content-type') ?? blob.type;
    files.push({ id: request.url, file: new File([blob], name, { type }) });
  }
  return files;
}

/** How many files wait; reads none of them. */
export async function countSharedFiles(): Promise<number> {
  const kept = await caches.open(SHARE_CACHE).then(
    (cache) => cache.keys(),
    () => [],
  );
  return kept.length + held.size;
}

/** Lets files wait. The same file again (by name, size and time) takes the place of the first. */
export async function keepSharedFiles(files: readonly File[]): Promise<void> {
  for (const file of files) {
    const mark = [file.name, file.size, file.lastModified].map(encodeURIComponent).join('-');
    const id = new URL(`/shared/${mark}`, location.href).href;
    const headers = { 'content-type': file.type, 'x-file-name': encodeURIComponent(file.name) };
    await caches
      .open(SHARE_CACHE)
      .then((cache) => cache.put(id, new Response(file, { headers })))
      .catch(() => held.set(id, file));
  }
  changed();
}

/** Lets waiting files go. */
export async function dropSharedFiles(ids: readonly string[]): Promise<void> {
  for (const id of ids) held.delete(id);
  try {
    const cache = await caches.open(SHARE_CACHE);
    for (const id of ids) await cache.delete(id);
  } catch {
    // Without a cache nothing is in it.
  }
  changed();
}

let taking: Promise<boolean> | null = null;

/**
 * Hands all waiting files to `take`, and lets them go once it says that it kept them: until then they
 * wait on. Whoever asks meanwhile gets the same answer. Resolves to whether files were taken; rejects
 * with what `take` throws.
 */
export function takeSharedFiles(
  take: (files: readonly File[]) => Promise<boolean>,
): Promise<boolean> {
  taking ??= hand(take).finally(() => {
    taking = null;
  });
  return taking;
}

async function hand(take: (files: readonly File[]) => Promise<boolean>): Promise<boolean> {
  const waiting = await listSharedFiles();
  if (waiting.length === 0) return false;
  const taken = await take(waiting.map(({ file }) => file));
  if (taken) await dropSharedFiles(waiting.map(({ id }) => id));
  return taken;
}

/** Calls `take` with the files that the system opens with Aura; does nothing where it cannot. */
export function onOpenedFiles(take: (files: File[]) => void): void {
  const queue = (window as unknown as { launchQueue?: LaunchQueue }).launchQueue;
  queue?.setConsumer(async ({ files = [] }) => {
    const opened = await Promise.all(files.map((handle) => handle.getFile().catch(() => null)));
    const present = opened.filter((file): file is File => file !== null);
    if (present.length > 0) take(present);
  });
}
