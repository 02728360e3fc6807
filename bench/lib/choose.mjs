/** Finds what a name on the command line stands for: a folder here that has the file asked for. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const BENCH = fileURLToPath(new URL('..', import.meta.url));

/** The names that can be run. @param {string} file `bench.mjs` or `eval.mjs` */
export function namesWith(file) {
  return readdirSync(BENCH)
    .filter((name) => existsSync(join(BENCH, name, file)))
    .sort();
}

/**
 * The module of a name.
 * @param {string | undefined} name @param {string} file @param {string} command for the message
 * @throws {Error} with the names there are, when there is no such one
 */
export async function moduleOf(name, file, command) {
  const names = namesWith(file);
  if (!name || !names.includes(name))
    throw new Error(`npm run ${command} -- NAME, where NAME is one of: ${names.join(', ')}`);
  return import(pathToFileURL(join(BENCH, name, file)).href);
}
