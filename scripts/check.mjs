/** `npm run check`: type-check of every program, lint and format, each named with its verdict. */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

const TSC = ['node_modules/typescript/bin/tsc', '-p'];
const STEPS = [
  ['types: core', [...TSC, 'src/core']],
  ['types: page', [...TSC, 'tsconfig.json']],
  ['types: workers', [...TSC, 'workers']],
  ['types: service worker', [...TSC, 'tsconfig.sw.json']],
  ['types: tests and scripts', [...TSC, 'tsconfig.node.json']],
  [
    'lint and format',
    ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  ],
];

/**
 * Runs every check and prints what failed.
 * @returns {{ name: string, ok: boolean, ms: number }[]}
 */
export function runChecks() {
  return STEPS.map(([name, args]) => {
    const started = performance.now();
    const run = spawnSync(process.execPath, /** @type {string[]} */ (args), { encoding: 'utf8' });
    const ok = run.status === 0;
    console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}`);
    if (!ok) console.log(`${run.stdout}${run.stderr}`);
    return { name: String(name), ok, ms: performance.now() - started };
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exit(runChecks().every((c) => c.ok) ? 0 : 1);
