/**
 * `npm run eval -- pattern --data DIR`: the pattern of 150 garments of the clothing data, which a person
 * told from contact sheets (labels.csv here). The head was fitted on rendered textures alone.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { ROOT } from '../../models/fetch/paths.mjs';
import { readTable } from '../lib/table.mjs';
import { intervals } from '../metrics/bootstrap.mjs';
import { round } from '../metrics/stats.mjs';
import { withWardrobe } from '../wardrobe/page.mjs';

const TABLE = fileURLToPath(new URL('./labels.csv', import.meta.url));

/** @param {{ data: string, limit: number, tell: (line: string) => void }} options */
export async function evaluate({ data, limit, tell }) {
  const rows = (await readTable(TABLE)).slice(0, limit);
  const { module: classes } = await runnerImport(join(ROOT, 'src/core/wardrobe/attributes.ts'), {
    configFile: false,
    logLevel: 'error',
  });
  const { module: scores } = await runnerImport(join(ROOT, 'src/core/metrics/classification.ts'), {
    configFile: false,
    logLevel: 'error',
  });
  /** @type {readonly string[]} */
  const names = classes.PATTERNS;
  /** @type {{ id: string, truth: number, guess: number }[]} */
  const said = [];
  await withWardrobe(data, async (call) => {
    for (const [i, { image = '', pattern = '' }] of rows.entries()) {
      const told = await call('describe', `/data/images/${image}.jpg`);
      said.push({ id: image, truth: names.indexOf(pattern), guess: names.indexOf(told.pattern) });
      if ((i + 1) % 50 === 0) tell(`read ${i + 1} of ${rows.length}`);
    }
  });
  const measure = (/** @type {Map<string, number> | null} */ drawn) => {
    const list = said.flatMap((each) =>
      Array.from({ length: drawn ? (drawn.get(each.id) ?? 0) : 1 }, () => each),
    );
    const [truth, guess] = [list.map((each) => each.truth), list.map((each) => each.guess)];
    const plain = (/** @type {number[]} */ of) => of.map((k) => Number(k === 0));
    return {
      accuracy: round(scores.accuracy(truth, guess), 4),
      macroF1: round(scores.macroF1(truth, guess, names.length), 4),
      solidOrNot: round(scores.accuracy(plain(truth), plain(guess)), 4),
    };
  };
  return {
    n: said.length,
    metrics: measure(null),
    interval: intervals({ groups: said.map(({ id }) => id), measure }),
    models: { garment: '1' },
    counts: Object.fromEntries(
      names.map((name, k) => [name, said.filter(({ truth }) => truth === k).length]),
    ),
  };
}
