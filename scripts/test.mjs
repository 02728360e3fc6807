/**
 * `npm test`: installs, fetches models and test photos, checks types and style, then runs unit,
 * browser and end-to-end tests. Only node's own modules are imported before the install.
 * The last line is `N passed, N failed`; the exit code is 0 only when nothing failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { installIfNeeded } from './install.mjs';

const OUT = '.cache/test-results';
const SLOWEST = 10;

/** @param {string} title */
function heading(title) {
  console.log(`\n== ${title}`);
}

/** @param {string[]} args @returns {boolean} */
function node(args) {
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0;
}

/**
 * @typedef {{ name: string, ok: boolean, ms: number }} Result
 * @param {string} project
 * @returns {Result[]}
 */
function vitest(project) {
  const file = `${OUT}/${project}.json`;
  rmSync(file, { force: true });
  const ok = node([
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const results = readResults(file, project);
  const failed = results.some((r) => !r.ok);
  if (!ok && !failed)
    results.push({ name: `${project}: the runner itself failed`, ok: false, ms: 0 });
  return results;
}

/** @param {string} file @param {string} project @returns {Result[]} */
function readResults(file, project) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return report.testResults.flatMap((/** @type {any} */ suite) => {
      if (suite.assertionResults.length === 0 && suite.status === 'failed')
        return [{ name: `${project}: ${suite.name} did not load`, ok: false, ms: 0 }];
      return suite.assertionResults
        .filter((/** @type {any} */ t) => t.status === 'passed' || t.status === 'failed')
        .map((/** @type {any} */ t) => ({
          name: `${project}: ${t.fullName}`,
          ok: t.status === 'passed',
          ms: t.duration ?? 0,
        }));
    });
  } catch {
    return [];
  }
}

/** @param {string} name @param {() => boolean} work @returns {Result} */
function step(name, work) {
  const started = performance.now();
  const ok = work();
  return { name, ok, ms: performance.now() - started };
}

mkdirSync(OUT, { recursive: true });
heading('Install');
installIfNeeded();
heading('Models and test photos');
/** @type {Result[]} */
const results = [step('models and test photos', () => node(['models/fetch.mjs', '--photos']))];
heading('Chromium');
const { ensureChromium } = await import('./chromium.mjs');
await ensureChromium();
heading('Types, lint, format');
const { runChecks } = await import('./check.mjs');
results.push(...runChecks());
heading('Build');
results.push(step('build', () => node(['scripts/start/build.mjs'])));
results.push(step('first-load size', () => node(['scripts/bundle-size.mjs'])));
for (const project of ['unit', 'browser', 'webgpu', 'e2e']) {
  heading(`Tests: ${project}`);
  results.push(...vitest(project));
}

heading('Slowest ten');
for (const r of results.toSorted((a, b) => b.ms - a.ms).slice(0, SLOWEST))
  console.log(`${(r.ms / 1000).toFixed(1).padStart(7)} s  ${r.name}`);
const failed = results.filter((r) => !r.ok);
if (failed.length > 0) heading('Failed');
for (const r of failed) console.log(r.name);
console.log(`\n${results.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
