/** Builds the app when something it is made of changed since the last build. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const FOLDERS = ['src', 'workers', 'models', 'public', 'scripts'];
const FILES = ['index.html', 'vite.config.ts', 'package-lock.json', 'tsconfig.json'];

/**
 * A hash of the paths, sizes and times of change of all that goes into the build.
 * @param {string} root @param {string} [modelBase] MODEL_BASE_URL, which the build bakes in
 * @returns {Promise<string>}
 */
export async function sourceStamp(root, modelBase = process.env.MODEL_BASE_URL ?? '') {
  const hash = createHash('sha256').update(modelBase);
  const folders = await Promise.all(FOLDERS.map((folder) => filesIn(root, folder)));
  for (const path of [...FILES, ...folders.flat()].sort()) {
    const file = await stat(join(root, path)).catch(() => null);
    hash.update(`${path} ${file?.size} ${file?.mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** @param {string} root @param {string} folder @returns {Promise<string[]>} no tests, no dot files */
async function filesIn(root, folder) {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  return entries
    .filter((e) => e.isFile() && !e.name.startsWith('.') && !/\.test\.tsx?$/.test(e.name))
    .map((e) => join(e.parentPath, e.name).slice(root.length));
}

/**
 * Builds unless the last build was made of the same sources and is still there as it was.
 * @param {string} root @returns {Promise<boolean>} whether it was built now
 */
export async function ensureBuilt(root) {
  const note = join(root, 'node_modules', '.cache', 'aura', 'build');
  const before = await sourceStamp(root);
  if ((await readFile(note, 'utf8').catch(() => '')) === (await signature(root, before)))
    return false;
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(process.execPath, [vite, 'build'], { cwd: root, env, stdio: 'inherit' });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  if (code !== 0) throw new Error(`The build ended with ${code}: see above.`);
  await mkdir(dirname(note), { recursive: true });
  await writeFile(note, await signature(root, before));
  return true;
}

/** The sources and the page made of them. @param {string} root @param {string} sources */
async function signature(root, sources) {
  const page = await stat(join(root, 'dist', 'index.html')).catch(() => null);
  return `${sources} ${page?.size ?? 'none'} ${page?.mtimeMs ?? 'none'}`;
}
