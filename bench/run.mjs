/**
 * `npm run bench -- NAME [--rounds N] [--starts N]`: measures speed side by side with peers and prints
 * a table and one line of JSON. Each `bench/NAME/bench.mjs` exports
 * `run({ rounds, starts }): Promise<{ rows, ratios, targets, machine }>`.
 */
import { parseArgs } from 'node:util';
import { moduleOf } from './lib/choose.mjs';
import { print } from './lib/report.mjs';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '12' },
      starts: { type: 'string', default: '10' },
    },
  });
  const [name] = positionals;
  const { run } = await moduleOf(name, 'bench.mjs', 'bench');
  const { targets, ...result } = await run({
    rounds: Number(values.rounds),
    starts: Number(values.starts),
  });
  print({ name, ...result }, targets);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
