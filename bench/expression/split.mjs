/** What our own network was trained on, by the hash of a tile: training/splits/expressions.json. */
import { readFile } from 'node:fs/promises';

const FILE = new URL('../../training/splits/expressions.json', import.meta.url);

/**
 * The part of each hash that the file lists.
 * @param {{ bytes: number, parts: Record<string, string> }} split @returns {Map<string, string>}
 */
export function partsOf(split) {
  /** @type {Map<string, string>} */
  const parts = new Map();
  for (const [part, joined] of Object.entries(split.parts)) {
    const bytes = Buffer.from(joined, 'base64');
    for (let i = 0; i < bytes.length; i += split.bytes)
      parts.set(bytes.subarray(i, i + split.bytes).toString('hex'), part);
  }
  return parts;
}

/** @returns {Promise<Map<string, string>>} */
export async function readSplit() {
  return partsOf(JSON.parse(await readFile(FILE, 'utf8')));
}
