/** Compressed bodies: a file made beforehand where there is one, else made once and kept in memory. */
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const KEPT_BYTES = 128 * 1024 * 1024;

/** @type {Map<string, Promise<Buffer>>} oldest first */
const kept = new Map();
let keptBytes = 0;

/**
 * The best encoding that a client takes.
 * @param {string | undefined} accept the `Accept-Encoding` header @returns {'br' | 'gzip' | null}
 */
export function chooseEncoding(accept) {
  const taken = new Map(
    (accept ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((p) => p.trim().toLowerCase());
      const quality = parameters.find((p) => p.startsWith('q='));
      return [name, quality ? Number(quality.slice(2)) : 1];
    }),
  );
  if ((taken.get('br') ?? 0) > 0) return 'br';
  return (taken.get('gzip') ?? 0) > 0 ? 'gzip' : null;
}

/**
 * The file's bytes in an encoding. `tag` names this version of the file.
 * @param {string} path @param {'br' | 'gzip'} encoding @param {string} tag @returns {Promise<Buffer>}
 */
export async function encoded(path, encoding, tag) {
  const key = `${encoding} ${path} ${tag}`;
  const known = kept.get(key);
  if (known) return known;
  const fresh = make(path, encoding);
  kept.set(key, fresh);
  try {
    keptBytes += (await fresh).length;
  } catch (error) {
    kept.delete(key);
    throw error;
  }
  for (const [oldest, body] of kept) {
    if (keptBytes <= KEPT_BYTES || oldest === key) break;
    kept.delete(oldest);
    keptBytes -= (await body).length;
  }
  return fresh;
}

/** @param {string} path @param {'br' | 'gzip'} encoding @returns {Promise<Buffer>} */
async function make(path, encoding) {
  const ready = `${path}.${encoding === 'br' ? 'br' : 'gz'}`;
  const [source, made] = await Promise.all([stat(path), stat(ready).catch(() => null)]);
  if (made && made.mtimeMs >= source.mtimeMs) return readFile(ready);
  const body = await readFile(path);
  if (encoding === 'gzip') return zip(body, { level: 6 });
  const quality = body.length > 1_000_000 ? 4 : 6;
  return brotli(body, {
    params: { [zlib.BROTLI_PARAM_QUALITY]: quality, [zlib.BROTLI_PARAM_SIZE_HINT]: body.length },
  });
}
