import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ModelFile } from '../../models/types.ts';
import { faultOf } from '../../src/core/fault.ts';
import { download, sha256 } from './download.ts';
import {
  expectNothing,
  MODEL_CACHE,
  readStored,
  removeStored,
  settleWrites,
  sweep,
  writeBehind,
  writeStored,
} from './store.ts';

const SIZE = 2_500_000;
const bytes = Uint8Array.from({ length: SIZE }, (_, i) => (i * 31 + (i >> 8)) & 255);
const URL_OF = 'https://aura.test/models/net-0123456789.onnx';
let file: ModelFile;

beforeEach(async () => {
  await caches.delete(MODEL_CACHE);
  file = { name: 'net.onnx', bytes: SIZE, sha256: await sha256(bytes), sources: [] };
});
afterEach(() => vi.unstubAllGlobals());

interface Host {
  readonly content?: Uint8Array<ArrayBuffer>;
  /** Ends the body with an error after this many bytes of an answer. */
  readonly cutAfter?: number;
  readonly ranges?: boolean;
}

/** A host that serves `content`, maybe cut, and the ranges it was asked for. */
function serve({
  content = bytes,
  cutAfter = Number.POSITIVE_INFINITY,
  ranges = true,
}: Host): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    const range = new Headers(init.headers).get('range');
    asked.push(range ?? 'all');
    const from = ranges && range ? Number(/\d+/.exec(range)?.[0]) : 0;
    const body = content.slice(from);
    let sent = 0;
    const stream = new ReadableStream<Uint8Array>({
      async pull(controller) {
        if (sent >= cutAfter) return controller.error(new TypeError('network error'));
        if (sent >= body.length) return controller.close();
        const chunk = body.slice(sent, sent + 300_000);
        sent += chunk.length;
        controller.enqueue(chunk);
      },
    });
    return new Response(stream, { status: from > 0 ? 206 : 200 });
  });
  return asked;
}

const never = new AbortController().signal;

test('a file arrives whole, and its bytes only ever grow', async () => {
  serve({});
  const seen: number[] = [];
  expect(await sha256(await download(URL_OF, file, never, (n) => seen.push(n)))).toBe(file.sha256);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.at(-1)).toBe(SIZE);
});

test('a download cut half-way is reported and resumed where it broke', async () => {
  serve({ cutAfter: 1_500_000 });
  const error = await download(URL_OF, file, never, () => {}).catch((e: unknown) => e);
  expect(faultOf(error)).toBe('download-broken');
  expect(await readStored(URL_OF)).toBeNull();
  const asked = serve({});
  expect(await sha256(await download(URL_OF, file, never, () => {}))).toBe(file.sha256);
  expect(asked).toEqual([`bytes=${1 << 20}-`]);
});

test('a host without ranges is fetched from the start again', async () => {
  serve({ cutAfter: 1_500_000 });
  await download(URL_OF, file, never, () => {}).catch(() => {});
  serve({ ranges: false });
  expect(await sha256(await download(URL_OF, file, never, () => {}))).toBe(file.sha256);
});

test('one flipped byte is refused after a try past the HTTP cache, nothing is kept, the next is clean', async () => {
  const wrong = bytes.slice();
  wrong[1_234_567]! ^= 1;
  const tries = serve({ content: wrong });
  const error = await download(URL_OF, file, never, () => {}).catch((e: unknown) => e);
  expect(faultOf(error)).toBe('weights-corrupt');
  expect(tries).toEqual(['all', 'all']);
  expect(await (await caches.open(MODEL_CACHE)).keys()).toHaveLength(0);
  const asked = serve({});
  expect(await sha256(await download(URL_OF, file, never, () => {}))).toBe(file.sha256);
  expect(asked).toEqual(['all']);
});

test('no answer is offline; a missing file is missing, also when the host answers a page', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')));
  expect(faultOf(await download(URL_OF, file, never, () => {}).catch((e) => e))).toBe('offline');
  vi.stubGlobal('fetch', async () => new Response('gone', { status: 404 }));
  expect(faultOf(await download(URL_OF, file, never, () => {}).catch((e) => e))).toBe(
    'weights-missing',
  );
  vi.stubGlobal(
    'fetch',
    async () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
  );
  expect(faultOf(await download(URL_OF, file, never, () => {}).catch((e) => e))).toBe(
    'weights-missing',
  );
});

test('a full disk keeps the file in memory for this session', async () => {
  const full = vi
    .spyOn(Cache.prototype, 'put')
    .mockRejectedValue(new DOMException('', 'QuotaExceededError'));
  expect(await writeStored(URL_OF, bytes)).toBe('memory');
  expect(await readStored(URL_OF)).toHaveLength(SIZE);
  full.mockRestore();
});

test('bytes that wait for the disk are read from memory, and lie on the disk when told to', async () => {
  const { track } = await import('../calls.ts');
  let finish = () => {};
  const busy = track(
    'a reading',
    () =>
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
  );
  const where = writeBehind(URL_OF, bytes);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await (await caches.open(MODEL_CACHE)).match(URL_OF)).toBeUndefined();
  expect(await readStored(URL_OF)).toHaveLength(SIZE);
  await settleWrites();
  expect(await where).toBe('disk');
  expect(await (await caches.open(MODEL_CACHE)).match(URL_OF)).toBeDefined();
  finish();
  await busy;
});

test('a file that waits for the disk and is deleted does not come back', async () => {
  void writeBehind(URL_OF, bytes);
  await removeStored(URL_OF);
  await settleWrites();
  expect(await readStored(URL_OF)).toBeNull();
});

test('a device that never fetched a model is not asked, until the first is kept', async () => {
  await writeStored(URL_OF, bytes);
  expectNothing();
  expect(await readStored(URL_OF)).toBeNull();
  await writeStored('https://aura.test/models/other-1.onnx', bytes.slice(0, 10));
  expect(await readStored(URL_OF)).toHaveLength(SIZE);
});

test('what the catalog no longer names is dropped, the rest stays', async () => {
  await writeStored('https://aura.test/models/old-1.onnx', bytes.slice(0, 10));
  await writeStored('https://aura.test/models/new-2.onnx', bytes.slice(0, 10));
  expect(await sweep(new Set(['https://aura.test/models/new-2.onnx']))).toBe(1);
  expect(await readStored('https://aura.test/models/old-1.onnx')).toBeNull();
  expect(await readStored('https://aura.test/models/new-2.onnx')).toHaveLength(10);
});
