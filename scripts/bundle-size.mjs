/**
 * What a first visit must load before the shell shows: the entry script of index.html and everything
 * it imports statically, gzipped. The build fails above the budget; on its own it looks at dist.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Bytes gzipped. */
export const BUDGET = 150 * 1024;

/**
 * The scripts of a first visit with their gzipped bytes.
 * @param {string} dist the built app @returns {{ file: string, bytes: number }[]}
 */
export function firstLoad(dist) {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const queue = [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map((m) => m[1] ?? '');
  /** @type {Map<string, number>} */
  const seen = new Map();
  while (queue.length > 0) {
    const file = queue.pop() ?? '';
    if (seen.has(file)) continue;
    const code = readFileSync(join(dist, file), 'utf8');
    seen.set(file, gzipSync(code).length);
    for (const m of code.matchAll(/(?:from|import)\s*["'](\.\.?\/[^"']+\.js)["']/g))
      queue.push(posix.join(dirname(file), m[1] ?? ''));
  }
  return [...seen].map(([file, bytes]) => ({ file, bytes }));
}

/**
 * Measures a first visit. Throws when it is over the budget, with what it is made of.
 * @param {string} dist @param {number} [budget] @returns {string} what was measured, in words
 */
export function checkFirstLoad(dist, budget = BUDGET) {
  const files = firstLoad(dist);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const lines = files.map(({ file, bytes }) => `${String(bytes).padStart(8)}  ${file}`);
  const said = `${lines.join('\n')}\n${total} bytes gzipped of ${budget} allowed on first load`;
  if (total > budget) throw new Error(`The first load is too large.\n${said}`);
  return said;
}

/**
 * The Vite plugin that fails a build whose first load is over the budget.
 * @param {number} [budget] @returns {import('vite').Plugin}
 */
export function firstLoadBudget(budget = BUDGET) {
  let dist = '';
  return {
    name: 'aura:first-load',
    apply: 'build',
    configResolved(config) {
      dist = resolve(config.root, config.build.outDir);
    },
    // Not `closeBundle`, which also runs after a build that failed and wrote nothing.
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: () => void checkFirstLoad(dist, budget),
    },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.log(checkFirstLoad('dist'));
