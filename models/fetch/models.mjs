/** Every file of every entry: fetched into the cache, then put into the weights folder. */
import { constants } from 'node:fs';
import { copyFile, mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { newRun, obtain } from './obtain.mjs';
import { cacheDir, WEIGHTS_DIR } from './paths.mjs';
import { progressLine } from './progress.mjs';
import { checkFile, stampFile } from './stamps.mjs';

/**
 * @typedef {import('./catalog.mjs').ModelEntry} ModelEntry
 * @typedef {import('./catalog.mjs').ModelFile} ModelFile
 * @typedef {object} FetchOptions
 * @property {(file: ModelFile) => string} hashedName
 * @property {import('./obtain.mjs').Run} [run]
 * @property {string} [cache] the cache folder
 * @property {string} [weights] the weights folder
 * @property {import('./progress.mjs').Out} [out]
 * @typedef {{ id: string, optional: boolean, reasons: string[] }} Missing
 * @typedef {{ ready: string[], missing: Missing[] }} Fetched
 */

/**
 * Fetches every entry, one after another; a missing one does not stop the others.
 * @param {readonly ModelEntry[]} entries @param {FetchOptions} options
 * @returns {Promise<Fetched>}
 */
export async function fetchModels(entries, options) {
  const { cache = cacheDir(), weights = WEIGHTS_DIR, out = process.stdout } = options;
  const run = options.run ?? newRun();
  /** @type {Fetched} */
  const fetched = { ready: [], missing: [] };
  await mkdir(weights, { recursive: true });
  for (const entry of entries) {
    const line = progressLine(
      out,
      entry.title,
      entry.files.reduce((sum, f) => sum + f.bytes, 0),
    );
    const places = new Set();
    /** @type {string[]} */
    const reasons = [];
    let before = 0;
    for (const file of entry.files) {
      const place = join(weights, options.hashedName(file));
      const outcome = await one(
        file,
        join(cache, 'models', file.sha256),
        place,
        run,
        (done, note) => line.update(before + done, note),
      );
      if (outcome.ok) places.add(outcome.from);
      else reasons.push(...outcome.reasons);
      before += file.bytes;
    }
    if (reasons.length > 0) {
      fetched.missing.push({ id: entry.id, optional: entry.optional, reasons });
      line.finish('missing', `${reasons.join('; ')}${entry.optional ? ' (optional)' : ''}`);
    } else {
      fetched.ready.push(entry.id);
      line.finish('ok', [...places].map((p) => (p === 'here' ? 'already here' : p)).join(', '));
    }
  }
  return fetched;
}

/**
 * One file, to the cache and from there to its place. A copy, not a link: what is done to the copy in
 * the weights folder never reaches the cache.
 * @param {ModelFile} file @param {string} cached @param {string} place
 * @param {import('./obtain.mjs').Run} run @param {(done: number, note: string) => void} onProgress
 * @returns {Promise<import('./obtain.mjs').Outcome>}
 */
async function one(file, cached, place, run, onProgress) {
  const rehash = run.rehash ?? false;
  if (file.sha256 && (await checkFile(place, file, { rehash })) === 'right')
    return { ok: true, from: 'here' };
  const outcome = await obtain(file, cached, run, onProgress);
  if (!outcome.ok) return outcome;
  const draft = `${place}.${process.pid}.draft`;
  await copyFile(cached, draft, constants.COPYFILE_FICLONE);
  await rename(draft, place);
  await stampFile(place, file.sha256);
  return outcome;
}
