/**
 * The samples that the aura classifier is trained on: `node training/aura/samples.mjs --data DIR --out
 * DIR`. Cut-outs of the street photos' people as the app makes them, each with the colour engine's
 * probabilities on the clean, white-balanced frame. Writes samples.bin (RGB bytes, 224 x 224 each) and
 * samples.jsonl (one line each), and training/splits/street.json.
 */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { ROOT } from '../../models/fetch/paths.mjs';
import { cropPerson } from './crop.mjs';
import { seenPhoto, seePhotos } from './seen.mjs';

const SEED = 7_000_000;
/** Parts of the person, as shares of its box from the top: the whole, half-length, head and shoulders. */
const CROPS = { full: 1, half: 0.55, head: 0.32 };
/** Copies of a photo that is trained on, beside its clean crops: what of, recoloured or not, perturbed or not. */
const COPIES = /** @type {const} */ ([
  ['full', false, true],
  ['full', false, true],
  ['half', false, true],
  ['full', true, false],
  ['full', true, false],
  ['full', true, true],
  ['full', true, true],
  ['half', true, false],
]);
/** Copies of a photo that is judged on. */
const JUDGED = /** @type {const} */ ([
  ['full', false, true],
  ['full', false, true],
]);

const { values } = parseArgs({
  options: { data: { type: 'string' }, out: { type: 'string' }, limit: { type: 'string' } },
});
if (!values.data || !values.out) throw new Error('--data DIR and --out DIR are needed');
const { data, out } = values;
const tell = (/** @type {string} */ line) => console.error(`samples: ${line}`);

const core = await loadCore();
const photos = (await readFile(join(data, 'split.csv'), 'utf8'))
  .trim()
  .split(/\r?\n/)
  .slice(1, values.limit ? Number(values.limit) + 1 : undefined)
  .map((line) => {
    const [photo, split] = line.trim().split(',');
    return { name: `${photo}.jpg`, split: split ?? '' };
  });
const folder = join(out, 'seen');
await seePhotos(
  join(data, 'photos'),
  photos.map(({ name }) => name),
  folder,
  tell,
);

const bytes = createWriteStream(join(out, 'samples.bin'));
const rows = createWriteStream(join(out, 'samples.jsonl'));
/** @type {Record<string, string>} */
const parts = {};
for (const [i, { name, split }] of photos.entries()) {
  const hash = createHash('sha256').update(await readFile(join(data, 'photos', name)));
  parts[hash.digest('hex').slice(0, 16)] = split;
  const seen = await seenPhoto(folder, name);
  const random = core.randomFrom(SEED + i);
  for (const [crop, share] of Object.entries(CROPS)) {
    const frame = cropPerson(core, seen, share);
    const region = core.personRegion({ parts: frame.parts });
    const clean = core.readRegion(frame.pixels, region);
    write({ photo: name, split, crop, kind: 'clean' }, frame.pixels, region, clean, clean);
    for (const [of, recoloured, perturbed] of split === 'train' ? COPIES : JUDGED) {
      if (of !== crop) continue;
      const pixels = recoloured
        ? core.recolour(frame.pixels, region, clean.clusters, random)
        : frame.pixels;
      const truth = recoloured ? core.readRegion(pixels, region) : clean;
      const shown = perturbed ? core.perturb(pixels, 'all', frame.parts, random) : pixels;
      const read = perturbed ? core.readRegion(shown, region) : truth;
      const kind = `${recoloured ? 'recoloured' : ''}${perturbed ? ' perturbed' : ''}`.trim();
      write({ photo: name, split, crop, kind }, shown, region, truth, read);
    }
  }
  if (bytes.writableNeedDrain) await new Promise((done) => bytes.once('drain', () => done(null)));
  if ((i + 1) % 50 === 0) tell(`${i + 1} of ${photos.length} photos`);
}
await Promise.all([bytes, rows].map((s) => new Promise((done) => s.end(done))));
if (!values.limit)
  await writeFile(join(ROOT, 'training/splits/street.json'), `${JSON.stringify(parts, null, 1)}\n`);
tell('done');

/**
 * One sample: the cut-out under the light that the engine finds on what is shown, and the truth of
 * the clean frame.
 * @param {Record<string, string>} what
 * @param {import('./seen.mjs').Seen['pixels']} shown @param {object} region
 * @param {{ probabilities: readonly number[] }} truth
 * @param {{ illuminant: readonly number[], probabilities: readonly number[] }} read
 */
function write(what, shown, region, truth, read) {
  bytes.write(core.cutOut(shown, region, read.illuminant));
  const rounded = (/** @type {readonly number[]} */ list) =>
    list.map((v) => Math.round(v * 1e4) / 1e4);
  rows.write(
    `${JSON.stringify({ ...what, truth: rounded(truth.probabilities), engine: rounded(read.probabilities) })}\n`,
  );
}

async function loadCore() {
  const load = async (/** @type {string} */ path) =>
    (await runnerImport(join(ROOT, path), { configFile: false, logLevel: 'error', root: ROOT }))
      .module;
  const modules = await Promise.all(
    [
      'src/core/aura/engine.ts',
      'src/core/aura/person-region.ts',
      'src/core/aura/cut-out.ts',
      'src/core/aura/recolour.ts',
      'src/core/aura/perturb.ts',
      'src/core/colour/random.ts',
    ].map(load),
  );
  return Object.assign({}, ...modules);
}
