/** Fetches the photos of the tests into the cache, and says where each is. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { newRun, obtain } from '../models/fetch/obtain.mjs';
import { cacheDir } from '../models/fetch/paths.mjs';
import { progressLine } from '../models/fetch/progress.mjs';
import { PHOTOS } from './test-photos-list.mjs';

export { PHOTOS };

/** The folder the photos are in. @returns {string} */
export function photosDir() {
  return join(cacheDir(), 'photos');
}

/**
 * Where one photo is: `emily-1..5`, `jessica-1..5`, `laura-1..5`, `tara-1..4`, `unknown-1..5`,
 * `group-1..6`, each with `.jpg`.
 * @param {string} name @returns {string}
 * @throws {Error} when there is no such photo, or it was not fetched yet
 */
export function photoPath(name) {
  if (!PHOTOS.some((photo) => photo.name === name))
    throw new Error(`there is no test photo ${name}`);
  const path = join(photosDir(), name);
  if (!existsSync(path))
    throw new Error(`the test photo ${name} is not here yet: run "npm run models -- --photos"`);
  return path;
}

/**
 * Fetches every photo that is not here yet.
 * @param {object} [options]
 * @param {import('../models/fetch/obtain.mjs').Run} [options.run] shared with the models of the same run
 * @param {string} [options.dir]
 * @param {readonly import('./test-photos-list.mjs').TestPhoto[]} [options.photos]
 * @param {import('../models/fetch/progress.mjs').Out} [options.out]
 * @returns {Promise<{ ready: string[], missing: string[] }>}
 */
export async function fetchPhotos(options = {}) {
  const { dir = photosDir(), photos = PHOTOS, out = process.stdout } = options;
  const run = options.run ?? newRun();
  const total = photos.reduce((sum, photo) => sum + photo.bytes, 0);
  const line = progressLine(out, `Test photos (${photos.length})`, total);
  /** @type {{ ready: string[], missing: string[] }} */
  const fetched = { ready: [], missing: [] };
  const reasons = new Set();
  const places = new Set();
  let done = 0;
  try {
    for (const { name, bytes, sha256, spec, path } of photos) {
      const file = {
        name,
        bytes,
        sha256,
        sources: [{ kind: /** @type {const} */ ('npm'), spec, path }],
      };
      const outcome = await obtain(file, join(dir, name), run);
      if (outcome.ok) {
        fetched.ready.push(name);
        places.add(outcome.from === 'here' ? 'already here' : outcome.from);
      } else {
        fetched.missing.push(name);
        for (const reason of outcome.reasons) reasons.add(reason);
      }
      done += bytes;
      line.update(done, name);
    }
  } finally {
    if (!options.run) await run.tarballs.close();
  }
  if (fetched.missing.length === 0) line.finish('ok', [...places].join(', '));
  else line.finish('missing', `${fetched.missing.join(', ')}: ${[...reasons].join('; ')}`);
  return fetched;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { missing } = await fetchPhotos();
  process.exitCode = missing.length > 0 ? 1 : 0;
}
