/**
 * `npm run eval -- textsearch --data DIR`: whether 'colour + kind' finds the garments that a person called
 * so, through the app's own search: its reading of each photo, its reading of the words, its ranking.
 * DIR has labels.csv and images/ (kinds), and colours.csv or the committed colours of bench/colour.
 */
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from '../../models/fetch/paths.mjs';
import { readColours } from '../colour/folder.mjs';
import { meaningOf } from '../colour/names.mjs';
import { readTable } from '../lib/table.mjs';
import { intervals } from '../metrics/bootstrap.mjs';
import { round } from '../metrics/stats.mjs';
import { withWardrobe } from '../wardrobe/page.mjs';

/** What people call the dataset's kinds. @type {Readonly<Record<string, string>>} */
const CALLED = {
  Body: 'bodysuit',
  Longsleeve: 'long-sleeve',
  Outwear: 'jacket',
  Pants: 'trousers',
  Top: 'top',
};

/**
 * @typedef {Awaited<ReturnType<import('../page/wardrobe.worker.ts').WardrobeBench['garment']>>} Garment
 * @typedef {{ id: string, colour: string, kind: string, garment: Garment }} Item
 */

/** @param {{ data: string, limit: number, tell: (line: string) => void }} options */
export async function evaluate({ data, limit, tell }) {
  const { root, rows } = await readColours(data);
  const { FASHION_COLOURS } = await load('src/core/wardrobe/palette.ts');
  const { parseQuery } = await load('src/core/wardrobe/browse/parse.ts');
  const { rank } = await load('src/core/wardrobe/browse/rank.ts');
  const kinds = new Map(
    (await readTable(join(root, 'labels.csv'))).map((r) => [r.image, r.label ?? '']),
  );
  const meaning = meaningOf(
    rows.map(({ colour }) => colour),
    FASHION_COLOURS,
  );
  const asked = rows.filter(({ id, colour }) => kinds.has(id) && meaning(colour)).slice(0, limit);
  if (asked.length === 0) throw new Error('no image has both a kind and a colour');
  tell(`${asked.length} garments to read; building the pages`);
  /** @type {Item[]} */
  const items = [];
  /** @type {Map<string, number[]>} */
  const words = new Map();
  await withWardrobe(root, async (call) => {
    for (const [i, { file, id, colour }] of asked.entries()) {
      const url = `/data/${file.split('/').map(encodeURIComponent).join('/')}`;
      const garment = await call('garment', url);
      items.push({ id, colour, kind: kinds.get(id) ?? '', garment });
      if ((i + 1) % 25 === 0) tell(`read ${i + 1} of ${asked.length}`);
    }
    for (const { colour, kind } of items) {
      const text = queryOf(colour, kind);
      if (!words.has(text)) words.set(text, await call('words', text));
    }
  });
  const garments = items.flatMap(({ id, garment }) =>
    garment
      ? [
          {
            ...garment,
            id,
            category: garment.guesses[0]?.category,
            corrected: [],
            title: '',
            brand: '',
            size: '',
            notes: '',
          },
        ]
      : [],
  );
  const queries = [...words].map(([text, vector]) => {
    const relevant = new Set(
      items.filter((each) => queryOf(each.colour, each.kind) === text).map(({ id }) => id),
    );
    const cosines = new Map(garments.map(({ id, vector: v }) => [id, dot(v, vector)]));
    const byVector = [...cosines].sort((a, b) => b[1] - a[1]).map(([id]) => id);
    const found = rank(parseQuery(text), garments, cosines).map((/** @type {any} */ hit) => hit.id);
    // What the search does not show comes after what it shows.
    const order = [...found, ...byVector.filter((id) => !found.includes(id))];
    return { text, relevant, app: judge(order, relevant), embedding: judge(byVector, relevant) };
  });
  const measure = (/** @type {Map<string, number> | null} */ drawn) => {
    const list = queries.flatMap((q) =>
      Array.from({ length: drawn ? (drawn.get(q.text) ?? 0) : 1 }, () => q),
    );
    const many = list.filter(({ relevant }) => relevant.size >= 2);
    const mean = (/** @type {number[]} */ values) =>
      round(values.reduce((a, b) => a + b, 0) / Math.max(1, values.length), 4);
    return {
      successAt10: mean(list.map((q) => q.app.success)),
      rPrecision: mean(many.map((q) => q.app.precision)),
      'embedding.successAt10': mean(list.map((q) => q.embedding.success)),
      'embedding.rPrecision': mean(many.map((q) => q.embedding.precision)),
    };
  };
  const all = measure(null);
  return {
    n: queries.length,
    metrics: {
      successAt10: all.successAt10,
      rPrecision: all.rPrecision,
      embedding: {
        successAt10: all['embedding.successAt10'],
        rPrecision: all['embedding.rPrecision'],
      },
    },
    interval: intervals({ groups: queries.map(({ text }) => text), measure }),
    models: { garment: '1', words: 'all-MiniLM-L6-v2 q8', ranking: 'probabilities' },
    garments: items.length,
    queriesWithTwo: queries.filter(({ relevant }) => relevant.size >= 2).length,
  };
}

/** @param {string} colour @param {string} kind */
function queryOf(colour, kind) {
  return `${colour} ${(CALLED[kind] ?? kind).toLowerCase()}`;
}

/** @param {readonly number[]} a @param {readonly number[]} b */
function dot(a, b) {
  return a.reduce((sum, v, i) => sum + v * (b[i] ?? 0), 0);
}

/** Success among the first ten, and precision among as many as are relevant. @param {readonly string[]} order @param {ReadonlySet<string>} relevant */
function judge(order, relevant) {
  const among = (/** @type {number} */ n) =>
    order.slice(0, n).filter((id) => relevant.has(id)).length;
  return { success: Number(among(10) > 0), precision: among(relevant.size) / relevant.size };
}

/** @param {string} path @returns {Promise<any>} */
async function load(path) {
  const { module } = await runnerImport(join(ROOT, path), { configFile: false, logLevel: 'error' });
  return module;
}
