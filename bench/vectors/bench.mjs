/** `npm run bench -- vectors`: search over 50,000 vectors beside peers. See README.md here. */
import { photosDir } from '../../scripts/test-photos.mjs';
import { needPhotos } from '../face/contenders.mjs';
import { launch, machineOf } from '../lib/browser.mjs';
import { row, tell } from '../lib/report.mjs';
import { buildPages, servePages } from '../lib/site.mjs';
import { median, round, sum } from '../metrics/stats.mjs';
import { ALL, AURA, ask, loadAll, PLAIN, search } from './contenders.mjs';

const COUNT = 50_000;
const QUERIES_A_ROUND = 5;
const WARM_UP = 10;
const IMPORT_MS = 10_000;
const MB = 1e6;

/** At most these; `missed` is 1 - recall@10, memory is in 40 MB. */
const TARGETS = {
  toPlain: 0.15,
  missed: 0.01,
  secondsASearchWhileImporting: 0.02,
  memoryToBudget: 1,
};

/** Photos of the import, in turns. */
const IMPORTED = ['emily-3.jpg', 'jessica-1.jpg', 'laura-1.jpg', 'tara-4.jpg', 'group-1.jpg'];

/** @param {{ rounds: number, starts: number }} options */
export async function run({ rounds, starts }) {
  needPhotos(photosDir());
  tell('building the pages');
  await buildPages();
  const server = await servePages({ '/photos/': photosDir() });
  const browser = await launch();
  try {
    const queries = rounds * QUERIES_A_ROUND;
    tell('loading all; the graph of hnswlib takes minutes');
    const loaded = await loadAll(browser, server.url, COUNT, queries);
    const found = await takeTurns(loaded, queries);
    const aura = /** @type {import('playwright').Page} */ (loaded.get(AURA.name)?.page);
    for (const [name, { page }] of loaded) if (name !== AURA.name) await page.context().close();

    /** @type {{ times: number[], counts: number[] }} */
    const firstPass = await ask(aura, 'first pass');
    const memory = await memoryOf(aura, server.url);
    const imports = [];
    for (let time = 0; time < Math.min(starts, 3); time++) {
      tell(`searches while an import runs, ${time + 1}`);
      imports.push(await duringImport(aura));
    }

    const truth = found.get(PLAIN.label)?.map((each) => each.found) ?? [];
    const times = (/** @type {string} */ label) => found.get(label)?.map(({ ms }) => ms) ?? [];
    const missed = (/** @type {string} */ label) =>
      1 - recall(truth, found.get(label)?.map((each) => each.found) ?? []);
    const ours = median(times(AURA.label));
    const perSecond = imports.map((each) => each.perSecond);
    const rows = [
      ...ALL.map(({ label }) => row(`search ${label}`, times(label))),
      row('search aura: first pass alone, without the worker', firstPass.times),
      row('search aura: floats read', firstPass.counts, 'vectors'),
      ...ALL.map(({ label }) => row(`recall@10 ${label}`, [1 - missed(label)], 'share')),
      ...[...loaded].flatMap(([name, { took }]) =>
        Object.entries(took).map(([what, ms]) => row(`${what} ${name}`, [ms])),
      ),
      row('memory aura: codes, scales, errors in WASM', [memory.bytes / MB], 'MB'),
      ...(memory.counted === null
        ? []
        : [row('memory aura: what the page counts beside', [memory.counted / MB], 'MB')]),
      row('searches while an import runs', perSecond, 'a second'),
      row(
        'search aura while an import runs',
        imports.flatMap((each) => each.times),
      ),
      row(
        'photos imported meanwhile',
        imports.map((each) => each.photosPerMinute),
        'a minute',
      ),
    ];
    const ratios = {
      toPlain: ours / median(times(PLAIN.label)),
      ...Object.fromEntries(
        ALL.slice(2).map(({ label }) => [`to ${label}`, ours / median(times(label))]),
      ),
      firstPassToPlain: median(firstPass.times) / median(times(PLAIN.label)),
      missed: missed(AURA.label),
      secondsASearchWhileImporting: 1 / median(perSecond),
      memoryToBudget: (memory.bytes + (memory.counted ?? 0)) / (40 * MB),
    };
    const rounded = Object.entries(ratios).map(([name, value]) => [name, round(value, 4)]);
    return {
      machine: { ...machineOf(browser), wasmSimd: memory.simd },
      rows,
      ratios: Object.fromEntries(rounded),
      targets: TARGETS,
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * Query by query, every contender; who begins moves on each time.
 * @param {Awaited<ReturnType<typeof loadAll>>} loaded @param {number} queries
 */
async function takeTurns(loaded, queries) {
  /** @type {Map<string, import('../page/vectors.ts').Found[]>} */
  const found = new Map(ALL.map(({ label }) => [label, []]));
  for (let turn = -WARM_UP; turn < queries; turn++) {
    if (turn % 10 === 0) tell(turn < 0 ? 'warm-up' : `query ${turn} of ${queries}`);
    for (let at = 0; at < ALL.length; at++) {
      const contender = ALL[(at + turn + WARM_UP) % ALL.length];
      const page = contender && loaded.get(contender.name)?.page;
      if (!contender || !page) continue;
      if (contender.ask !== undefined) await ask(page, 'efSearch', contender.ask);
      const result = await search(page, (turn + queries) % queries);
      if (turn >= 0) found.get(contender.label)?.push(result);
    }
  }
  return found;
}

/**
 * Share of the true neighbours that were found.
 * @param {readonly (readonly number[])[]} truth @param {readonly (readonly number[])[]} found
 */
function recall(truth, found) {
  const hits = truth.map((wanted, i) => wanted.filter((place) => found[i]?.includes(place)).length);
  return sum(hits) / sum(truth.map((wanted) => wanted.length));
}

/**
 * In a page of its own over the same store.
 * @param {import('playwright').Page} filled @param {string} site
 * @returns {Promise<{ counted: number | null, bytes: number, simd: boolean }>}
 */
async function memoryOf(filled, site) {
  const page = await filled.context().newPage();
  await page.goto(`${site}/vectors.html?contender=${AURA.name}`);
  try {
    return await ask(page, 'memory');
  } finally {
    await page.close();
  }
}

/**
 * @param {import('playwright').Page} page
 * @returns {Promise<{ perSecond: number, photosPerMinute: number, times: number[] }>}
 */
async function duringImport(page) {
  const urls = IMPORTED.map((photo) => `/photos/${photo}`);
  /** @type {{ perSecond: number, photosPerMinute: number, faults: number, times: number[] }} */
  const result = await ask(page, 'import', urls, IMPORT_MS);
  if (result.faults > 0) throw new Error(`${result.faults} photos could not be imported`);
  return result;
}
