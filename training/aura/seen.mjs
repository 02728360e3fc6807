/**
 * Photos as the colour engine sees them (small pixels and the segmenter's parts), read once in a
 * browser by the app's own code and kept in a folder.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, openPage } from '../../bench/lib/browser.mjs';
import { buildPages, servePages } from '../../bench/lib/site.mjs';

/**
 * @typedef {object} Seen
 * @property {{ width: number, height: number, data: Uint8ClampedArray }} pixels RGBA
 * @property {{ width: number, height: number, classes: Uint8Array }} parts
 */

/**
 * Reads what is missing in `folder`.
 * @param {string} photos folder of the photos @param {readonly string[]} names file names
 * @param {string} folder @param {(line: string) => void} tell
 */
export async function seePhotos(photos, names, folder, tell) {
  await mkdir(folder, { recursive: true });
  const missing = names.filter((name) => !existsSync(join(folder, `${name}.bin`)));
  if (missing.length === 0) return;
  tell('building the pages');
  await buildPages();
  const server = await servePages({ '/photos/': photos });
  const browser = await launch();
  try {
    const page = await openPage(browser, `${server.url}/colours.html`);
    for (const [i, name] of missing.entries()) {
      const seen = await page.evaluate(
        (url) => {
          const { bench } =
            /** @type {{ bench: { partsOf(url: string): Promise<import('../../bench/page/colours.worker.ts').PartsOfPhoto> } }} */ (
              /** @type {unknown} */ (globalThis)
            );
          return bench.partsOf(url);
        },
        `/photos/${encodeURIComponent(name)}`,
      );
      const head = Uint32Array.of(seen.width, seen.height, seen.mapWidth, seen.mapHeight);
      const body = [Buffer.from(seen.rgba, 'base64'), Buffer.from(seen.classes, 'base64')];
      await writeFile(
        join(folder, `${name}.bin`),
        Buffer.concat([Buffer.from(head.buffer), ...body]),
      );
      if ((i + 1) % 100 === 0) tell(`saw ${i + 1} of ${missing.length}`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

/** One photo of the folder. @param {string} folder @param {string} name @returns {Promise<Seen>} */
export async function seenPhoto(folder, name) {
  const bytes = await readFile(join(folder, `${name}.bin`));
  const at = (/** @type {number} */ i) => bytes.readUInt32LE(i * 4);
  const [width, height, mapWidth, mapHeight] = [at(0), at(1), at(2), at(3)];
  const map = 16 + width * height * 4;
  return {
    pixels: { width, height, data: new Uint8ClampedArray(bytes.subarray(16, map)) },
    parts: { width: mapWidth, height: mapHeight, classes: new Uint8Array(bytes.subarray(map)) },
  };
}
