/** Gets one file: what is there already, else source by source in order, kept only when it is right. */
import { constants } from 'node:fs';
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Tarballs } from './npm.mjs';
import { mirrorDir, TRAINED_DIR } from './paths.mjs';
import { checkFile, hashFile, stampFile } from './stamps.mjs';
import { fetchUrl } from './url.mjs';

/**
 * @typedef {import('../types.ts').ModelFile} ModelFile
 * @typedef {import('../types.ts').ModelSource} ModelSource
 * @typedef {object} Run what all files of one run share
 * @property {Map<string, string>} unreachable hosts that failed, and why
 * @property {Tarballs} tarballs
 * @property {string | null} mirror
 * @property {boolean} [rehash] hash again what is there already
 * @property {number} [connectMs]
 * @typedef {{ ok: true, from: string } | { ok: false, reasons: string[] }} Outcome
 */

/** A run with nothing known yet. @param {Partial<Run>} [options] @returns {Run} */
export function newRun(options = {}) {
  return { unreachable: new Map(), tarballs: new Tarballs(), mirror: mirrorDir(), ...options };
}

/**
 * Makes sure that `target` holds `file`.
 * @param {ModelFile} file @param {string} target @param {Run} run
 * @param {(done: number, note: string) => void} [onProgress] bytes on disk and where they come from
 * @returns {Promise<Outcome>} `from` is 'here' or the source; `reasons` has one line a failed source
 */
export async function obtain(file, target, run, onProgress = () => {}) {
  if (!/^[0-9a-f]{64}$/.test(file.sha256))
    return { ok: false, reasons: [`the catalog has no SHA-256 for ${file.name}`] };
  const here = await checkFile(target, file, { rehash: run.rehash ?? false });
  if (here === 'right') return { ok: true, from: 'here' };
  if (here === 'wrong') await rm(target, { force: true });
  await mkdir(dirname(target), { recursive: true });
  const reasons = [];
  for (const source of sourcesOf(file)) {
    const name = nameOf(source);
    try {
      if (await trySource(source, file, target, run, (done) => onProgress(done, name)))
        return { ok: true, from: name };
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  return { ok: false, reasons };
}

/** The catalog's sources, and the mirror folder last where it is not named. @param {ModelFile} file */
function sourcesOf(file) {
  /** @type {ModelSource} */
  const mirror = { kind: 'mirror', path: file.name };
  return file.sources.some((s) => s.kind === 'mirror') ? file.sources : [...file.sources, mirror];
}

/** @param {ModelSource} source */
function nameOf(source) {
  if (source.kind === 'url') return new URL(source.url).host;
  if (source.kind === 'own') return 'models/trained';
  return source.kind === 'npm' ? `npm ${source.spec}` : 'mirror';
}

/**
 * @param {ModelSource} source @param {ModelFile} file @param {string} target @param {Run} run
 * @param {(done: number) => void} onBytes
 * @returns {Promise<boolean>} false when this source does not apply here
 */
async function trySource(source, file, target, run, onBytes) {
  const draft = source.kind === 'url' ? `${target}.part` : `${target}.${process.pid}.draft`;
  if (source.kind === 'url') {
    const resumed = ((await stat(draft).catch(() => null))?.size ?? 0) > 0;
    const { unreachable, connectMs } = run;
    const options = {
      bytes: file.bytes,
      unreachable,
      onBytes,
      ...(connectMs ? { connectMs } : {}),
    };
    await fetchUrl(source.url, draft, options);
    if (resumed && (await hashFile(draft)) !== file.sha256) {
      await rm(draft, { force: true });
      await fetchUrl(source.url, draft, options);
    }
  } else if (source.kind === 'npm') {
    onBytes(0);
    await run.tarballs.take(source.spec, source.path, draft);
  } else if (source.kind === 'own') {
    await copyFile(join(TRAINED_DIR, source.path), draft, constants.COPYFILE_FICLONE);
  } else {
    if (!run.mirror) return false;
    const from = join(run.mirror, source.path);
    if (!(await stat(from).catch(() => null))) throw new Error(`the mirror has no ${source.path}`);
    await copyFile(from, draft, constants.COPYFILE_FICLONE);
  }
  await keep(draft, file, target, nameOf(source));
  onBytes(file.bytes);
  return true;
}

/**
 * Moves the draft to its place when it is right, else deletes it.
 * @param {string} draft @param {ModelFile} file @param {string} target @param {string} from
 */
async function keep(draft, file, target, from) {
  const { size } = await stat(draft);
  const sha256 = await hashFile(draft);
  if (size !== file.bytes || sha256 !== file.sha256) {
    await rm(draft, { force: true });
    const found =
      size === file.bytes ? `SHA-256 ${sha256}` : `${size} bytes instead of ${file.bytes}`;
    throw new Error(`${from} gave a wrong ${file.name} (${found}), which was deleted`);
  }
  await rename(draft, target);
  await stampFile(target, sha256);
}
