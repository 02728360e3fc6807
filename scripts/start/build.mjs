/**
 * Builds the app when something it is made of changed since the last build; by itself:
 * `node scripts/start/build.mjs`.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

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
  const before = await sourceStamp(root);
  if (await isBuilt(root, before)) return false;
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(process.execPath, [vite, 'build'], { cwd: root, env, stdio: 'inherit' });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  if (code !== 0) throw new Error(`The build ended with ${code}: see above.`);
  const note = noteOf(root);
  await mkdir(dirname(note), { recursive: true });
  await writeFile(note, await signature(root, before));
  return true;
}

/**
 * Whether the last build was made of these sources and is still there as it was.
 * @param {string} root @param {string} [sources] their stamp, where it is known @returns {Promise<boolean>}
 */
export async function isBuilt(root, sources) {
  const built = await readFile(noteOf(root), 'utf8').catch(() => '');
  return built === (await signature(root, sources ?? (await sourceStamp(root))));
}

/** Where it is noted what the last build was made of. @param {string} root */
const noteOf = (root) => join(root, 'node_modules', '.cache', 'aura', 'build');

/** The sources and the page made of them. @param {string} root @param {string} sources */
async function signature(root, sources) {
  const page = await stat(join(root, 'dist', 'index.html')).catch(() => null);
  return `${sources} ${page?.size ?? 'none'} ${page?.mtimeMs ?? 'none'}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await ensureBuilt(fileURLToPath(new URL('../../', import.meta.url)));
