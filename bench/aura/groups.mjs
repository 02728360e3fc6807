/** Groups of photos that the answers are also told apart for. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @typedef {import('../page/colours.worker.ts').Answer} Answer */

/** Kinds of accessories, by the set's labels. */
const KINDS = {
  sunglasses: ['sunglasses'],
  glasses: ['glasses'],
  hat: ['hat'],
  bag: ['bag', 'purse', 'wallet'],
  scarf: ['scarf'],
};

/** Warm, neutral or cool light, as the engine finds it on the clean photo. @param {Answer | undefined} clean */
export function lightOf(clean) {
  const [r = 1, , b = 1] = clean?.illuminant ?? [];
  const warmth = Math.log(r / b);
  if (warmth > 0.15) return 'warm';
  return warmth < -0.15 ? 'cool' : 'neutral';
}

/** Thirds of the lightness (OKLab) of skin as seen: no set here tells skin tones. @param {Answer | undefined} clean */
export function skinToneOf(clean) {
  const l = clean?.skin ?? null;
  if (l === null) return 'not seen';
  if (l < 0.52) return 'darker than L 0.52';
  return l < 0.64 ? 'L 0.52 to 0.64' : 'lighter than L 0.64';
}

/**
 * The accessories on each photo by its mask; an empty map where the folder has none.
 * @param {import('playwright').Page} page @param {string} data @param {readonly string[]} names
 * @returns {Promise<Map<string, string[]>>}
 */
export async function accessoriesOf(page, data, names) {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  const file = join(data, 'labels.txt');
  if (!existsSync(file)) return found;
  /** @type {Map<string, number>} */
  const indexOf = new Map();
  for (const [i, line] of (await readFile(file, 'utf8')).trim().split(/\r?\n/).entries()) {
    const [index, name] = line.trim().split(/\s+/);
    indexOf.set(name ?? index ?? '', name ? Number(index) : i);
  }
  for (const name of names) {
    const mask = `${name.replace(/\.[^.]+$/, '')}.png`;
    if (!existsSync(join(data, 'masks', mask))) continue;
    const labels = await page.evaluate((url) => {
      const { bench } = /** @type {{ bench: import('./eval.mjs').Bench }} */ (
        /** @type {unknown} */ (globalThis)
      );
      return bench.labelsOf(url);
    }, `/data/masks/${mask}`);
    const worn = Object.entries(KINDS)
      .filter(([, kinds]) => kinds.some((kind) => labels.includes(indexOf.get(kind) ?? -1)))
      .map(([kind]) => kind);
    found.set(name, worn.length > 0 ? worn : ['none']);
  }
  return found;
}
