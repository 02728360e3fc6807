/**
 * Adds to package-lock.json the optional platform packages that npm left out because the registry
 * it was run against lacks them; without these entries `npm ci` refuses the lock file. Run it after
 * every change of dependencies.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const OS = ['android', 'darwin', 'linux', 'win32', 'freebsd', 'openbsd', 'netbsd', 'openharmony'];
const CPU = ['arm64', 'x64', 'ia32', 'arm', 'riscv64', 'loong64', 'ppc64', 's390x', 'wasm32'];
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
/** @type {Record<string, any>} */
const packages = lock.packages;

/** Whether a package is found from `from` upwards. @param {string} from @param {string} name */
function resolves(from, name) {
  for (let dir = from; ; ) {
    if (packages[`${dir ? `${dir}/` : ''}node_modules/${name}`]) return true;
    if (!dir) return false;
    dir = dir.slice(0, Math.max(0, dir.lastIndexOf('/node_modules/')));
  }
}

let added = 0;
for (const [from, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (resolves(from, name)) continue;
    const parts = (name.split('/').pop() ?? '').split('-');
    packages[`node_modules/${name}`] = {
      version,
      cpu: parts.filter((p) => CPU.includes(p)),
      dev: true,
      optional: true,
      os: parts.filter((p) => OS.includes(p)),
      ...(/musl/.test(name) ? { libc: ['musl'] } : {}),
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} optional packages added to the lock file`);
