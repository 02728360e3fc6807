/**
 * `npm run eval -- parts --data DIR`: whether the clothes of a person are found and told apart. DIR has
 * photos/, masks/ (a label a pixel), labels.txt and, at will, split.csv. Truth: the union of a slot's
 * labels by src/core/wardrobe/labels.ts; a pair of shoes is one.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { loadCatalog } from '../../models/fetch/catalog.mjs';
import { ROOT } from '../../models/fetch/paths.mjs';
import { judgedOf, partsOf } from '../lib/parts.mjs';
import { intervals } from '../metrics/bootstrap.mjs';
import { round } from '../metrics/stats.mjs';
import { withWardrobe } from '../wardrobe/page.mjs';
import { averagePrecision, maskIou, rectIou, rectOf } from './score.mjs';

const SLOTS = /** @type {const} */ (['top', 'bottom', 'dress', 'outerwear', 'shoes']);
/** Size that masks are compared at: that of most photos, halved. */
const WIDTH = 275;
const HEIGHT = 425;
/** Fewest pixels of a garment that counts. */
const LEAST = 60;
/** Photos that follow each other are often of one person: intervals draw blocks of this many. */
const BLOCK = 20;

/**
 * @typedef {{ clothes: number, segmented: number, slots: Record<string, { truth: boolean, iou: number, found: { score: number, hit: boolean }[] }> }} Seen
 */

/** @param {{ data: string, limit: number, tell: (line: string) => void }} options */
export async function evaluate({ data, limit, tell }) {
  const names = (await readdir(join(data, 'photos')))
    .filter((n) => /\.(jpe?g|png)$/i.test(n))
    .sort();
  const parts = await partsOf(
    'street',
    names.map((n) => join(data, 'photos', n)),
  );
  const all = names.map((name, i) => ({
    name,
    block: `${Math.floor(i / BLOCK)}`,
    part: parts[i] ?? null,
  }));
  const judged = judgedOf(all);
  const asked = judged.slice(0, limit);
  const slotOf = await slotsByLabel(data);
  tell(`${asked.length} photos to read; building the pages`);
  /** @type {(Seen & { block: string })[]} */
  const seen = [];
  /** @type {unknown[]} */
  const dumped = [];
  /** @type {Record<string, number>} */
  const sorts = {};
  await withWardrobe(data, async (call) => {
    for (const [i, { name, block }] of asked.entries()) {
      const said = await call('outfit', `/data/photos/${encodeURIComponent(name)}`, WIDTH, HEIGHT);
      const labels = await call(
        'labels',
        `/data/masks/${encodeURIComponent(name.replace(/\.\w+$/, '.png'))}`,
        WIDTH,
        HEIGHT,
      );
      sorts[said.sort] = (sorts[said.sort] ?? 0) + 1;
      seen.push({ block, ...compare(labels, said, slotOf) });
      if (process.env.AURA_ANSWERS)
        dumped.push({
          name,
          slots: seen.at(-1)?.slots,
          areas: said.regions.map((/** @type {any} */ r) => [
            r.slot,
            r.score,
            (r.mask.match(/1/g) ?? []).length,
          ]),
        });
      if ((i + 1) % 20 === 0) tell(`read ${i + 1} of ${asked.length}`);
    }
  });
  if (process.env.AURA_ANSWERS) await writeFile(process.env.AURA_ANSWERS, JSON.stringify(dumped));
  const flat = measure(seen);
  const groups = [...new Set(seen.map(({ block }) => block))];
  const interval = intervals({
    groups,
    measure: (drawn) =>
      measure(
        seen.flatMap((each) => Array.from({ length: drawn.get(each.block) ?? 0 }, () => each)),
      ),
  });
  const { CATALOG } = await loadCatalog();
  const version = (/** @type {string} */ id) => CATALOG.find((m) => m.id === id)?.version ?? 'none';
  return {
    n: seen.length,
    metrics: {
      clothesIoU: flat.clothesIoU,
      segmenterIoU: flat.segmenterIoU,
      ...Object.fromEntries(
        SLOTS.map((slot) => [slot, { ap50: flat[`${slot}.ap50`], iou: flat[`${slot}.iou`] }]),
      ),
      slotsAp50: flat.slotsAp50,
      slotsIoU: flat.slotsIoU,
    },
    interval,
    models: { parts: version('person-parts'), parser: version('garment-parts') },
    skipped: names.length - judged.length,
    truths: Object.fromEntries(
      SLOTS.map((slot) => [slot, seen.filter(({ slots }) => slots[slot]?.truth).length]),
    ),
    sorts,
  };
}

