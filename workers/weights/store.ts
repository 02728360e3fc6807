/**
 * Model files in Cache Storage, under hashed names, with a memory behind it: when the disk is full
 * or storage is refused, a file still serves this session, and the state says so.
 */
import { whenResting } from '../calls.ts';

export const MODEL_CACHE = 'aura-models-v1';

const memory = new Map<string, Uint8Array<ArrayBuffer>>();

async function open(): Promise<Cache | null> {
  try {
    return await caches.open(MODEL_CACHE);
  } catch {
    return null;
  }
}

let empty = false;

/** The first look at a new device's storage takes its time: told that nothing is there, reads do not ask. */
export function expectNothing(): void {
  empty = true;
}

/** The stored bytes of an address, or null. */
export async function readStored(url: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const kept = memory.get(url);
  if (kept) return kept;
  if (empty) return null;
  const cache = await open();
  const hit = await cache?.match(url);
  return hit ? new Uint8Array(await hit.arrayBuffer()) : null;
}

/** Whether an address is stored, without reading it. */
export async function isStored(url: string): Promise<boolean> {
  if (memory.has(url)) return true;
  if (empty) return false;
  const cache = await open();
  return (await cache?.match(url)) !== undefined;
}

/** Stores bytes; 'memory' when the disk took them not (full, refused). */
export async function writeStored(
  url: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<'disk' | 'memory'> {
  empty = false;
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

/** A write that waits for the disk to be wanted by nobody else: this long at most, ms. */
const PATIENCE_MS = 2_000;
/** Writes that are not done yet, by address, and how to begin those that still wait. */
const writing = new Map<string, Promise<'disk' | 'memory'>>();
const begins = new Set<() => void>();

/**
 * Stores bytes when no call runs any more, so that who waits for a first reading does not wait for the disk.
 * Until they are there they are read from memory.
 */
export function writeBehind(
  url: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<'disk' | 'memory'> {
  memory.set(url, bytes);
  let begin = () => {};
  const asked = new Promise<void>((resolve) => {
    begin = resolve;
  });
  begins.add(begin);
  setTimeout(begin, PATIENCE_MS);
  const mine = Promise.race([whenResting(), asked])
    .then(() => {
      begins.delete(begin);
      return writeStored(url, bytes);
    })
    .then((where) => {
      if (where === 'disk') memory.delete(url);
      writing.delete(url);
      return where;
    });
  writing.set(url, mine);
  return mine;
}

/** Writes now what waits, and ends when all of it is on disk, or refused. */
export async function settleWrites(): Promise<void> {
  for (const begin of begins) begin();
  await Promise.all(writing.values());
}

/** Removes what is stored under an address, from memory and from disk, after writes that are under way. */
export async function removeStored(url: string): Promise<void> {
  if (writing.has(url)) await settleWrites();
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
