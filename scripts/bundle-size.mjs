/**
 * What a first visit must load before the shell shows: the entry script of dist/index.html and
 * everything it imports statically, gzipped. Fails above the budget.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUDGET = 150 * 1024;
const dist = 'dist';
const html = readFileSync(join(dist, 'index.html'), 'utf8');
const queue = [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map((m) => m[1] ?? '');
const seen = new Set();
let total = 0;
while (queue.length > 0) {
  const file = queue.pop() ?? '';
  if (seen.has(file)) continue;
  seen.add(file);
  const code = readFileSync(join(dist, file), 'utf8');
  const bytes = gzipSync(code).length;
  total += bytes;
  console.log(`${String(bytes).padStart(8)}  ${file}`);
  for (const m of code.matchAll(/(?:from|import)\s*["'](\.\/[^"']+\.js)["']/g))
    queue.push(posix.join(dirname(file), m[1] ?? ''));
}
console.log(`${total} bytes gzipped of ${BUDGET} allowed on first load`);
process.exitCode = total <= BUDGET ? 0 : 1;
