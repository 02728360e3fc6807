/** What the tests of fetching share: a server whose faults can be chosen, and files to fetch. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * @typedef {import('../types.ts').ModelFile} ModelFile
 * @typedef {import('../types.ts').ModelSource} ModelSource
 */

/** @param {Uint8Array} bytes */
export function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * A file to fetch with these bytes.
 * @param {Uint8Array} bytes @param {ModelSource[]} sources @param {string} [name] @returns {ModelFile}
 */
export function fileOf(bytes, sources, name = 'net.onnx') {
  return { name, bytes: bytes.length, sha256: sha256(bytes), sources };
}

/** The same bytes with one bit of one byte turned over. @param {Uint8Array} bytes */
export function flipped(bytes) {
  const wrong = Buffer.from(bytes);
  const at = wrong.length >> 1;
  wrong[at] = (wrong[at] ?? 0) ^ 1;
  return wrong;
}

/**
 * A server that gives `body` on every path; `requests` holds the Range header of each request.
 * `cuts`: end the connection after so many bytes, once each. `silent`: never answer.
 * @param {Uint8Array} body
 * @param {{ cuts?: number[], honourRange?: boolean, silent?: boolean }} [faults]
 */
export async function fileServer(body, { cuts = [], honourRange = true, silent = false } = {}) {
  /** @type {(string | undefined)[]} */
  const requests = [];
  const server = createServer((request, response) => {
    const { range } = request.headers;
    requests.push(range);
    if (silent) return;
    const start = honourRange ? Number(/^bytes=(\d+)-/.exec(range ?? '')?.[1] ?? 0) : 0;
    const part = body.subarray(start);
    const where = `bytes ${start}-${body.length - 1}/${body.length}`;
    response.writeHead(start > 0 ? 206 : 200, {
      'Content-Length': part.length,
      ...(start > 0 ? { 'Content-Range': where } : {}),
    });
    const cut = cuts.shift();
    if (cut === undefined) response.end(part);
    else response.write(part.subarray(0, cut), () => setTimeout(() => response.destroy(), 20));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/net.onnx`,
    requests,
    /** @returns {Promise<void>} */
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Gives `use` a folder that is gone afterwards.
 * @template T @param {(folder: string) => Promise<T>} use @returns {Promise<T>}
 */
export async function inFolder(use) {
  const folder = await mkdtemp(join(tmpdir(), 'aura-test-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
