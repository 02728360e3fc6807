/** The second source: one file of an npm tarball. `npm pack` downloads it; nothing is installed or run. */
import { spawn } from 'node:child_process';
import { access, copyFile, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extract } from 'tar';

/** @typedef {(spec: string, folder: string) => Promise<void>} Pack puts the tarball of `spec` into `folder` */

/** `npm pack` without scripts. @type {Pack} */
export async function npmPack(spec, folder) {
  const args = ['pack', spec, '--ignore-scripts', '--pack-destination', folder];
  const quick = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--loglevel=error'];
  const cli = process.env.npm_execpath;
  const viaNode = cli?.endsWith('npm-cli.js') ?? false;
  const child = spawn(
    viaNode ? process.execPath : 'npm',
    [...(viaNode && cli ? [cli] : []), ...args, ...quick],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: !viaNode && process.platform === 'win32',
    },
  );
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  if (code === 0) return;
  const line = said.split('\n').find((l) => /npm (error|ERR!) (code|\d{3})/.test(l));
  throw new Error(
    `npm pack ${spec} failed: ${line?.replace(/npm (error|ERR!) /, '') ?? `exit ${code}`}`,
  );
}

/** The tarballs of one run, each fetched once; `close` removes them. */
export class Tarballs {
  /** @param {Pack} [pack] */
  constructor(pack = npmPack) {
    /** @private */ this.pack = pack;
    /** @private @type {Map<string, Promise<string>>} */ this.byName = new Map();
    /** @private @type {Promise<string> | null} */ this.folder = null;
    /** @private */ this.count = 0;
  }

  /**
   * Takes one file out of the tarball of `spec` and moves it to `target`.
   * @param {string} spec `name@version` @param {string} path inside the package, `/` between folders
   * @param {string} target on the same file system or not
   * @throws {Error} when the package cannot be had or has no such file
   */
  async take(spec, path, target) {
    const tarball = await this.tarball(spec);
    const out = await this.subfolder();
    await extract({ file: tarball, cwd: out, strip: 1, filter: (p) => inside(p) === path });
    const found = join(out, ...path.split('/'));
    await access(found).catch(() => {
      throw new Error(`${spec} has no ${path}`);
    });
    await rename(found, target).catch(() => copyFile(found, target));
    await rm(out, { recursive: true, force: true });
  }

  /** @private @param {string} spec @returns {Promise<string>} */
  tarball(spec) {
    const known = this.byName.get(spec);
    if (known) return known;
    const fresh = this.fetchTarball(spec);
    this.byName.set(spec, fresh);
    return fresh;
  }

  /** @private @param {string} spec @returns {Promise<string>} */
  async fetchTarball(spec) {
    const folder = await this.subfolder();
    await this.pack(spec, folder);
    const name = (await readdir(folder)).find((n) => n.endsWith('.tgz'));
    if (!name) throw new Error(`npm pack ${spec} made no tarball`);
    return join(folder, name);
  }

  /** @private @returns {Promise<string>} a new folder inside the run's own */
  async subfolder() {
    this.folder ??= mkdtemp(join(tmpdir(), 'aura-npm-'));
    const folder = join(await this.folder, String(++this.count));
    await mkdir(folder);
    return folder;
  }

  /** Removes every tarball of the run. */
  async close() {
    if (this.folder) await rm(await this.folder, { recursive: true, force: true });
    this.folder = null;
    this.byName.clear();
  }
}

/** @param {string} entry a path in the tarball, with its top folder */
function inside(entry) {
  return entry.slice(entry.indexOf('/') + 1);
}
