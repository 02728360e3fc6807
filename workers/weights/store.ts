/**
 * Model files in Cache Storage, under hashed names, with a memory behind it: when the disk is full
 * or storage is refused, a file still serves this session, and the state says so.
 */
export const MODEL_CACHE = 'aura-models-v1';

const memory = new Map<string, Uint8Array<ArrayBuffer>>();

async function open(): Promise<Cache | null> {
  try {
    return await caches.open(MODEL_CACHE);
  } catch {
    return null;
  }
}

/** The stored bytes of an address, or null. */
export async function readStored(url: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const kept = memory.get(url);
  if (kept) return kept;
  const cache = await open();
  const hit = await cache?.match(url);
  return hit ? new Uint8Array(await hit.arrayBuffer()) : null;
}

/** Whether an address is stored, without reading it. */
export async function isStored(url: string): Promise<boolean> {
  if (memory.has(url)) return true;
  const cache = await open();
  return (await cache?.match(url)) !== undefined;
}

/** Stores bytes; 'memory' when the disk took them not (full, refused). */
export async function writeStored(
  url: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<'disk' | 'memory'> {
  const cache = await open();
  try {
    if (!cache) throw new Error('no cache storage');
    await cache.put(
      url,
      new Response(bytes, {
        headers: {
          'content-type': 'application/octet-stream',
          'content-length': String(bytes.byteLength),
        },
      }),
    );
    return 'disk';
  } catch {
    memory.set(url, bytes);
    return 'memory';
  }
}

export async function removeStored(url: string): Promise<void> {
  memory.delete(url);
  const cache = await open();
  await cache?.delete(url);
}

/** Deletes every stored address that is not in `keep`: what the catalog no longer names. */
export async function sweep(keep: ReadonlySet<string>): Promise<number> {
  const cache = await open();
  if (!cache) return 0;
  let gone = 0;
  for (const request of await cache.keys()) {
    const url = new URL(request.url);
    if (keep.has(url.origin + url.pathname)) continue;
    await cache.delete(request);
    gone += 1;
  }
  return gone;
}

/** The absolute address of a file under the models' base. */
export function fileUrl(base: string, hashedName: string): string {
  return new URL(hashedName, new URL(base, self.location.href)).href;
}
