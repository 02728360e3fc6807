/** Pages of the contenders, and what is asked of them. */
import { tell } from '../lib/report.mjs';

/** @typedef {import('../page/vectors.ts').VectorBench} VectorBench */
/** @typedef {{ name: string, label: string, ask?: number }} Contender `ask`: efSearch of hnswlib */

/** @type {Contender} */
export const AURA = { name: 'aura', label: 'aura' };
/** @type {Contender} */
export const PLAIN = { name: 'plain', label: 'plain JavaScript' };
/** @type {Contender} */
export const ORAMA = { name: 'orama', label: '@orama/orama' };
/**
 * hnswlib at two depths of search: as fast as it goes, and deep enough to compare recall.
 * @type {readonly Contender[]}
 */
export const HNSWLIB = [
  { name: 'hnswlib', label: 'hnswlib-wasm, efSearch 32', ask: 32 },
  { name: 'hnswlib', label: 'hnswlib-wasm, efSearch 256', ask: 256 },
];
export const ALL = [AURA, PLAIN, ORAMA, ...HNSWLIB];

/**
 * Opens a contender's page. Peers are not bound by the app's policy: one of them compiles functions.
 * @param {import('playwright').Browser} browser @param {string} site @param {string} name
 */
export async function openContender(browser, site, name) {
  const context = await browser.newContext({ bypassCSP: name !== AURA.name });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
  await page.goto(`${site}/vectors.html?contender=${name}`);
  return page;
}

/** @param {import('playwright').Page} page @param {number} count @param {number} queries */
export function load(page, count, queries) {
  return page.evaluate(
    ([vectors, asked]) => {
      const { bench } = /** @type {{ bench: VectorBench }} */ (/** @type {unknown} */ (globalThis));
      return bench.load(/** @type {number} */ (vectors), /** @type {number} */ (asked));
    },
    [count, queries],
  );
}

/**
 * One search. @param {import('playwright').Page} page @param {number} query
 * @returns {Promise<import('../page/vectors.ts').Found>}
 */
export function search(page, query) {
  return page.evaluate((which) => {
    const { bench } = /** @type {{ bench: VectorBench }} */ (/** @type {unknown} */ (globalThis));
    return bench.search(which);
  }, query);
}

/**
 * What only Aura can do, or a setting of a peer.
 * @template T @param {import('playwright').Page} page @param {string} what @param {...unknown} given
 * @returns {Promise<T>}
 */
export async function ask(page, what, ...given) {
  const answer = await page.evaluate(
    ([question, rest]) => {
      const { bench } = /** @type {{ bench: VectorBench }} */ (/** @type {unknown} */ (globalThis));
      return bench.ask(/** @type {string} */ (question), .../** @type {unknown[]} */ (rest));
    },
    [what, given],
  );
  return /** @type {T} */ (answer);
}

/**
 * Every contender loaded, one after the other.
 * @param {import('playwright').Browser} browser @param {string} site @param {number} count
 * @param {number} queries
 */
export async function loadAll(browser, site, count, queries) {
  /** @type {Map<string, { page: import('playwright').Page, took: Readonly<Record<string, number>> }>} */
  const loaded = new Map();
  for (const { name } of ALL) {
    if (loaded.has(name)) continue;
    const page = await openContender(browser, site, name);
    const took = await load(page, count, queries);
    tell(
      `${name} is loaded: ${Object.entries(took).map(([what, ms]) => `${what} ${Math.round(ms)} ms`)}`,
    );
    loaded.set(name, { page, took });
  }
  return loaded;
}