/** Slots of the labels by their number; -1 is left out, 0 is no garment. @param {string} data */
async function slotsByLabel(data) {
  const path = join(ROOT, 'src/core/wardrobe/labels.ts');
  /** @type {{ module: typeof import('../../src/core/wardrobe/labels.ts') }} */
  const { module } = await runnerImport(path, { configFile: false, logLevel: 'error' });
  const lines = (await readFile(join(data, 'labels.txt'), 'utf8')).trim().split(/\r?\n/);
  /** @type {Map<number, string>} */
  const slots = new Map();
  for (const line of lines) {
    const [number = '', ...name] = line.trim().split(/\s+/);
    const label = name.join(' ');
    const nobody = ['null', 'hair', 'skin'].includes(label);
    slots.set(Number(number), module.slotOfStreetLabel(label) ?? (nobody ? '' : 'unknown'));
  }
  return slots;
}

/**
 * @param {number[]} labels @param {any} said @param {Map<number, string>} slotOf
 * @returns {Seen}
 */
function compare(labels, said, slotOf) {
  const truthSlot = labels.map((k) => slotOf.get(k) ?? '');
  const known = truthSlot.map((s) => Number(s !== 'unknown'));
  const clothes = truthSlot.map((s) => Number(s !== '' && s !== 'unknown'));
  const bits = (/** @type {string} */ text) => Uint8Array.from(text, (c) => (c === '1' ? 1 : 0));
  /** @type {Seen['slots']} */
  const slots = {};
  for (const slot of SLOTS) {
    const truth = truthSlot.map((s) => Number(s === slot));
    const there = truth.reduce((sum, v) => sum + v, 0) >= LEAST;
    const truthRect = there ? rectOf(truth, WIDTH) : null;
    const regions = said.regions.filter((/** @type {any} */ r) => r.slot === slot);
    const found = regions.map((/** @type {any} */ r) => {
      const rect = rectOf(bits(r.mask), WIDTH);
      return {
        score: r.score,
        hit: rect !== null && truthRect !== null && rectIou(rect, truthRect) >= 0.5,
      };
    });
    const mask = regions[0] ? bits(regions[0].mask) : new Uint8Array(labels.length);
    slots[slot] = { truth: there, iou: there ? maskIou(mask, truth, known) : 0, found };
  }
  return {
    clothes: maskIou(bits(said.clothes), clothes, known),
    segmented: maskIou(bits(said.segmented), clothes, known),
    slots,
  };
}

/** @param {readonly Seen[]} seen @returns {Record<string, number>} */
function measure(seen) {
  const mean = (/** @type {number[]} */ list) =>
    list.reduce((a, b) => a + b, 0) / Math.max(1, list.length);
  /** @type {Record<string, number>} */
  const out = {
    clothesIoU: round(mean(seen.map(({ clothes }) => clothes)), 4),
    segmenterIoU: round(mean(seen.map(({ segmented }) => segmented)), 4),
  };
  for (const slot of SLOTS) {
    const of = seen.map(({ slots }) => /** @type {Seen['slots'][string]} */ (slots[slot]));
    const truths = of.filter(({ truth }) => truth);
    out[`${slot}.ap50`] = round(
      averagePrecision(
        of.flatMap(({ found }) => found),
        truths.length,
      ),
      4,
    );
    out[`${slot}.iou`] = round(mean(truths.map(({ iou }) => iou)), 4);
  }
  out.slotsAp50 = round(mean(SLOTS.map((slot) => out[`${slot}.ap50`] ?? 0)), 4);
  out.slotsIoU = round(mean(SLOTS.map((slot) => out[`${slot}.iou`] ?? 0)), 4);
  return out;
}
