/**
 * `npm run bench -- aura`: live frames a second, and what each stage of a live frame and of a whole
 * reading costs, on the test portraits, beside a calibration loop of the same run.
 */
import { photosDir } from '../../scripts/test-photos.mjs';
import { needPhotos } from '../face/contenders.mjs';
import { calibrate } from '../face/steady.mjs';
import { launch, machineOf, openPage } from '../lib/browser.mjs';
import { row, tell } from '../lib/report.mjs';
import { buildPages, servePages } from '../lib/site.mjs';
import { median, round } from '../metrics/stats.mjs';

/** At least so many readings of live frames a second on a laptop's CPU. */
const TARGET = 10;
const PHOTOS = ['emily-1.jpg', 'tara-1.jpg', 'laura-1.jpg', 'jessica-2.jpg'];
/** Seconds of live frames of each photo. */
const SECONDS = 8;

/**
 * @typedef {{ seconds: number, frames: { ms: Record<string, number> }[] }} LiveRun
 * @typedef {{ live(url: string, seconds: number): Promise<LiveRun>,
 *   whole(url: string): Promise<Record<string, number>> }} Bench
 */

/** @param {{ rounds: number }} options */
export async function run({ rounds }) {
  needPhotos(photosDir());
  tell('building the pages');
  await buildPages();
  const server = await servePages({ '/photos/': photosDir() });
  const browser = await launch();
  try {
    const page = await openPage(browser, `${server.url}/colours.html`);
    /** @type {number[]} */
    const rates = [];
    /** @type {Map<string, number[]>} */
    const live = new Map();
    for (const photo of PHOTOS) {
      const { seconds, frames } = await page.evaluate(
        ([url, length]) => {
          const { bench } = /** @type {{ bench: Bench }} */ (/** @type {unknown} */ (globalThis));
          return bench.live(url, length);
        },
        /** @type {const} */ ([`/photos/${photo}`, SECONDS]),
      );
      rates.push(frames.length / seconds);
      for (const { ms } of frames)
        for (const [stage, value] of Object.entries(ms))
          if (value > 0) live.set(stage, [...(live.get(stage) ?? []), value]);
      tell(`${photo}: ${round(frames.length / seconds, 1)} live readings a second`);
    }
    /** @type {Map<string, number[]>} */
    const whole = new Map();
    for (let i = 0; i < rounds; i++) {
      const photo = PHOTOS[i % PHOTOS.length];
      const stages = await page.evaluate((url) => {
        const { bench } = /** @type {{ bench: Bench }} */ (/** @type {unknown} */ (globalThis));
        return bench.whole(url);
      }, `/photos/${photo}`);
      // The first of each photo warms up.
      if (i >= PHOTOS.length)
        for (const [stage, value] of Object.entries(stages))
          whole.set(stage, [...(whole.get(stage) ?? []), value]);
    }
    const blank = await openPage(browser, `${server.url}/index.html`);
    const calibration = [];
    for (let i = 0; i < 10; i++) calibration.push(await calibrate(blank));
    return {
      rows: [
        row('live readings a second', rates, '/s'),
        ...[...live].map(([stage, values]) => row(`live: ${stage}`, values)),
        ...[...whole].map(([stage, values]) => row(`whole reading: ${stage}`, values)),
        row('calibration loop', calibration),
      ],
      ratios: {
        liveReadingsPerSecond: round(median(rates), 3),
        wholeToCalibration: round(median(whole.get('total') ?? []) / median(calibration), 3),
      },
      targets: { liveReadingsPerSecond: { atLeast: TARGET } },
      machine: machineOf(browser),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}
