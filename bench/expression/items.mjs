/**
 * The tiles of a folder: sheets with `labels.csv` (sheet,row,col,label,split) of 48 × 48 tiles, or a
 * folder of images a class.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const SIDE = 48;
const IMAGE = /\.(jpe?g|png|webp|bmp)$/i;

/** Names of classes as data sets write them, and the app's. @type {Record<string, string>} */
const SYNONYMS = {
  anger: 'angry',
  fear: 'fearful',
  disgust: 'disgusted',
  sadness: 'sad',
  happiness: 'happy',
  surprise: 'surprised',
};

/**
 * @typedef {object} Item
 * @property {string} path inside the folder, `/` between parts
 * @property {readonly [number, number, number, number] | null} part of the image, pixels; null: all of it
 * @property {string} label one of the app's classes
 * @property {string | null} split as the folder tells it
 */

/** The app's name of a class, or null. @param {string} name @param {readonly string[]} classes */
export function classOf(name, classes) {
  const lower = name.toLowerCase();
  const known = SYNONYMS[lower] ?? lower;
  return classes.includes(known) ? known : null;
}

/**
 * @param {string} text of labels.csv @param {readonly string[]} classes @returns {Item[]}
 * @throws {Error} naming the line that cannot be read
 */
export function parseLabels(text, classes) {
  const [head, ...lines] = text.trim().split(/\r?\n/);
  const columns = (head ?? '').split(',');
  const at = (/** @type {string} */ name) => columns.indexOf(name);
  if (['sheet', 'row', 'col', 'label'].some((name) => at(name) < 0))
    throw new Error('labels.csv must have the columns sheet, row, col and label');
  return lines.map((line, i) => {
    const cells = line.split(',');
    const name = classOf(cells[at('label')] ?? '', classes);
    const [y, x] = [Number(cells[at('row')]), Number(cells[at('col')])];
    if (!name || !Number.isInteger(y) || !Number.isInteger(x))
      throw new Error(`labels.csv, line ${i + 2}: "${line}" is no tile`);
    return {
      path: `sheet-${cells[at('sheet')]}.jpg`,
      part: /** @type {const} */ ([x * SIDE, y * SIDE, SIDE, SIDE]),
      label: name,
      split: cells[at('split')] ?? null,
    };
  });
}

/**
 * Every tile of a folder, in its order.
 * @param {string} data @param {readonly string[]} classes @returns {Promise<Item[]>}
 * @throws {Error} when the folder is neither of the two kinds
 */
export async function readItems(data, classes) {
  const labels = join(data, 'labels.csv');
  if (existsSync(labels)) return parseLabels(await readFile(labels, 'utf8'), classes);
  /** @type {Item[]} */
  const items = [];
  const folders = await readdir(data, { withFileTypes: true });
  for (const folder of folders.filter((f) => f.isDirectory()).sort(byName)) {
    const label = classOf(folder.name, classes);
    if (!label) continue;
    for (const name of (await readdir(join(data, folder.name))).sort())
      if (IMAGE.test(name))
        items.push({ path: `${folder.name}/${name}`, part: null, label, split: null });
  }
  if (items.length === 0)
    throw new Error(`${data} has neither labels.csv nor a folder a class (${classes.join(', ')})`);
  return items;
}

/** @param {{ name: string }} a @param {{ name: string }} b */
function byName(a, b) {
  return a.name < b.name ? -1 : 1;
}
