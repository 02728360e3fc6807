/** `npm run eval -- faces --data DIR`: is it the same person? The app's own pipeline over LFW-like pairs. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalog } from '../../models/fetch/catalog.mjs';
import { WEIGHTS_DIR } from '../../models/fetch/paths.mjs';
import { launch, openPage } from '../lib/browser.mjs';
import { buildPages, servePages } from '../lib/site.mjs';
import { readPairs } from './pairs.mjs';
import { judge } from './score.mjs';

const DEFAULT = 'face-embedding';
const SFACE = 'face-embedding-sface';

/** @param {{ data: string, limit: number, tell: (line: string) => void }} options */
export async function evaluate({ data, limit, tell }) {
  const { pairs, images } = await readPairs(data, limit);
  const sface = await fetchedVersion(SFACE);
  if (sface === null) tell(`${SFACE} is not fetched (npm run models): it is left out`);
  tell('building the pages');
  await buildPages();
  const server = await servePages({ '/data/': join(data, 'images') });
  const browser = await launch();
  try {
    const page = await openPage(browser, `${server.url}/faces.html`);
    const others = sface === null ? [] : [SFACE];
    const { found, models } = await readAll(page, images, others, tell);
    const missed = images.filter((image) => !found.get(image));
    if (missed.length > 0) tell(`no face found in: ${missed.join(', ')}`);
    tell('resampling people 1,000 times');
    const main = judge(pairs, vectorsOf(found, DEFAULT));
    const other = sface === null ? null : judge(pairs, vectorsOf(found, SFACE));
    return {
      n: pairs.length,
      metrics: { ...main.metrics, ...(other ? { sface: other.metrics } : {}) },
      interval: { ...main.interval, ...(other ? { sface: other.interval } : {}) },
      models: { ...models, ...(sface === null ? {} : { 'face-embedding (sface)': sface }) },
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The version of a model whose files are here; else null. @param {string} id */
async function fetchedVersion(id) {
  const { CATALOG, hashedName } = await loadCatalog();
  const entry = CATALOG.find((model) => model.id === id);
  if (!entry?.files.every((file) => existsSync(join(WEIGHTS_DIR, hashedName(file))))) return null;
  return entry.version;
}

/** @typedef {Map<string, Record<string, number[]> | null>} Found vectors by model of each image */

/** @param {Found} found @param {string} model @returns {import('./score.mjs').Vectors} */
function vectorsOf(found, model) {
  return new Map([...found].map(([image, vectors]) => [image, vectors?.[model] ?? null]));
}

/**
 * @param {import('playwright').Page} page @param {readonly string[]} images
 * @param {readonly string[]} others @param {(line: string) => void} tell
 */
async function readAll(page, images, others, tell) {
  /** @type {Found} */
  const found = new Map();
  /** @type {Record<string, string>} */
  const models = {};
  for (const [i, image] of images.entries()) {
    const face = await page.evaluate(
      ([url, ids]) => {
        const { bench } = /** @type {{ bench: FacesBench }} */ (
          /** @type {unknown} */ (globalThis)
        );
        return bench.readFace(url, ids);
      },
      /** @type {const} */ ([`/data/${encodeURIComponent(image)}`, others]),
    );
    found.set(image, face.vectors);
    Object.assign(models, face.models);
    if ((i + 1) % 25 === 0 || i + 1 === images.length) tell(`read ${i + 1} of ${images.length}`);
  }
  return { found, models };
}

/** @typedef {{ readFace(url: string, others: readonly string[]): Promise<import('../page/faces.ts').FaceFound> }} FacesBench */
