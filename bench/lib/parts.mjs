/** Which part of a split a file belongs to, so that nothing is judged on what a network was fitted to. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../models/fetch/paths.mjs';

/** Digits of the SHA-256 (hex) that name a file in training/splits/<set>.json. */
const DIGITS = 16;

/** The name of a file's bytes in a split. @param {Buffer} bytes */
export function splitKey(bytes) {
  return createHash('sha256').update(bytes).digest('hex').slice(0, DIGITS);
}

/**
 * Parts of files by a committed split; null for a file that no part lists.
 * @param {string} set @param {readonly string[]} files
 * @returns {Promise<(string | null)[]>}
 */
export async function partsOf(set, files) {
  const path = join(ROOT, 'training/splits', `${set}.json`);
  /** @type {Record<string, string>} */
  const parts = existsSync(path) ? JSON.parse(await readFile(path, 'utf8')) : {};
  return Promise.all(files.map(async (file) => parts[splitKey(await readFile(file))] ?? null));
}

/**
 * What is judged: `test` and unknown; `val` where there are no others, or where AURA_SPLIT asks for it
 * (to choose by).
 * @template {{ part: string | null }} T @param {readonly T[]} items
 */
export function judgedOf(items) {
  const wanted = process.env.AURA_SPLIT;
  if (wanted) return items.filter(({ part }) => part === wanted);
  const unseen = items.filter(({ part }) => part === null || part === 'test');
  return unseen.length > 0 ? unseen : items.filter(({ part }) => part === 'val');
}
