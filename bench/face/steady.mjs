/** Steady state: every contender loaded, all in turns photo by photo. */
import { openPage } from '../lib/browser.mjs';
import { row, tell } from '../lib/report.mjs';
import { median, sum } from '../metrics/stats.mjs';
import { AURA, hold, PHOTOS, read, SIMULATED } from './contenders.mjs';

const WARM_UP_ROUNDS = 2;

/** @typedef {import('./contenders.mjs').Contender} Contender */
/** @typedef {{ name: string, photo: string, ms: number, whole: number | null, faces: number }} Sample */

/**
 * @param {import('playwright').Browser} browser @param {string} site
 * @param {readonly Contender[]} contenders @param {number} rounds
 */
export async function steadyState(browser, site, contenders, rounds) {
  const all = [...contenders, SIMULATED];
  const pages = new Map();
  for (const contender of all) {
    const page = await openPage(browser, site + contender.page);
    await hold(page);
    pages.set(contender.name, page);
  }
  const blank = await openPage(browser, `${site}/`);
  /** @type {Sample[]} */
  const samples = [];
  /** @type {number[]} */
  const calibration = [];
  for (let round = -WARM_UP_ROUNDS; round < rounds; round++) {
    tell(round < 0 ? 'warm-up round' : `round ${round + 1} of ${rounds}`);
    if (round === 0) await takeStages(pages.get(AURA.name));
    const loop = await calibrate(blank);
    if (round >= 0) calibration.push(loop);
    for (const [i, photo] of PHOTOS.entries()) {
      for (let turn = 0; turn < all.length; turn++) {
        const { name } = /** @type {Contender} */ (all[(turn + i + round + 10) % all.length]);
        const page = pages.get(name);
        const { ms, faces } = await read(page, photo);
        const ours = name === AURA.name || name === SIMULATED.name;
        const whole = ours ? (await read(page, photo, 'whole')).ms : null;
        if (round >= 0) samples.push({ name, photo, ms, whole, faces });
      }
    }
  }
  const stages = await takeStages(pages.get(AURA.name));
  for (const page of [...pages.values(), blank]) await page.context().close();
  return { samples, calibration, stages };
}

/** @param {import('playwright').Page} blank @returns {Promise<number>} */
export function calibrate(blank) {
  return blank.evaluate(() => {
    const { bench } = /** @type {{ bench: { calibrate(): number } }} */ (
      /** @type {unknown} */ (globalThis)
    );
    return bench.calibrate();
  });
}

/** @param {import('playwright').Page} page @returns {Promise<Record<string, number[]>>} */
function takeStages(page) {
  return page.evaluate(() => {
    const { bench } = /** @type {{ bench: import('./contenders.mjs').Bench }} */ (
      /** @type {unknown} */ (globalThis)
    );
    return bench.takeStages?.() ?? {};
  });
}

/** @param {readonly Sample[]} samples @param {string} name @param {string} [photo] */
function of(samples, name, photo) {
  return samples.filter((s) => s.name === name && (photo === undefined || s.photo === photo));
}

/**
 * Photos on which all contenders found the same number of faces: the ratios are over these alone,
 * since elsewhere one did more work than another.
 * @param {readonly Sample[]} samples @param {readonly Contender[]} contenders
 */
export function equalPhotos(samples, contenders) {
  return PHOTOS.filter((photo) => {
    const counts = contenders.map(({ name }) => of(samples, name, photo).map((s) => s.faces));
    return new Set(counts.flat()).size === 1;
  });
}

/**
 * A contender's milliseconds a photo: the mean over photos of the photo's median.
 * @param {readonly Sample[]} samples @param {string} name @param {readonly string[]} photos
 */
export function perPhoto(samples, name, photos) {
  if (photos.length === 0) return Number.NaN;
  return sum(photos.map((p) => median(of(samples, name, p).map((s) => s.ms)))) / photos.length;
}

/**
 * Rows: each contender on each photo with the faces it found, then end to end.
 * @param {readonly Sample[]} samples @param {readonly Contender[]} contenders
 */
export function steadyRows(samples, contenders) {
  const rows = [];
  for (const photo of PHOTOS) {
    for (const { name } of [...contenders, SIMULATED]) {
      const here = of(samples, name, photo);
      const faces = [...new Set(here.map((s) => s.faces))].join('/');
      const times = here.map((s) => s.ms);
      rows.push(row(`steady ${photo} ${name} (${faces} faces)`, times));
    }
  }
  for (const { name } of [AURA, SIMULATED]) {
    const portraits = of(samples, name).filter((s) => !s.photo.startsWith('group'));
    const whole = portraits.flatMap((s) => (s.whole === null ? [] : [s.whole]));
    rows.push(row(`file to reading, portraits, ${name}`, whole));
  }
  return rows;
}
