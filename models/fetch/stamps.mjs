/**
 * Remembers which files were hashed, so that a second look costs a `stat`: `.stamps.json` in a folder
 * maps a file name to the size, time of change and SHA-256 it had when it was last hashed.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** @typedef {{ bytes: number, mtimeMs: number, sha256: string }} Stamp */

/** SHA-256 of a file, lower-case hex. @param {string} path @returns {Promise<string>} */
export async function hashFile(path) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** @param {string} dir @returns {Promise<Record<string, Stamp>>} empty when missing or damaged */
async function readStamps(dir) {
  try {
    const value = JSON.parse(await readFile(join(dir, '.stamps.json'), 'utf8'));
    return value && typeof value === 'object' ? value : {};
  } catch {
    return {};
  }
}

/** Records that the file at `path` has this SHA-256 now. @param {string} path @param {string} sha256 */
export async function stampFile(path, sha256) {
  const dir = dirname(path);
  await mkdir(dir, { recursive: true });
  const { size, mtimeMs } = await stat(path);
  const stamps = await readStamps(dir);
  stamps[basename(path)] = { bytes: size, mtimeMs, sha256 };
  const draft = join(dir, `.stamps.${process.pid}.tmp`);
  await writeFile(draft, `${JSON.stringify(stamps, null, 1)}\n`);
  await rename(draft, join(dir, '.stamps.json'));
}

/**
 * Whether the file at `path` is the wanted one. Trusts the stamp when size and time of change agree,
 * hashes otherwise (or when `rehash`), and then stamps it.
 * @param {string} path
 * @param {{ bytes: number, sha256: string }} want
 * @param {{ rehash?: boolean }} [options]
 * @returns {Promise<'right' | 'wrong' | 'absent'>}
 */
export async function checkFile(path, want, { rehash = false } = {}) {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return 'absent';
  if (found.size !== want.bytes) return 'wrong';
  const stamp = (await readStamps(dirname(path)))[basename(path)];
  if (!rehash && stamp?.bytes === found.size && stamp.mtimeMs === found.mtimeMs)
    return stamp.sha256 === want.sha256 ? 'right' : 'wrong';
  const sha256 = await hashFile(path);
  await stampFile(path, sha256);
  return sha256 === want.sha256 ? 'right' : 'wrong';
}
