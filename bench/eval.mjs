/**
 * `npm run eval -- NAME --data DIR [--limit N]`: measures accuracy of the app's own pipeline over a
 * folder and prints one line of JSON. Each `bench/NAME/eval.mjs` exports
 * `evaluate({ data, limit, tell }): Promise<{ n, metrics, interval, models }>`, and
 * `needsData = false` when it works without a folder. Exit code 2 when it could not run.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { moduleOf } from './lib/choose.mjs';
import { tell } from './lib/report.mjs';

try {
  const started = performance.now();
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string' }, limit: { type: 'string' } },
  });
  const [name] = positionals;
  const { evaluate, needsData = true } = await moduleOf(name, 'eval.mjs', 'eval');
  if (needsData && !values.data) throw new Error(`eval ${name} needs a folder: add --data DIR`);
  const data = values.data === undefined ? null : resolve(values.data);
  if (data !== null && !existsSync(data)) throw new Error(`there is no folder ${values.data}`);
  const limit = values.limit === undefined ? Number.POSITIVE_INFINITY : Number(values.limit);
  if (!(limit >= 1)) throw new Error('--limit must be a number from 1 up');
  const result = await evaluate({ data, limit, tell });
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  console.log(JSON.stringify({ name, ...result, seconds }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
