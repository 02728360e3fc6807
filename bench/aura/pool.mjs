/**
 * The weights of the blend (`POOL` in src/core/aura/blend.ts): `AURA_SPLIT=val AURA_ANSWERS=FILE npm run
 * eval -- aura --data DIR` writes the answers, then `node bench/aura/pool.mjs FILE` tells macro-F1 and
 * calibration error of each pair of powers, and which has the least error among those whose macro-F1
 * is within 0.005 of the best.
 */
import { readFile } from 'node:fs/promises';
import { loadCore } from './core.mjs';
import { highest } from './score.mjs';

const POWERS = [0.4, 0.6, 0.8, 1];
const RATIOS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.75, 1];
const LEAST = 1e-6;
const HEARD_FROM = 0.4;

const file = process.argv[2];
if (!file) throw new Error('node bench/aura/pool.mjs FILE');
/** @type {{ pairs: import('./score.mjs').Pair[] }} */
const { pairs } = JSON.parse(await readFile(file, 'utf8'));
const core = await loadCore();
const truth = pairs.map((p) => p.truth);

/** @param {import('./score.mjs').Answer} said @param {number} a @param {number} b */
function pooled(said, a, b) {
  const classifier = said.classifier ?? [];
  if (Math.max(0, ...classifier) < HEARD_FROM) return said.engine;
  const raised = said.engine.map(
    (e, i) => Math.max(e, LEAST) ** a * Math.max(classifier[i] ?? 0, LEAST) ** b,
  );
  const total = raised.reduce((x, y) => x + y, 0);
  return raised.map((r) => r / total);
}

const tried = POWERS.flatMap((engine) =>
  RATIOS.map((ratio) => {
    const classifier = engine * ratio;
    const said = pairs.map((p) => pooled(p.said, engine, classifier));
    const macroF1 = core.macroF1(truth, said.map(highest), core.AURA_COLORS.length);
    return { engine, classifier, macroF1, ece: core.expectedCalibrationError(said, truth) };
  }),
);
for (const each of tried) console.error(JSON.stringify(each));
const top = Math.max(...tried.map((t) => t.macroF1));
const near = tried.filter((t) => t.macroF1 >= top - 0.005).sort((x, y) => x.ece - y.ece);
console.log(JSON.stringify({ n: pairs.length, ...near[0] }));
