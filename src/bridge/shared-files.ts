/**
 * Files handed over from outside the page: by the share sheet (the service worker keeps them in a
 * cache until they are taken) and by the system's file handler.
 */
const SHARE_CACHE = 'aura-shared-v1';

interface LaunchQueue {
  setConsumer(take: (params: { files?: readonly FileSystemFileHandle[] }) => void): void;
}

/** Takes the files that the share sheet left; they are gone from the cache afterwards. */
export async function takeSharedFiles(): Promise<File[]> {
  try {
    const cache = await caches.open(SHARE_CACHE);
    const files: File[] = [];
    for (const request of await cache.keys()) {
      const response = await cache.match(request);
      if (!response) continue;
      const blob = await response.blob();
      const name = decodeURIComponent(response.headers.get('x-file-name') ?? 'photo');
      files.push(new File([blob], name, { type: blob.type }));
      await cache.delete(request);
    }
    return files;
  } catch {
    return [];
  }
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
