/**
 * `npm run bench -- wardrobe`: garments a minute over 50 real photos (AURA_DATA, ../shared/data), what each
 * network takes of it, and how much slower it is in the browser than in onnxruntime-node on one thread.
 */
import { resolve } from 'node:path';
import { launch, machineOf, openPage } from '../lib/browser.mjs';
import { watchMemory } from '../lib/memory.mjs';
import { row, tell } from '../lib/report.mjs';
import { buildPages, servePages } from '../lib/site.mjs';
import { median, round } from '../metrics/stats.mjs';
import { IMGLY, imglyFolder } from './imgly.mjs';
import { nativeTimes } from './native.mjs';
import { fiftyPhotos } from './photos.mjs';

/** Networks of onnxruntime, with what they take. */
const NATIVE = /** @type {const} */ ({
  'cut-out': [1, 3, 320, 320],
  garment: [1, 3, 224, 224],
  'garment-parts': [1, 3, 384, 256],
});

export async function run() {
  const data = resolve(process.env.AURA_DATA ?? '../shared/data');
  const photos = fiftyPhotos(data);
  const imgly = await imglyFolder().catch((/** @type {Error} */ { message }) => {
    tell(`${IMGLY.name} is left out: ${message}`);
    return null;
  });
  tell('building the pages');
  await buildPages();
  const server = await servePages({ '/data/': data, ...(imgly ? { '/imgly/': imgly } : {}) });
  const browser = await launch();
  try {
    const memory = await watchMemory(browser);
    const page = await openPage(browser, `${server.url}/wardrobe.html`);
    const read = (/** @type {string} */ url) =>
      page.evaluate((at) => /** @type {any} */ (globalThis).bench.whole(at, 'auto'), url);
    // Models are loaded by two photos that are not counted.
    await read(photos[0] ?? '');
    await read(photos.at(-1) ?? '');
    /** @type {Map<string, number[]>} */
    const stages = new Map();
    /** @type {number[]} */
    const whole = [];
    let garments = 0;
    const started = performance.now();
    for (const [i, url] of photos.entries()) {
      const reading = await read(url);
      garments += reading.garments.length;
      whole.push(reading.ms);
      for (const { model, ms } of reading.by) stages.set(model, [...(stages.get(model) ?? []), ms]);
      if ((i + 1) % 10 === 0) tell(`read ${i + 1} of ${photos.length}`);
    }
    const minutes = (performance.now() - started) / 60_000;
    const peak = memory.peak() / 2 ** 20;
    await memory.stop();
    const machine = machineOf(browser);
    /** @type {Record<string, number>} */
    const ratios = {};
    const rows = [
      row('garments a minute', [garments / minutes], ''),
      row('a photo whole', whole),
      ...[...stages].map(([model, ms]) => row(`a photo, ${model}`, ms)),
      row('peak memory', [peak], 'MiB'),
    ];
    for (const [id, dims] of Object.entries(NATIVE)) {
      const native = await nativeTimes(id, dims);
      const once = await page.evaluate(
        ([model, rounds]) => /** @type {any} */ (globalThis).bench.time(model, rounds),
        /** @type {const} */ ([id, 8]),
      );
      rows.push(row(`${id}, one run, browser`, once), row(`${id}, one run, native`, native));
      ratios[`${id} browser to native`] = round(median(once) / median(native), 2);
    }
    if (imgly) {
      const times = await page.evaluate(
        ([url, dims, rounds]) => /** @type {any} */ (globalThis).bench.timeFile(url, dims, rounds),
        /** @type {const} */ ([`/imgly/${IMGLY.file}`, IMGLY.dims, 2]),
      );
      rows.push(row(`${IMGLY.name}, one run, browser`, times));
      const own = rows.find(({ what }) => what === 'cut-out, one run, browser');
      ratios['cut-out to imgly'] = round((own?.median ?? 0) / median(times), 4);
    }
    return { machine, rows, ratios, targets: {} };
  } finally {
    await browser.close();
    await server.close();
  }
}
