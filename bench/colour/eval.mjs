/**
 * `npm run eval -- colour --data DIR`: whether the first colour that a garment is told by is the one a
 * person gave it, or a neighbour of that. DIR has colours.csv (image, colour) and images/, or is the
 * clothing folder, for which our own table stands in.
 */
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from '../../models/fetch/paths.mjs';
import { intervals } from '../metrics/bootstrap.mjs';
import { round } from '../metrics/stats.mjs';
import { withWardrobe } from '../wardrobe/page.mjs';
import { readColours } from './folder.mjs';
import { meaningOf } from './names.mjs';

/** @param {{ data: string, limit: number, tell: (line: string) => void }} options */
export async function evaluate({ data, limit, tell }) {
  const { root, rows, own, missing } = await readColours(data);
  const { FASHION_COLOURS, isNear } = await palette();
  const meaning = meaningOf(
    rows.map(({ colour }) => colour),
    FASHION_COLOURS,
  );
  const asked = rows.filter(({ colour }) => meaning(colour) !== null).slice(0, limit);
  if (asked.length === 0) throw new Error('no image with a colour that can be mapped');
  tell(`${asked.length} garments to read; building the pages`);
  /** @type {{ top1: number, neighbour: number, id: string }[]} */
  const hits = [];
  await withWardrobe(root, async (call) => {
    for (const [i, { file, id, colour }] of asked.entries()) {
      const url = `/data/${file.split('/').map(encodeURIComponent).join('/')}`;
      const found = await call('colours', url);
      const largest = found.toSorted(
        (/** @type {{ area: number }} */ a, /** @type {{ area: number }} */ b) => b.area - a.area,
      )[0];
      const said = largest?.colours[0]?.name;
      const right =
        /** @type {readonly import('../../src/core/wardrobe/palette.ts').FashionColour[]} */ (
          meaning(colour) ?? []
        );
      hits.push({
        id,
        top1: Number(right.includes(said)),
        neighbour: Number(said !== undefined && right.some((name) => isNear(name, said))),
      });
      if ((i + 1) % 25 === 0) tell(`read ${i + 1} of ${asked.length}`);
    }
  });
  /** @param {Map<string, number> | null} drawn */
  const measure = (drawn) => {
    let [n, top1, neighbour] = [0, 0, 0];
    for (const hit of hits) {
      const times = drawn ? (drawn.get(hit.id) ?? 0) : 1;
      n += times;
      top1 += times * hit.top1;
      neighbour += times * hit.neighbour;
    }
    return { top1: round(top1 / n, 4), neighbour: round(neighbour / n, 4) };
  };
  return {
    n: hits.length,
    metrics: measure(null),
    interval: intervals({ groups: hits.map(({ id }) => id), measure }),
    models: { cutOut: 'u2netp', colours: 'rule' },
    skipped: rows.length - asked.length + missing,
    ...(own ? { table: 'bench/colour/labels.csv, none of which the naming was fitted on' } : {}),
  };
}

async function palette() {
  const path = join(ROOT, 'src/core/wardrobe/palette.ts');
  /** @type {{ module: typeof import('../../src/core/wardrobe/palette.ts') }} */
  const { module } = await runnerImport(path, { configFile: false, logLevel: 'error' });
  return module;
}
