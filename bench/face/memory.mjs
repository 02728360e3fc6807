/** Memory of each contender, in a browser of its own, over three rounds of all photos. */
import { launch, openPage } from '../lib/browser.mjs';
import { watchMemory } from '../lib/memory.mjs';
import { row, tell } from '../lib/report.mjs';
import { hold, PHOTOS, read } from './contenders.mjs';

const ROUNDS = 3;
const MB = 1e6;

/**
 * Rows: peak of the renderer and GPU processes above a browser with an empty page, and what the
 * browser counts as JavaScript and WASM memory afterwards.
 * @param {string} site @param {readonly import('./contenders.mjs').Contender[]} contenders
 */
export async function memoryRows(site, contenders) {
  const rows = [];
  for (const { name, page: address } of contenders) {
    tell(`memory of ${name}`);
    const browser = await launch();
    try {
      const empty = await openPage(browser, `${site}/`);
      const watch = await watchMemory(browser);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const before = await watch.now();
      await empty.goto(site + address);
      await hold(empty);
      for (let round = 0; round < ROUNDS; round++)
        for (const photo of PHOTOS) await read(empty, photo);
      await watch.stop();
      const counted = await countedMemory(empty);
      if (before > 0) {
        rows.push(
          row(`memory ${name}: processes, peak above empty`, [(watch.peak() - before) / MB], 'MB'),
        );
        rows.push(row(`memory ${name}: processes, peak`, [watch.peak() / MB], 'MB'));
      }
      if (counted !== null)
        rows.push(row(`memory ${name}: JavaScript and WASM`, [counted / MB], 'MB'));
    } finally {
      await browser.close();
    }
  }
  return rows;
}

/** @param {import('playwright').Page} page @returns {Promise<number | null>} */
function countedMemory(page) {
  return page.evaluate(() => {
    const { bench } = /** @type {{ bench: import('./contenders.mjs').Bench }} */ (
      /** @type {unknown} */ (globalThis)
    );
    return bench.memory();
  });
}
