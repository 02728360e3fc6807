/**
 * `npm run train -- NAME [options]`: runs `python -m training.NAME`. Its Python lives in .cache/venv,
 * made at the first run from requirements.txt; AURA_PYTHON names another that has the packages.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = join(HERE, '..');
const VENV = join(ROOT, '.cache', 'venv');
const REQUIREMENTS = join(HERE, 'requirements.txt');

/** Trainers: the folders here that can be run. */
function trainers() {
  return readdirSync(HERE).filter((name) => existsSync(join(HERE, name, '__main__.py')));
}

/**
 * Runs a command to its end, its output shown.
 * @param {string} command @param {readonly string[]} args
 * @returns {number} its exit code
 */
function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' });
  if (error) throw new Error(`${command} cannot be started: ${error.message}`);
  return status ?? 1;
}

/** The Python to train with, its packages installed. @returns {string} */
function python() {
  if (process.env.AURA_PYTHON) return process.env.AURA_PYTHON;
  const windows = process.platform === 'win32';
  const own = join(VENV, windows ? 'Scripts/python.exe' : 'bin/python');
  const stamp = join(VENV, '.requirements');
  const wanted = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return own;
  if (!existsSync(own) && run(windows ? 'python' : 'python3', ['-m', 'venv', VENV]) !== 0)
    throw new Error('training needs Python 3.11 or later with venv');
  const pip = ['-m', 'pip', 'install', '--retries', '0', '--disable-pip-version-check'];
  if (run(own, [...pip, '-r', REQUIREMENTS]) !== 0)
    throw new Error('the packages of training/requirements.txt could not be installed');
  writeFileSync(stamp, wanted);
  return own;
}

const [name, ...options] = process.argv.slice(2);
if (!name || !trainers().includes(name)) {
  console.error(`npm run train -- NAME [options], where NAME is one of: ${trainers().join(', ')}`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = run(python(), ['-m', `training.${name}`, ...options]);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
