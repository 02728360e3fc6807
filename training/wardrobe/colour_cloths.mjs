/**
 * The cloths of garments by the app's own code: `node training/wardrobe/colour_cloths.mjs FILE PLACES OUT`.
 * FILE holds a record for each garment: width, height and whether it comes in pairs (three uint16), then
 * RGBA of the photo, whose alpha is the cut-out network's mask; PLACES the garment network's map of each
 * (28 x 28 float32). OUT gets one line each: { cloths: [[l, a, b, weight], ...], context: [...] }.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/** As in workers/wardrobe: reach of the refinement, shares of the photo that are no garment, pixels counted. */
const [REACH, LEAST, MOST, COUNTED, CELLS] = [6, 0.01, 0.985, 128, 28];
/** @param {string} path @returns {Promise<any>} */
const core = async (path) => {
  const file = fileURLToPath(new URL(`../../src/core/${path}`, import.meta.url));
  return (await runnerImport(file, { configFile: false, logLevel: 'error' })).module;
};
const [from, places, to] = process.argv.slice(2);
if (!from || !places || !to)
  throw new Error('node training/wardrobe/colour_cloths.mjs FILE PLACES OUT');
const { clothsOf } = await core('wardrobe/colours.ts');
const { coverage, maskBox, tidied } = await core('wardrobe/mask.ts');
const { placeOver, wholeGarment } = await core('wardrobe/place.ts');
const { contextOf } = await core('wardrobe/seen.ts');
const { refined } = await core('wardrobe/refine.ts');
const { splitMask } = await core('wardrobe/split.ts');
const { downscale } = await core('image/resize.ts');
const { toGrey } = await core('image/grey.ts');

/** The mask that the app would make; of several garments the largest. */
const maskOf = (
  /** @type {any} */ photo,
  /** @type {any} */ coarse,
  /** @type {boolean} */ pair,
) => {
  const mask = refined(tidied(coarse), toGrey(photo), REACH);
  const share = coverage(mask);
  if (share < LEAST || share > MOST) return { ...mask, data: mask.data.map(() => 255) };
  const area = (/** @type {any} */ one) => maskBox(one).width * maskBox(one).height;
  return splitMask(mask, pair).toSorted(
    (/** @type {any} */ x, /** @type {any} */ y) => area(y) - area(x),
  )[0];
};
const alphaOf = (/** @type {any} */ { width, height, data }) => ({
  width,
  height,
  data: Uint8ClampedArray.from({ length: width * height }, (_, i) => data[i * 4 + 3]),
});
const withAlpha = (/** @type {any} */ picture, /** @type {(i: number) => number} */ alpha) => ({
  ...picture,
  data: picture.data.map((/** @type {number} */ v, /** @type {number} */ i) =>
    i % 4 === 3 ? alpha(i >> 2) : v,
  ),
});

const bytes = await readFile(from);
const seen = new Float32Array(new Uint8Array(await readFile(places)).buffer);
const lines = [];
let at = 0;
while (at < bytes.length) {
  const width = bytes.readUInt16LE(at);
  const height = bytes.readUInt16LE(at + 2);
  const pair = bytes.readUInt16LE(at + 4);
  const end = at + 6 + width * height * 4;
  const data = new Uint8ClampedArray(bytes.subarray(at + 6, end));
  at = end;
  const given = { width, height, data };
  const photo = withAlpha(given, () => 255);
  const place = seen.subarray(lines.length * CELLS ** 2, (lines.length + 1) * CELLS ** 2);
  const cut = wholeGarment(alphaOf(given), placeOver(place, CELLS, given), photo);
  const mask = maskOf(photo, cut, pair === 1);
  const small = downscale(
    withAlpha(given, (i) => mask.data[i]),
    COUNTED,
  );
  const [picture, alpha] = [withAlpha(small, () => 255), alphaOf(small)];
  const cloths = clothsOf(picture, alpha).map((/** @type {any} */ { l, a, b, weight }) => [
    l,
    a,
    b,
    weight,
  ]);
  lines.push(JSON.stringify({ cloths, context: contextOf(picture, alpha) }));
}
await writeFile(to, `${lines.join('\n')}\n`);
