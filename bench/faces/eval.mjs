/** `npm run eval -- faces --data DIR`: is it the same person? The app's own pipeline over LFW-like pairs. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalog } from '../../models/fetch/catalog.mjs';
import { WEIGHTS_DIR } from '../../models/fetch/paths.mjs';
import { photosDir } from '../../scripts/test-photos.mjs';
import { launch, openPage } from '../lib/browser.mjs';
import { buildPages, servePages } from '../lib/site.mjs';
import { round } from '../metrics/stats.mjs';
import { loadPeople } from '../people/core.mjs';
import { PORTRAITS } from '../people/portraits.mjs';
import { scoreAtOnce } from '../people/score.mjs';
import { personOf, readPairs } from './pairs.mjs';
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
  const server = await servePages({ '/data/': join(data, 'images'), '/photos/': photosDir() });
  const browser = await launch();
  try {
    const page = await openPage(browser, `${server.url}/faces.html`);
    const others = sface === null ? [] : [SFACE];
    const { found, models } = await readAll(page, images, others, tell);
    const missed = images.filter((image) => !found.get(image));
    if (missed.length > 0) tell(`no face found in: ${missed.join(', ')}`);
    const portraits = await readPortraits(page, others, tell);
    tell('resampling people 1,000 times');
    const main = judge(pairs, vectorsOf(found, DEFAULT));
    const other = sface === null ? null : judge(pairs, vectorsOf(found, SFACE));
    const people = await judgePeople(found, portraits, DEFAULT);
    const sfacePeople = sface === null ? null : await judgePeople(found, portraits, SFACE);
    return {
      n: pairs.length,
      metrics: {
        ...main.metrics,
        people,
        ...(other ? { sface: { ...other.metrics, people: sfacePeople } } : {}),
      },
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
    const face = await readOne(page, `/data/${encodeURIComponent(image)}`, others);
    found.set(image, face.vectors);
    Object.assign(models, face.models);
    if ((i + 1) % 25 === 0 || i + 1 === images.length) tell(`read ${i + 1} of ${images.length}`);
  }
  return { found, models };
}

/** @param {import('playwright').Page} page @param {string} address @param {readonly string[]} others */
function readOne(page, address, others) {
  return page.evaluate(
    ([url, ids]) => {
      const { bench } = /** @type {{ bench: FacesBench }} */ (/** @type {unknown} */ (globalThis));
      return bench.readFace(url, ids);
    },
    /** @type {const} */ ([address, others]),
  );
}

/**
 * The main face of each test portrait whose woman is known.
 * @param {import('playwright').Page} page @param {readonly string[]} others
 * @param {(line: string) => void} tell @returns {Promise<Found>}
 */
async function readPortraits(page, others, tell) {
  const names = Object.keys(PORTRAITS).filter((name) => existsSync(join(photosDir(), name)));
  if (names.length === 0)
    tell('the test portraits are not fetched: people are judged without them');
  /** @type {Found} */
  const found = new Map();
  for (const name of names) {
    const face = await readOne(page, `/photos/${name}`, others);
    found.set(name, face.vectors);
  }
  return found;
}

/**
 * B-cubed of people as the app groups them, at its default threshold.
 * @param {Found} found @param {Found} portraits @param {string} model
 */
async function judgePeople(found, portraits, model) {
  const people = await loadPeople();
  const threshold = people.defaultThreshold(model);
  const score = (/** @type {Found} */ vectors, /** @type {(image: string) => string} */ truth) => {
    const faces = [...vectors].flatMap(([image, by]) => {
      const vector = by?.[model];
      if (!vector) return [];
      const face = { id: image, photoId: image, truth: truth(image), quality: 1 };
      return [{ ...face, vector: Float32Array.from(vector) }];
    });
    return scoreAtOnce(people, faces, threshold);
  };
  const named = score(found, personOf);
  const women = portraits.size > 0 ? score(portraits, (image) => PORTRAITS[image] ?? image) : null;
  return {
    threshold,
    bCubedF1: round(named.all.f1, 4),
    bCubedF1Repeated: named.repeated ? round(named.repeated.f1, 4) : null,
    faces: named.all.n,
    portraitsBCubedF1: women ? round(women.all.f1, 4) : null,
    portraits: women?.all.n ?? 0,
  };
}

/** @typedef {{ readFace(url: string, others: readonly string[]): Promise<import('../page/faces.ts').FaceFound> }} FacesBench */
