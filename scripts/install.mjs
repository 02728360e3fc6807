/** Installs the packages when that is due; imports nothing but Node itself. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/**
 * A sentence when this Node is too old, else null. Vite 8 needs 20.19, or 22.12 and above.
 * @param {string} version such as `20.19.0` @returns {string | null}
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return null;
  return `Aura needs Node 20.19 or newer (of Node 22: 22.12), and this is Node ${version}. Get it from https://nodejs.org and try again.`;
}

/**
 * Whether `node_modules` holds what the lock file names: npm leaves a copy of what it installed.
 * @param {string} [root] @returns {boolean}
 */
export function isInstalled(root = ROOT) {
  try {
    const wanted = packages(join(root, 'package-lock.json'));
    const there = packages(join(root, 'node_modules', '.package-lock.json'));
    return Object.entries(wanted).every(
      ([path, { version, optional, devOptional }]) =>
        path === '' || optional || devOptional || there[path]?.version === version,
    );
  } catch {
    return false;
  }
}

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean }} Locked
 * @param {string} path @returns {Record<string, Locked>}
 */
function packages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/**
 * Installs what the lock file names, unless it is there already.
 * @param {string} [root] @returns {boolean} whether it was installed now
 * @throws {Error} with what to do, when this Node is too old or npm cannot install
 */
export function installIfNeeded(root = ROOT) {
  const problem = nodeProblem(process.versions.node);
  if (problem) throw new Error(problem);
  if (isInstalled(root)) return false;
  console.log('Installing packages (once, and after the lock file changes).');
  const cli = process.env.npm_execpath;
  const viaNode = cli?.endsWith('npm-cli.js') ?? false;
  const { status } = spawnSync(
    viaNode ? process.execPath : 'npm',
    [...(viaNode && cli ? [cli] : []), 'ci', '--no-audit', '--no-fund'],
    { cwd: root, stdio: 'inherit', shell: !viaNode && process.platform === 'win32' },
  );
  if (status !== 0)
    throw new Error('npm could not install the packages: see above. Is the npm registry in reach?');
  return true;
}
