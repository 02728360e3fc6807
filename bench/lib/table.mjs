/** Small CSV files of data folders: a header, plain fields. */
import { readFile } from 'node:fs/promises';

/** Rows by column. @param {string} path @returns {Promise<Record<string, string>[]>} */
export async function readTable(path) {
  const [head = '', ...lines] = (await readFile(path, 'utf8'))
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  const names = head.split(',').map((name) => name.trim());
  return lines.map((line) => {
    const fields = line.split(',');
    return Object.fromEntries(names.map((name, i) => [name, (fields[i] ?? '').trim()]));
  });
}
