/**
 * Starts. Cold: a fresh page with empty caches, from its start to its first reading. Revisit: the
 * same, with the stores of an earlier visit. Warm: models loaded beforehand, the first photo alone.
 * All until the faces are read (found, described, their expression felt), which is what the contenders
 * have in common; Aura's whole readings, with light and colours, stand beside.
 */
import { openPage } from '../lib/browser.mjs';
import { tell } from '../lib/report.mjs';
import { addressOf, PHOTOS } from './contenders.mjs';

/** @typedef {import('./contenders.mjs').Contender} Contender */
/** @typedef {'cold' | 'revisit' | 'warm' | 'coldWhole' | 'warmWhole'} Kind */
/** @typedef {Record<Kind, number[]>} Starts milliseconds */
/** @typedef {{ ms: number, facesMs: number }} Start */

const PHOTO = addressOf(/** @type {string} */ (PHOTOS[0]));

/** @param {import('playwright').Page} page @returns {Promise<Start>} */
async function firstReading(page) {
  const first = await page.evaluate(() => {
    const { bench } = /** @type {{ bench: import('./contenders.mjs').Bench }} */ (
      /** @type {unknown} */ (globalThis)
    );
    return bench.first;
  });
  if (!first || first.faces < 1) throw new Error(`no face on the first reading of ${page.url()}`);
  return first;
}

/** @param {import('playwright').Page} page @returns {Promise<Start>} */
function warmReading(page) {
  return page.evaluate(async (url) => {
    const { bench } = /** @type {{ bench: import('./contenders.mjs').Bench }} */ (
      /** @type {unknown} */ (globalThis)
    );
    await bench.warmUp();
    await bench.hold([url]);
    return bench.whole(url);
  }, PHOTO);
}

/**
 * Starts of every contender, in turns; one of each goes before and does not count (it fills the
 * server's caches alike for all).
 * @param {import('playwright').Browser} browser @param {string} site
 * @param {readonly Contender[]} contenders @param {number} times
 * @returns {Promise<Map<string, Starts>>}
 */
export async function measureStarts(browser, site, contenders, times) {
  const starts = new Map(
    contenders.map(({ name }) => [
      name,
      /** @type {Starts} */ ({ cold: [], revisit: [], warm: [], coldWhole: [], warmWhole: [] }),
    ]),
  );
  for (let time = -1; time < times; time++) {
    tell(time < 0 ? 'starts that do not count' : `starts ${time + 1} of ${times}`);
    for (let turn = 0; turn < contenders.length; turn++) {
      const at = (turn + time + 1) % contenders.length;
      const { name, page: address } = /** @type {Contender} */ (contenders[at]);
      const first = `${site}${address}&first=${PHOTO}`;
      const page = await openPage(browser, first);
      const cold = await firstReading(page);
      await page.goto('about:blank');
      await page.goto(first);
      const revisit = await firstReading(page);
      await page.context().close();
      const fresh = await openPage(browser, site + address);
      const warm = await warmReading(fresh);
      await fresh.context().close();
      if (time < 0) continue;
      const mine = /** @type {Starts} */ (starts.get(name));
      mine.cold.push(cold.facesMs);
      mine.coldWhole.push(cold.ms);
      mine.revisit.push(revisit.facesMs);
      mine.warm.push(warm.facesMs);
      mine.warmWhole.push(warm.ms);
    }
  }
  return starts;
}
