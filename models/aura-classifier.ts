/**
 * Aura's colour classifier: four tiles, the person and its clothes, hair and skin alone on grey (see
 * `cutOut`), 224 x 224 RGB in, calibrated probabilities over the ten aura colours out. Trained by
 * `training/aura`; models/trained has its card.
 */
import { CUT_OUT_SIDE } from '../src/core/aura/cut-out.ts';
import { AURA_COLORS } from '../src/core/aura/types.ts';

export const AURA_CLASSIFIER = {
  id: 'aura-classifier',
  size: CUT_OUT_SIDE,
  input: 'image',
  output: 'probabilities',
  dims: [1, 3, CUT_OUT_SIDE, CUT_OUT_SIDE],
} as const;

const AREA = AURA_CLASSIFIER.size ** 2;

/** RGB bytes [224, 224, 3] as the network's input [3, 224, 224], -1..1. Throws `RangeError` for another length. */
export function encodeCutOut(rgb: Uint8Array): Float32Array {
  if (rgb.length !== AREA * 3)
    throw new RangeError(`${AREA * 3} bytes expected, ${rgb.length} came`);
  const out = new Float32Array(AREA * 3);
  for (let i = 0; i < AREA; i++)
    for (let c = 0; c < 3; c++) out[c * AREA + i] = rgb[i * 3 + c]! / 127.5 - 1;
  return out;
}

/** Probabilities in schema order, summing to 1. Throws `RangeError` when the output is none. */
export function decodeAura(output: ArrayLike<number>): number[] {
  const values = Array.from(output);
  const total = values.reduce((a, b) => a + b, 0);
  if (values.length !== AURA_COLORS.length || !(total > 0) || values.some((v) => !(v >= 0)))
    throw new RangeError('no probabilities over the aura colours');
  return values.map((v) => v / total);
}

/**
 * Calibration past the file's own temperature: probabilities to the power, less the doubt, which all
 * colours share. One temperature cannot mend it: some pictures are read wrong without any sign of it,
 * while most deserve more trust. Both least log loss on the `val` photos as the app reads them (720
 * pictures of 120, bench/aura/README.md).
 */
export const CALIBRATION = { power: 2.2, doubt: 0.06 } as const;

/** Calibrated probabilities of what `decodeAura` gives; the order of the colours stays, they sum to 1. */
export function calibrateAura(probabilities: readonly number[]): number[] {
  const { power, doubt } = CALIBRATION;
  const raised = probabilities.map((p) => p ** power);
  const total = raised.reduce((a, b) => a + b, 0);
  return raised.map((r) => (1 - doubt) * (r / total) + doubt / raised.length);
}

/**
 * The drawn picture [224, 224, 3] of models/trained/aura.golden.json: squares of `coarse` pixels from a
 * linear congruential generator (training/aura/export.py draws it too).
 */
export function goldenPicture(coarse: number): Uint8Array {
  const { size } = AURA_CLASSIFIER;
  const cells = size / coarse;
  let state = coarse;
  const noise = Uint8Array.from({ length: cells * cells * 3 }, () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return state >>> 24;
  });
  return Uint8Array.from({ length: AREA * 3 }, (_, i) => {
    const [x, y, c] = [Math.floor(i / 3) % size, Math.floor(i / 3 / size), i % 3];
    return noise[(Math.floor(y / coarse) * cells + Math.floor(x / coarse)) * 3 + c]!;
  });
}
