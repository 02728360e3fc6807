/**
 * `npm run eval -- aura --data DIR`: whether perturbed photos get the aura colour of the clean photo, by
 * the colour engine, the classifier and their blend. See README.md.
 */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCatalog } from '../../models/fetch/catalog.mjs';
import { launch, openPage } from '../lib/browser.mjs';
import { judgedOf, partsOf } from '../lib/parts.mjs';
import { buildPages, servePages } from '../lib/site.mjs';
import { round } from '../metrics/stats.mjs';
import { loadCore } from './core.mjs';
import { accessoriesOf, lightOf, skinToneOf } from './groups.mjs';
import { agreement } from './reviews.mjs';
import { blockOf, byGroup, highest, judge, perColour } from './score.mjs';

const WHO = /** @type {const} */ (['engine', 'classifier', 'blend']);

/**
 * @typedef {import('../page/colours.worker.ts').Answer} Answer
 * @typedef {{ readAll(url: string, number: number, perturbed: boolean): Promise<Answer[]>,
 *   labelsOf(url: string): Promise<number[]> }} Bench
 */

/** @param {{ data: string, limit: number, tell: (line: string) => void }} options */
export async function evaluate({ data, limit, tell }) {
  const core = await loadCore();
  const photos = await photosOf(data);
  const judged = judgedOf(photos).slice(0, limit);
  const chosen = new Set(judged.map((p) => p.name));
  // The shares of the colours are of every photo; with a limit, of those that are read.
  const asked = Number.isFinite(limit) ? judged : photos;
  tell('building the pages');
  await buildPages();
  const server = await servePages({ '/data/': data });
  const browser = await launch();
  try {
    const page = await openPage(browser, `${server.url}/colours.html`);
    /** @type {import('./score.mjs').Pair[]} */
    const pairs = [];
    /** @type {Map<string, Answer>} */
    const clean = new Map();
    for (const [i, { name, number }] of asked.entries()) {
      const answers = await readAll(page, name, number, chosen.has(name));
      const [first, ...rest] = answers;
      if (!first) continue;
      clean.set(name, first);
      const truth = highest(first.engine);
      for (const said of rest) pairs.push({ block: blockOf(name), photo: name, truth, said });
      if ((i + 1) % 20 === 0) tell(`read ${i + 1} of ${asked.length} photos`);
    }
    if (process.env.AURA_ANSWERS)
      await writeFile(process.env.AURA_ANSWERS, JSON.stringify({ pairs, clean: [...clean] }));
    const accessories = await accessoriesOf(page, data, [...chosen]);
    const heard = pairs.some((p) => p.said.classifier);
    tell('resampling blocks 1,000 times');
    const of = Object.fromEntries(
      WHO.filter((who) => who !== 'classifier' || heard).map((who) => [
        who,
        judge(core, pairs, who),
      ]),
    );
    const { engine, classifier, blend } = of;
    const kinds = Object.fromEntries(
      [...new Set(pairs.map((p) => p.said.kind))].map((kind) => {
        const list = pairs.filter((p) => p.said.kind === kind);
        return [
          kind,
          Object.fromEntries(
            Object.keys(of).map((who) => [
              who,
              judgeShortly(core, list, /** @type {import('./score.mjs').Who} */ (who)),
            ]),
          ),
        ];
      }),
    );
    return {
      n: pairs.length,
      metrics: {
        ...blend?.metrics,
        engine: engine?.metrics,
        classifier: classifier?.metrics ?? null,
      },
      interval: {
        ...blend?.interval,
        engine: engine?.interval,
        classifier: classifier?.interval ?? null,
      },
      models: await versions(core),
      skipped: photos.length - judged.length,
      photos: judged.length,
      kinds,
      colours: Object.fromEntries(
        Object.keys(of).map((who) => [
          who,
          perColour(core, pairs, /** @type {import('./score.mjs').Who} */ (who)),
        ]),
      ),
      shares: sharesOf(core, clean),
      outcomes: countOf(pairs.map((p) => p.said.outcome)),
      groups: {
        lighting: byGroup(core, pairs, ({ photo }) => [lightOf(clean.get(photo))]),
        skinTone: byGroup(core, pairs, ({ photo }) => [skinToneOf(clean.get(photo))]),
        accessories: byGroup(core, pairs, ({ photo }) => accessories.get(photo) ?? ['unknown']),
      },
      reviews: await agreement(core, clean, chosen),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * @param {import('./core.mjs').Core} core @param {readonly import('./score.mjs').Pair[]} list
 * @param {import('./score.mjs').Who} who
 */
function judgeShortly(core, list, who) {
  const truth = list.map((p) => p.truth);
  const guess = list.map((p) => highest(p.said[who] ?? []));
  return {
    macroF1: round(core.macroF1(truth, guess, core.AURA_COLORS.length), 4),
    accuracy: round(core.accuracy(truth, guess), 4),
  };
}

/** @typedef {{ name: string, number: number, part: string | null }} Photo */

/** Every photo of a folder, with what our classifier used it for. @param {string} data @returns {Promise<Photo[]>} */
async function photosOf(data) {
  const names = (await readdir(join(data, 'photos')))
    .filter((n) => /\.(jpe?g|png|webp)$/i.test(n))
    .sort();
  const parts = await partsOf(
    'street',
    names.map((name) => join(data, 'photos', name)),
  );
  return names.map((name, number) => ({ name, number, part: parts[number] ?? null }));
}

/**
 * @param {import('playwright').Page} page @param {string} name @param {number} number @param {boolean} perturbed
 * @returns {Promise<Answer[]>}
 */
function readAll(page, name, number, perturbed) {
  return page.evaluate(
    ([url, seed, all]) => {
      const { bench } = /** @type {{ bench: Bench }} */ (/** @type {unknown} */ (globalThis));
      return bench.readAll(url, seed, all);
    },
    /** @type {const} */ ([`/data/photos/${encodeURIComponent(name)}`, number, perturbed]),
  );
}

/** Share of each colour among the clean answers. @param {import('./core.mjs').Core} core @param {Map<string, Answer>} clean */
function sharesOf(core, clean) {
  const counts = core.AURA_COLORS.map(() => 0);
  for (const { engine } of clean.values())
    counts[highest(engine)] = (counts[highest(engine)] ?? 0) + 1;
  return Object.fromEntries(
    core.AURA_COLORS.map((color, i) => [color, round((counts[i] ?? 0) / clean.size, 4)]),
  );
}

/** @param {readonly string[]} values */
function countOf(values) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** @param {import('./core.mjs').Core} core */
async function versions(core) {
  const { CATALOG } = await loadCatalog();
  const of = (/** @type {string} */ id) => CATALOG.find((m) => m.id === id)?.version ?? 'none';
  return {
    engine: core.AURA_RULES.version,
    parts: of('person-parts'),
    classifier: of('aura-classifier'),
  };
}
