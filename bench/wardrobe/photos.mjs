/** Fifty real photos of clothes: single garments and people, in turn. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const SINGLE = 40;
const WORN = 10;

/**
 * Addresses under /data/ with the sort of each.
 * @param {string} data a folder like shared data @throws {Error} where it is missing
 */
export function fiftyPhotos(data) {
  const of = (/** @type {string} */ folder, /** @type {number} */ n) => {
    const path = join(data, folder);
    if (!existsSync(path)) throw new Error(`bench wardrobe needs photos at ${path}: set AURA_DATA`);
    const names = readdirSync(path)
      .filter((name) => /\.jpe?g$/i.test(name))
      .sort();
    const step = Math.max(1, Math.floor(names.length / n));
    return names
      .filter((_, i) => i % step === 0)
      .slice(0, n)
      .map((name) => `/data/${folder}/${encodeURIComponent(name)}`);
  };
  return [...of('clothing/original', SINGLE), ...of('street/photos', WORN)];
}
