/** `npm run bench -- face`: a photo read whole, beside human and face-api. See bench/README.md. */
import { photosDir } from '../../scripts/test-photos.mjs';
import { launch, machineOf } from '../lib/browser.mjs';
import { row, tell } from '../lib/report.mjs';
import { buildPages, packageFolder, servePages } from '../lib/site.mjs';
import { median, round } from '../metrics/stats.mjs';
import { AURA, chooseFaceApi, HUMAN, needPhotos, SIMULATED } from './contenders.mjs';
import { memoryRows } from './memory.mjs';
import { measureStarts } from './starts.mjs';
import { equalPhotos, perPhoto, steadyRows, steadyState } from './steady.mjs';

/** At most these; see the issue that built the pipeline. */
const TARGETS = { steadyToHuman: 0.6, coldToHuman: 1.2, warmToCold: 0.18 };
/** What an app of this kind is said to take elsewhere, from a file to its reading: to beat as well. */
const REFERENCES = {
  [AURA.name]: { ms: 100, megabytes: 200 },
  [SIMULATED.name]: { ms: 500, megabytes: 50 },
};

/** @param {{ rounds: number, starts: number }} options */
export async function run({ rounds, starts: times }) {
  if (!(rounds >= 10 && times >= 10))
    throw new Error('at least 10 rounds and 10 starts are needed');
  needPhotos(photosDir());
  tell('building the pages');
  await buildPages();
  const server = await servePages({
    '/photos/': photosDir(),
    '/peers/human/': packageFolder('@vladmandic/human', 'models'),
    '/peers/human-script/': packageFolder('@vladmandic/human', 'dist'),
    '/peers/face-api/': packageFolder('@vladmandic/face-api', 'model'),
    '/peers/face-api-script/': packageFolder('@vladmandic/face-api', 'dist'),
    '/peers/tfjs-wasm/': packageFolder('@tensorflow/tfjs-backend-wasm', 'dist'),
  });
  const browser = await launch();
  try {
    const site = server.url;
    const faceApi = await chooseFaceApi(browser, site);
    const contenders = [AURA, HUMAN, faceApi];
    const { samples, calibration, stages } = await steadyState(browser, site, contenders, rounds);
    const starts = await measureStarts(browser, site, contenders, times);
    const machine = machineOf(browser);
    await browser.close();
    const memory = await memoryRows(site, [...contenders, SIMULATED]);

    const equal = equalPhotos(samples, contenders);
    tell(`ratios are over the photos where all found equally many faces: ${equal.join(', ')}`);
    const middle = (/** @type {string} */ name, /** @type {import('./starts.mjs').Kind} */ kind) =>
      median(starts.get(name)?.[kind] ?? []);
    const ours = perPhoto(samples, AURA.name, equal);
    const calibrated = median(calibration);
    const ratios = {
      steadyToHuman: ours / perPhoto(samples, HUMAN.name, equal),
      steadyToFaceApi: ours / perPhoto(samples, faceApi.name, equal),
      coldToHuman: middle(AURA.name, 'cold') / middle(HUMAN.name, 'cold'),
      coldWholeToHuman: middle(AURA.name, 'coldWhole') / middle(HUMAN.name, 'cold'),
      coldToFaceApi: middle(AURA.name, 'cold') / middle(faceApi.name, 'cold'),
      warmToCold: middle(AURA.name, 'warm') / middle(AURA.name, 'cold'),
      steadyToCalibration: ours / calibrated,
    };
    const rows = [
      ...steadyRows(samples, contenders),
      ...stageRows(stages),
      ...[...starts].flatMap(([name, s]) => [
        row(`cold start ${name}`, s.cold),
        row(`revisit ${name}`, s.revisit),
        row(`warm start ${name}`, s.warm),
        ...(name === AURA.name
          ? [
              row('cold start aura, whole reading', s.coldWhole),
              row('warm start aura, whole reading', s.warmWhole),
            ]
          : []),
      ]),
      ...memory,
      row('calibration loop', calibration),
    ];
    const beside = referenceRatios(rows);
    const rounded = Object.entries({ ...ratios, ...beside }).map(([name, value]) => [
      name,
      round(value, 3),
    ]);
    return {
      machine,
      rows,
      ratios: Object.fromEntries(rounded),
      targets: { ...TARGETS, ...one(beside) },
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Time and memory as parts of the references. @param {readonly import('../lib/report.mjs').Row[]} rows */
function referenceRatios(rows) {
  const of = (/** @type {string} */ what) =>
    rows.find((r) => r.what === what)?.median ?? Number.NaN;
  /** @type {Record<string, number>} */
  const found = {};
  for (const [name, { ms, megabytes }] of Object.entries(REFERENCES)) {
    found[`${name}: to ${ms} ms`] = of(`file to reading, portraits, ${name}`) / ms;
    const memory = of(`memory ${name}: processes, peak above empty`) / megabytes;
    if (!Number.isNaN(memory)) found[`${name}: to ${megabytes} MB`] = memory;
  }
  return found;
}

/** Targets of at most 1 for these. @param {Record<string, number>} ratios */
function one(ratios) {
  return Object.fromEntries(Object.keys(ratios).map((name) => [name, 1]));
}

/** Where Aura's own time goes, per run of each model and rule. @param {Record<string, number[]>} stages */
function stageRows(stages) {
  return Object.entries(stages).map(([stage, times]) => row(`stage ${stage}`, times));
}
