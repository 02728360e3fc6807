/** The page that reads garments, opened over a folder of data. */
import { launch, openPage } from '../lib/browser.mjs';
import { buildPages, servePages } from '../lib/site.mjs';

/** @typedef {import('../page/wardrobe.worker.ts').WardrobeBench} Bench */

/**
 * Runs `work` with a function that calls the page.
 * @template T
 * @param {string} data served as /data/
 * @param {(call: (name: keyof Bench, ...args: (string | number)[]) => Promise<any>) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withWardrobe(data, work) {
  await buildPages();
  const server = await servePages({ '/data/': data });
  const browser = await launch();
  try {
    const page = await openPage(browser, `${server.url}/wardrobe.html`);
    return await work((name, ...args) =>
      page.evaluate(
        ([what, given]) => {
          const { bench } = /** @type {any} */ (globalThis);
          return bench[what](...given);
        },
        /** @type {const} */ ([name, args]),
      ),
    );
  } finally {
    await browser.close();
    await server.close();
  }
}
