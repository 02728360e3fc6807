/** Who is measured, and on what. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openPage } from '../lib/browser.mjs';
import { tell } from '../lib/report.mjs';
import { sum } from '../metrics/stats.mjs';

/** Portraits of four women, one large photo, one group. The first is that of the cold starts. */
export const PHOTOS = [
  'emily-3.jpg',
  'jessica-1.jpg',
  'laura-1.jpg',
  'tara-4.jpg',
  'unknown-2.jpg',
  'group-1.jpg',
];

/** @param {string} photo */
export const addressOf = (photo) => `/photos/${photo}`;

/** @typedef {{ name: string, page: string }} Contender `page` is an address with its options */

export const AURA = { name: 'aura', page: '/aura.html?' };
export const SIMULATED = { name: 'aura simulated', page: '/aura.html?simulated' };
export const HUMAN = { name: 'human', page: '/human.html?' };

/** @param {string} dir @throws {Error} when a photo is missing */
export function needPhotos(dir) {
  const missing = PHOTOS.filter((photo) => !existsSync(join(dir, photo)));
  if (missing.length > 0)
    throw new Error(`photos are missing (${missing.join(', ')}): npm run models -- --photos`);
}

/** A variant this many times slower than the best so far, on one photo, is not tried on the others. */
const TOO_SLOW = 3;

/**
 * The best of face-api's backends and detectors here: of those that find the most faces the fastest.
 * @param {import('playwright').Browser} browser @param {string} site
 * @returns {Promise<Contender>}
 */
export async function chooseFaceApi(browser, site) {
  /** @type {{ contender: Contender, faces: number, ms: number }[]} */
  const trials = [];
  for (const options of ['wasm&detector=tiny', 'wasm&detector=ssd', 'webgl&detector=tiny']) {
    const contender = { name: 'face-api', page: `/face-api.html?backend=${options}` };
    const page = await openPage(browser, site + contender.page);
    try {
      await hold(page);
      const slowest = TOO_SLOW * Math.min(...trials.map(({ ms }) => ms));
      const trial = await tryOut(page, slowest);
      tell(`face-api on ${options}: ${trial ? `${Math.round(trial.ms)} ms` : 'too slow'}`);
      if (trial) trials.push({ contender, ...trial });
    } catch (error) {
      tell(`face-api on ${options} fails: ${error}`);
    } finally {
      await page.context().close();
    }
  }
  const most = Math.max(...trials.map(({ faces }) => faces));
  const best = trials.filter(({ faces }) => faces === most).toSorted((a, b) => a.ms - b.ms)[0];
  if (!best) throw new Error('face-api runs on no backend here');
  tell(`face-api runs as ${best.contender.page.split('?')[1]}`);
  return best.contender;
}

/**
 * Milliseconds a photo and faces in all, or null when the first photo shows that it is too slow.
 * @param {import('playwright').Page} page @param {number} slowest
 */
async function tryOut(page, slowest) {
  const first = /** @type {string} */ (PHOTOS[0]);
  await read(page, first);
  await read(page, first);
  if ((await read(page, first)).ms > slowest) return null;
  for (const photo of PHOTOS) await read(page, photo);
  const readings = [];
  for (const photo of PHOTOS) readings.push(await read(page, photo));
  return {
    faces: sum(readings.map((reading) => reading.faces)),
    ms: sum(readings.map((reading) => reading.ms)) / PHOTOS.length,
  };
}

/** @typedef {import('../page/contender.ts').BenchPage & { takeStages?: () => Record<string, number[]> }} Bench */

/** Loads, warms up and decodes the photos. @param {import('playwright').Page} page */
export async function hold(page) {
  await page.evaluate(async (urls) => {
    const { bench } = /** @type {{ bench: Bench }} */ (/** @type {unknown} */ (globalThis));
    await bench.warmUp();
    await bench.hold(urls);
  }, PHOTOS.map(addressOf));
}

/**
 * One reading. @param {import('playwright').Page} page @param {string} photo
 * @param {'read' | 'whole'} [how] @returns {Promise<import('../page/contender.ts').Timed>}
 */
export function read(page, photo, how = 'read') {
  return page.evaluate(
    ([url, way]) => {
      const { bench } = /** @type {{ bench: Bench }} */ (/** @type {unknown} */ (globalThis));
      return bench[/** @type {'read' | 'whole'} */ (way)](/** @type {string} */ (url));
    },
    [addressOf(photo), how],
  );
}
