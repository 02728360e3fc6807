/** What a contender must do, and how the driver times it. Every page puts a `BenchPage` on `globalThis.bench`. */

/** A photo decoded; `bitmap` is used up by one reading. */
export interface Held {
  readonly bitmap: ImageBitmap;
  readonly width: number;
  readonly height: number;
  /** SHA-256 of the file, hex, where the contender needs it. */
  readonly hash: string;
}

export interface Contender {
  /** Loads the models, and nothing else. */
  load(): Promise<void>;
  /** What its documentation offers beyond loading, so that the first photo is fast. */
  warmUp(): Promise<void>;
  /** Decodes a photo, its longer side at most 1,600 pixels. */
  decode(photo: Blob): Promise<Held>;
  /** Reads a photo whole and tells how many faces it found. Takes the bitmap over. */
  read(held: Held): Promise<number>;
  /** When the last reading had found, described and felt every face, on `performance.now()`'s clock;
   * for a contender that reads nothing else, its end. */
  facesReadAt?(): number;
}

export interface Timed {
  readonly ms: number;
  /** Until the faces alone were read: what all contenders do. */
  readonly facesMs: number;
  readonly faces: number;
}

export interface BenchPage {
  /** With `?first=URL`: milliseconds from the page's start to its first reading done. */
  readonly first: Promise<Timed> | null;
  warmUp(): Promise<void>;
  /** Fetches and decodes photos, so that `read` times nothing but the reading. */
  hold(urls: readonly string[]): Promise<void>;
  /** One reading of a held photo. */
  read(url: string): Promise<Timed>;
  /** From a file in memory to its reading. */
  whole(url: string): Promise<Timed>;
  /** Bytes of JavaScript and WASM memory of the page and its workers, or null where not told. */
  memory(): Promise<number | null>;
}

const READ_SIZE = 1600;

/** Decodes for a peer: upright and at the size that the app reads. */
export async function decodePlain(photo: Blob): Promise<Held> {
  const bitmap = await createImageBitmap(photo);
  const { width, height } = bitmap;
  const scale = READ_SIZE / Math.max(width, height);
  if (scale >= 1) return { bitmap, width, height, hash: '' };
  const shrunk = await createImageBitmap(bitmap, {
    resizeWidth: Math.round(width * scale),
    resizeHeight: Math.round(height * scale),
    resizeQuality: 'high',
  });
  bitmap.close();
  return { bitmap: shrunk, width, height, hash: '' };
}

async function fetchBlob(url: string): Promise<Blob> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.blob();
}

async function memory(): Promise<number | null> {
  const { measureUserAgentSpecificMemory: measure } = performance as unknown as {
    measureUserAgentSpecificMemory?: () => Promise<{ bytes: number }>;
  };
  if (!measure || !crossOriginIsolated) return null;
  return (await measure.call(performance)).bytes;
}

/** Puts a contender on its page. */
export function present(contender: Contender): void {
  const blobs = new Map<string, Blob>();
  const held = new Map<string, Held>();

  async function timed(started: number, photo: Held): Promise<Timed> {
    const faces = await contender.read(photo);
    const ended = performance.now();
    const facesReadAt = contender.facesReadAt?.() ?? ended;
    return { ms: ended - started, facesMs: facesReadAt - started, faces };
  }

  async function firstReading(url: string): Promise<Timed> {
    const photo = fetchBlob(url).then((blob) => contender.decode(blob));
    await Promise.all([photo, contender.load()]);
    return timed(0, await photo);
  }

  async function hold(urls: readonly string[]): Promise<void> {
    for (const url of urls) {
      const blob = await fetchBlob(url);
      blobs.set(url, blob);
      held.set(url, await contender.decode(blob));
    }
  }

  async function read(url: string): Promise<Timed> {
    const kept = held.get(url)!;
    const copy = { ...kept, bitmap: await createImageBitmap(kept.bitmap) };
    return timed(performance.now(), copy);
  }

  async function whole(url: string): Promise<Timed> {
    const blob = blobs.get(url)!;
    const started = performance.now();
    return timed(started, await contender.decode(blob));
  }

  const url = new URLSearchParams(location.search).get('first');
  const page: BenchPage = {
    first: url === null ? null : firstReading(url),
    warmUp: async () => {
      await contender.load();
      await contender.warmUp();
    },
    hold,
    read,
    whole,
    memory,
  };
  Object.assign(globalThis, { bench: page });
}
