/**
 * Names the colours of garments by the app's own rule: `node training/wardrobe/colours.mjs FILE OUT`.
 * FILE holds n garments of RGBA 112 x 112 (alpha: the mask); OUT gets one line each:
 * [[name, share], ...].
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const SIDE = 112;
const [from, to] = process.argv.slice(2);
if (!from || !to) throw new Error('node training/wardrobe/colours.mjs FILE OUT');
const path = fileURLToPath(new URL('../../src/core/wardrobe/colours.ts', import.meta.url));
const { module } = await runnerImport(path, { configFile: false, logLevel: 'error' });
const bytes = await readFile(from);
const length = SIDE * SIDE * 4;
const lines = [];
for (let at = 0; at < bytes.length; at += length) {
  const data = new Uint8ClampedArray(bytes.subarray(at, at + length));
  const mask = Uint8ClampedArray.from({ length: SIDE * SIDE }, (_, i) => data[i * 4 + 3] ?? 0);
  for (let i = 3; i < length; i += 4) data[i] = 255;
  const size = { width: SIDE, height: SIDE };
  const colours = module.garmentColours({ ...size, data }, { ...size, data: mask });
  lines.push(JSON.stringify(colours.map((/** @type {any} */ { name, share }) => [name, share])));
}
await writeFile(to, `${lines.join('\n')}\n`);
