/** The pairs of a folder laid out like shared `faces/`: `pairs.csv` (a,b,same) and `images/`. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @typedef {{ a: string, b: string, same: boolean }} Pair */

/** Who an image shows, by its name: `First_Last_0003.jpg` is of `First_Last`. @param {string} image */
export function personOf(image) {
  return image.replace(/\.\w+$/, '').replace(/_\d+$/, '');
}

/**
 * @param {string} text of pairs.csv @returns {Pair[]}
 * @throws {Error} naming the line that is not `a,b,same`
 */
export function parsePairs(text) {
  const [head, ...lines] = text.trim().split(/\r?\n/);
  if (head !== 'a,b,same') throw new Error('pairs.csv must begin with "a,b,same"');
  return lines.map((line, i) => {
    const [a, b, same] = line.split(',');
    if (!a || !b || (same !== '0' && same !== '1'))
      throw new Error(`pairs.csv, line ${i + 2}: "${line}" is not a,b,same`);
    return { a, b, same: same === '1' };
  });
}

/**
 * The first pairs of a folder.
 * @param {string} data @param {number} limit
 * @throws {Error} when pairs.csv or an image is missing
 */
export async function readPairs(data, limit) {
  const file = join(data, 'pairs.csv');
  if (!existsSync(file)) throw new Error(`there is no pairs.csv in ${data}`);
  const pairs = parsePairs(await readFile(file, 'utf8')).slice(0, limit);
  if (pairs.length === 0) throw new Error('pairs.csv names no pair');
  const images = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const missing = images.filter((image) => !existsSync(join(data, 'images', image)));
  if (missing.length > 0)
    throw new Error(`${missing.length} images are missing in ${data}, the first is ${missing[0]}`);
  return { pairs, images };
}
