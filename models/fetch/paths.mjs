/** Where fetched files live: the cache that survives `npm ci`, the weights folder, the mirror. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The folder the app's build takes model files from, under their hashed names. */
export const WEIGHTS_DIR = join(ROOT, 'models', 'weights');

/** The folder of the weights that we trained, which are committed. */
export const TRAINED_DIR = join(ROOT, 'models', 'trained');

/** The cache folder: AURA_CACHE, else `aura` in the platform's cache folder. @returns {string} */
export function cacheDir() {
  const { AURA_CACHE, XDG_CACHE_HOME } = process.env;
  if (AURA_CACHE) return resolve(AURA_CACHE);
  return join(XDG_CACHE_HOME ? resolve(XDG_CACHE_HOME) : join(homedir(), '.cache'), 'aura');
}

/**
 * The mirror folder: AURA_MIRROR (or AURA_MODEL_MIRROR), else `shared/models` beside the repository.
 * @returns {string | null} null when there is no such folder
 */
export function mirrorDir() {
  const { AURA_MIRROR, AURA_MODEL_MIRROR } = process.env;
  const dir = resolve(ROOT, AURA_MIRROR || AURA_MODEL_MIRROR || '../shared/models');
  return existsSync(dir) ? dir : null;
}
