/** `npm run bench -- portraits`: a folder of 100 photos, end to end, beside human. See bench/README.md. */
import { photosDir } from '../../scripts/test-photos.mjs';
import { launch, machineOf, openPage } from '../lib/browser.mjs';
import { watchMemory } from '../lib/memory.mjs';
import { row, tell } from '../lib/report.mjs';
import { buildPages, packageFolder, servePages } from '../lib/site.mjs';
import { median, round } from '../metrics/stats.mjs';
import { chooseFolder } from './folder.mjs';

/** At least this. */
const TARGETS = { rateToHuman: { atLeast: 1.5 } };
const ROUNDS = 3;
const MB = 1e6;

const CONTENDERS = [
  { name: 'aura', page: '/portraits.html' },
  { name: 'human', page: '/human-folder.html' },
];

/** @typedef {import('../page/folder.ts').FolderPage} FolderPage */

export async function run() {
  const folder = await chooseFolder();
  tell(`${folder.urls.length} photos: ${folder.what}`);
  tell('building the pages');
  await buildPages();
  const server = await servePages({
    '/photos/': photosDir(),
    ...(folder.street ? { '/street/': folder.street } : {}),
    '/peers/human/': packageFolder('@vladmandic/human', 'models'),
    '/peers/human-script/': packageFolder('@vladmandic/human', 'dist'),
    '/peers/tfjs-wasm/': packageFolder('@tensorflow/tfjs-backend-wasm', 'dist'),
  });
  try {
    /** @type {Map<string, { perMinute: number[], peak: number[] }>} */
    const results = new Map(CONTENDERS.map(({ name }) => [name, { perMinute: [], peak: [] }]));
    let machine;
    // A browser a run, in turns: neither leaves the other its memory or a warm cache.
    // The first round warms the disk's caches and does not count.
    for (let i = -1; i < ROUNDS; i++)
      for (const contender of i % 2 ? CONTENDERS.toReversed() : CONTENDERS) {
        const { perMinute, peak, browserMachine } = await once(server.url, contender, folder.urls);
        machine = browserMachine;
        tell(`round ${i + 1}: ${contender.name} ${Math.round(perMinute)} photos a minute`);
        if (i < 0) continue;
        results.get(contender.name)?.perMinute.push(perMinute);
        results.get(contender.name)?.peak.push(peak);
      }
    const rows = [...results].flatMap(([name, { perMinute, peak }]) => [
      row(`${name}: photos a minute`, perMinute, 'photos/min'),
      row(`${name}: memory, peak of the run`, peak, 'MB'),
    ]);
    const of = (/** @type {string} */ name) => median(results.get(name)?.perMinute ?? []);
    const ratios = { rateToHuman: round(of('aura') / of('human'), 3) };
    return { machine, rows, ratios, targets: TARGETS };
  } finally {
    await server.close();
  }
}

/** @param {string} site @param {{ name: string, page: string }} contender @param {readonly string[]} urls */
async function once(site, contender, urls) {
  const browser = await launch();
  try {
    const page = await openPage(browser, site + contender.page);
    await page.evaluate(
      (list) =>
        /** @type {{ bench: FolderPage }} */ (/** @type {unknown} */ (globalThis)).bench.hold(list),
      urls,
    );
    const watch = await watchMemory(browser);
    const { ms, read } = await page.evaluate(() =>
      /** @type {{ bench: FolderPage }} */ (/** @type {unknown} */ (globalThis)).bench.run(),
    );
    await watch.stop();
    if (read !== urls.length) throw new Error(`${contender.name} read ${read} of ${urls.length}`);
    return {
      perMinute: (60_000 * read) / ms,
      peak: watch.peak() / MB,
      browserMachine: machineOf(browser),
    };
  } finally {
    await browser.close();
  }
}
