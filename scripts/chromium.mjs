/** Finds the Chromium that the tests and benchmarks drive, or installs one. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Every run: headless, and quiet towards the network. */
export const CHROMIUM_ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** WebGL in software. */
export const SOFTWARE_GL_ARGS = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** WebGPU in software. */
export const WEBGPU_ARGS = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'];

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The path of a Chromium: CHROMIUM_PATH, a usual place, or one that Playwright downloaded.
 * @returns {string | null}
 * @throws {Error} when CHROMIUM_PATH names a file that is not there
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, and there is no such file`);
  }
  return USUAL.find((path) => existsSync(path)) ?? fromPlaywright();
}

/** The platform's folder for caches. @returns {string} */
function cachesFolder() {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? homedir();
  return process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
}

/** The newest full Chromium in Playwright's cache. @returns {string | null} */
function fromPlaywright() {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(cachesFolder(), 'ms-playwright');
  if (!existsSync(cache)) return null;
  const builds = readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
  const inside = [
    ['chrome-linux', 'chrome'],
    ['chrome-linux64', 'chrome'],
    ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
    ['chrome-win', 'chrome.exe'],
    ['chrome-win64', 'chrome.exe'],
  ];
  const paths = builds.flatMap((build) => inside.map((parts) => join(cache, build, ...parts)));
  return paths.find((path) => existsSync(path)) ?? null;
}

/** @param {string} command @param {string[]} args @returns {boolean} whether it ran and ended well */
function run(command, args) {
  const shell = process.platform === 'win32';
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], shell }).status === 0;
}

/**
 * The path of a Chromium; installs one where there is none: from the distribution where this is Debian
 * and we may, else Playwright's.
 * @returns {string}
 * @throws {Error} with what to do, when neither works
 */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('No Chromium here; installing it with apt.');
    if (run('apt-get', ['update']) && run('apt-get', ['install', '-y', 'chromium'])) {
      const installed = findChromium();
      if (installed) return installed;
    }
    console.log('apt did not give a Chromium; trying Playwright.');
  } else {
    console.log('No Chromium here; installing the one of Playwright.');
  }
  run('npx', ['playwright', 'install', 'chromium']);
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    'There is no Chromium and none could be installed. Install Chromium or Chrome and set CHROMIUM_PATH to its program.',
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(ensureChromium());
