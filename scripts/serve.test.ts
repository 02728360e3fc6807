import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from './headers.mjs';
import { chooseEncoding } from './serve/compress.mjs';
import { parseRange } from './serve/range.mjs';
import { startServer } from './serve.mjs';

const SCRIPT = 'export const x = 1;\n'.repeat(200);
const MODEL = Buffer.from(Array.from({ length: 5000 }, (_, i) => i % 251));
let dir = '';
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'aura-serve-'));
  dir = join(folder, 'dist');
  await mkdir(join(dir, 'assets'), { recursive: true });
  await mkdir(join(dir, 'models'));
  await writeFile(join(dir, 'index.html'), '<!doctype html><title>Aura</title>');
  await writeFile(join(dir, 'assets', 'main-abc.js'), SCRIPT);
  await writeFile(join(dir, 'assets', 'x.wasm'), MODEL);
  await writeFile(join(dir, 'models', 'net-0123456789.onnx'), MODEL);
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(dir, '.hidden'), 'hidden');
  server = await startServer({ dir, port: 0 });
});

afterAll(async () => {
  await server.close();
  await rm(join(dir, '..'), { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${server.url}${path}`, {
    method,
    redirect: 'manual',
    headers: { 'Accept-Encoding': 'identity', ...headers },
  });

/** The status of a path sent as it is, without the normalising that `fetch` does. */
function rawStatus(path: string, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const { port } = server;
    const asked = request({ port, host: '127.0.0.1', path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.once('error', reject).end();
  });
}

describe('every answer', () => {
  it.each(['/', '/assets/main-abc.js', '/models/net-0123456789.onnx', '/none.js', '/share-target'])(
    '%s carries the security headers',
    async (path) => {
      const { headers } = await get(path);
      for (const [name, value] of Object.entries(securityHeaders()))
        expect(headers.get(name)).toBe(value);
    },
  );
});

describe('files', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/assets/main-abc.js', 'text/javascript; charset=utf-8', 'immutable'],
    ['/assets/x.wasm', 'application/wasm', 'immutable'],
    ['/models/net-0123456789.onnx', 'application/octet-stream', 'immutable'],
  ])('%s has its type and its caching', async (path, type, cache) => {
    const { status, headers } = await get(path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('cache-control')).toContain(cache);
  });

  it('are not sent again to whoever has them', async () => {
    const etag = (await get('/assets/main-abc.js')).headers.get('etag') ?? '';
    const again = await get('/assets/main-abc.js', { 'If-None-Match': etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect((await get('/assets/main-abc.js', { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  it('come in parts, so that a download can be taken up', async () => {
    const path = '/models/net-0123456789.onnx';
    const part = await get(path, { Range: 'bytes=1000-' });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe('bytes 1000-4999/5000');
    expect(Buffer.from(await part.arrayBuffer())).toEqual(MODEL.subarray(1000));
    const etag = part.headers.get('etag') ?? '';
    expect((await get(path, { Range: 'bytes=1-', 'If-Range': etag })).status).toBe(206);
    expect((await get(path, { Range: 'bytes=1-', 'If-Range': '"old"' })).status).toBe(200);
    expect((await get(path, { Range: 'bytes=5000-' })).status).toBe(416);
  });

  it('are compressed where that pays, to the same bytes', async () => {
    const { port } = server;
    const headers = { 'Accept-Encoding': 'gzip, br' };
    const body = await new Promise<{ encoding: string | undefined; bytes: Buffer }>(
      (done, fail) => {
        request({ port, host: '127.0.0.1', path: '/assets/main-abc.js', headers }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () =>
            done({ encoding: response.headers['content-encoding'], bytes: Buffer.concat(chunks) }),
          );
        })
          .once('error', fail)
          .end();
      },
    );
    expect(body.encoding).toBe('br');
    expect(body.bytes.length).toBeLessThan(SCRIPT.length / 10);
    expect(brotliDecompressSync(body.bytes).toString()).toBe(SCRIPT);
    expect(
      (await get('/models/net-0123456789.onnx', headers)).headers.get('content-encoding'),
    ).toBeNull();
  });

  it('answer HEAD without a body', async () => {
    const head = await get('/models/net-0123456789.onnx', {}, 'HEAD');
    expect(head.headers.get('content-length')).toBe('5000');
    expect((await head.arrayBuffer()).byteLength).toBe(0);
  });
});

describe('paths', () => {
  it('without a file lead a navigation to the shell, and anything else to 404', async () => {
    const page = await get('/portraits/1', { Accept: 'text/html' });
    expect(page.status).toBe(200);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(await page.text()).toContain('Aura');
    expect((await get('/portraits/1', { Accept: '*/*' })).status).toBe(404);
    expect((await get('/models/gone-0123456789.onnx', { Accept: 'text/html' })).status).toBe(404);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..\\..\\secret.txt',
  ])('%s does not lead outside', async (path) => {
    expect(await rawStatus(path, { Accept: 'text/html' })).toBe(404);
  });

  it.each(['/.hidden', '/%00', '/%zz'])('%s is not found', async (path) => {
    expect(await rawStatus(path)).toBe(404);
  });

  it('take a share from the system, and no other writing', async () => {
    const shared = await get('/share-target', {}, 'POST');
    expect([shared.status, shared.headers.get('location')]).toEqual([303, '/portraits']);
    expect((await get('/', {}, 'POST')).status).toBe(405);
  });
});

describe('starting', () => {
  it('takes the next port when one is taken, and says so', async () => {
    const said: string[] = [];
    const next = await startServer({ dir, port: server.port, log: (line) => said.push(line) });
    expect(next.port).toBeGreaterThan(server.port);
    expect(said.join()).toContain(`${server.port} is taken`);
    await next.close();
  });

  it('says what to do when nothing is built', async () => {
    await expect(startServer({ dir: join(dir, 'none') })).rejects.toThrow('npm run build');
  });
});

describe('parseRange', () => {
  it.each([
    [undefined, 'whole'],
    ['bytes=0-9', { start: 0, end: 9 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=50-500', { start: 50, end: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=9-1', 'whole'],
    ['bytes=0-1,3-4', 'whole'],
    ['lines=1-2', 'whole'],
  ])('%s of 100', (header, expected) => {
    expect(parseRange(header, 100)).toEqual(expected);
  });
});

it.each([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['identity', null],
  [undefined, null],
])('chooseEncoding of %s', (accept, expected) => {
  expect(chooseEncoding(accept)).toBe(expected);
});
