/**
 * What the colour engine says of single colours, as cloth: `node training/aura/evidence.mjs FILE` writes float32
 * lines of red, green, blue (0..255) and the evidence for each aura colour, over an even grid.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from '../../models/fetch/paths.mjs';

const SIDE = 48;

const [file] = process.argv.slice(2);
if (!file) throw new Error('node training/aura/evidence.mjs FILE');
const { evidenceOf } = await load('src/core/aura/assign.ts');
const { linearToOklab, oklabToOklch } = await load('src/core/colour/oklab.ts');
const { AURA_COLORS } = await load('src/core/aura/types.ts');
const { LINEAR_OF_BYTE } = await load('src/core/colour/srgb.ts');
const width = 3 + AURA_COLORS.length;
const lines = new Float32Array(SIDE ** 3 * width);
for (let i = 0; i < SIDE ** 3; i++) {
  const rgb = [Math.floor(i / SIDE ** 2), Math.floor(i / SIDE) % SIDE, i % SIDE].map((v) =>
    Math.round((v * 255) / (SIDE - 1)),
  );
  const color = oklabToOklch(linearToOklab(rgb.map((v) => LINEAR_OF_BYTE[v])));
  lines.set([...rgb, ...evidenceOf([{ color, hex: '', part: 'clothes', area: 1 }])], i * width);
}
await writeFile(file, new Uint8Array(lines.buffer));

/** @param {string} path */
async function load(path) {
  const options = { configFile: /** @type {const} */ (false), logLevel: /** @type {const} */ ('error'), root: ROOT };
  return (await runnerImport(join(ROOT, path), options)).module;
}
