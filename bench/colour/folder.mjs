/** A table of garments with their colours, and where its images lie. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTable } from '../lib/table.mjs';

/** Our own hand-written colours of 150 garments of the clothing data. */
const OWN = fileURLToPath(new URL('./labels.csv', import.meta.url));

/**
 * @param {string} data a folder with colours.csv (or none: then our own table), or a table
 * @returns {Promise<{ root: string, own: boolean, rows: { file: string, id: string, colour: string }[], missing: number }>}
 *   `file` is relative to `root`
 */
export async function readColours(data) {
  const isTable = statSync(data).isFile();
  const root = isTable ? dirname(data) : data;
  const given = isTable ? data : join(root, 'colours.csv');
  const own = !existsSync(given);
  const table = await readTable(own ? OWN : given);
  const files = new Map();
  for (const folder of ['images', 'photos', ''])
    for (const name of existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [])
      if (/\.(jpe?g|png|webp)$/i.test(name)) {
        const path = folder ? `${folder}/${name}` : name;
        for (const key of [name, name.replace(/\.\w+$/, ''), path]) files.set(key, path);
      }
  const rows = table.flatMap(({ image = '', colour, color }) => {
    const file = files.get(image);
    return file ? [{ file, id: image.replace(/\.\w+$/, ''), colour: colour ?? color ?? '' }] : [];
  });
  return { root, own, rows, missing: table.length - rows.length };
}
