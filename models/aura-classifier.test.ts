import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { beforeAll, describe, expect, it } from 'vitest';
import { CUT_OUT_GREY, CUT_OUT_TILE } from '../src/core/aura/cut-out.ts';
import { AURA_COLORS, type AuraColorId } from '../src/core/aura/types.ts';
import { parseConfig } from '../src/core/flags.ts';
import {
  AURA_CLASSIFIER,
  CALIBRATION,
  calibrateAura,
  decodeAura,
  encodeCutOut,
  goldenPicture,
} from './aura-classifier.ts';
import { GATE_MACRO_F1, type GateCard, gateOf, mayShip } from './aura-gate.ts';
import { modelById } from './catalog.ts';
import card from './trained/aura.card.json' with { type: 'json' };
import golden from './trained/aura.golden.json' with { type: 'json' };

const FILE = new URL('./trained/aura.onnx', import.meta.url);
const bytes = readFileSync(FILE);
const AREA = AURA_CLASSIFIER.size ** 2;

/** The order that the trainer writes outputs in. */
const TRAINER = new URL('../training/aura/__init__.py', import.meta.url);

const HAIR = [59, 47, 40];
const SKIN = [201, 154, 128];
/** Clothes that anyone would name so, sRGB bytes. */
const DRESSED: readonly (readonly [AuraColorId, readonly number[]])[] = [
  ['red', [200, 32, 47]],
  ['orange', [238, 122, 28]],
  ['yellow', [240, 196, 25]],
  ['green', [60, 141, 64]],
  ['turquoise', [32, 178, 170]],
  ['blue', [47, 127, 214]],
  ['indigo', [45, 47, 134]],
  ['violet', [125, 63, 168]],
  ['pink', [244, 143, 177]],
  ['white', [245, 243, 238]],
];

describe('the order of the outputs', () => {
  it('is the schema, on the card, in the trainer and in what this test dresses people in', () => {
    const trainer = /^COLOURS = \((.*)\)$/m.exec(readFileSync(TRAINER, 'utf8'))?.[1];
    expect(trainer?.split(', ')).toEqual(AURA_COLORS.map((id) => `'${id}'`));
    expect(card.signature.order).toEqual([...AURA_COLORS]);
    expect(DRESSED.map(([id]) => id)).toEqual([...AURA_COLORS]);
  });
});

describe('the file', () => {
  it('is what catalog and card say, and at most 2.5 MB', () => {
    const [file] = modelById(AURA_CLASSIFIER.id).files;
    expect(bytes.length).toBe(file!.bytes);
    expect(bytes.length).toBe(card.bytes);
    expect(bytes.length).toBeLessThanOrEqual(2_500_000);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect([sha256, sha256]).toEqual([file!.sha256, card.sha256]);
  });

  it('was exported within 1e-4 of the net', () => {
    expect(card.metrics.onnxMaxDifference).toBeLessThan(1e-4);
  });
});

describe('the network', () => {
  let session: InferenceSession;
  beforeAll(async () => {
    session = await InferenceSession.create(bytes);
  });

  it('has the inputs and outputs of its card and of the schema, in name, number and shape', () => {
    expect(session.inputNames).toEqual([AURA_CLASSIFIER.input]);
    expect(session.outputNames).toEqual([AURA_CLASSIFIER.output]);
    const shapes = (list: typeof session.inputMetadata) =>
      Object.fromEntries(list.map((m) => [m.name, m.isTensor ? [...m.shape] : []]));
    expect(shapes(session.inputMetadata)).toEqual(card.signature.input);
    expect(shapes(session.outputMetadata)).toEqual(card.signature.output);
    expect(card.signature.order).toEqual([...AURA_COLORS]);
    expect(gateOf(card).signatureOk).toBe(true);
  });

  it('gives the golden probabilities', async () => {
    for (const [i, coarse] of [4, 16, 56].entries()) {
      const input = new Tensor(
        'float32',
        encodeCutOut(goldenPicture(coarse)),
        AURA_CLASSIFIER.dims,
      );
      const output = await session.run({ image: input });
      const said = decodeAura(output.probabilities!.data as Float32Array);
      said.forEach((p, c) => {
        expect(p).toBeCloseTo(golden.probabilities[i]![c]!, 3);
      });
    }
  });

  it.each(DRESSED)('puts %s where the schema has it', async (id, rgb) => {
    const picture = new Uint8Array(AREA * 3).fill(CUT_OUT_GREY);
    const { size } = AURA_CLASSIFIER;
    // Clothes in the person's tile and in their own, hair and skin in theirs.
    for (let y = 0; y < size; y++)
      for (let x = 0; x < size; x++) {
        const [left, top] = [x % CUT_OUT_TILE, y % CUT_OUT_TILE];
        if (left < 36 || left > 76) continue;
        const part = top < 14 ? 2 : top < 30 ? 3 : 1;
        const tile = Math.floor(y / CUT_OUT_TILE) * 2 + Math.floor(x / CUT_OUT_TILE);
        if (tile !== 0 && tile !== part) continue;
        picture.set([rgb, HAIR, SKIN][part - 1]!, (y * size + x) * 3);
      }
    const input = new Tensor('float32', encodeCutOut(picture), AURA_CLASSIFIER.dims);
    const { probabilities } = await session.run({ image: input });
    const said = decodeAura(probabilities!.data as Float32Array);
    expect(AURA_COLORS[said.indexOf(Math.max(...said))]).toBe(id);
  });

  it('keeps its weights in halves', () => {
    expect(bytes.length).toBeLessThan(card.parameters * 2 + 40_000);
  });
});

describe('the ship gate', () => {
  const config = parseConfig(
    JSON.parse(readFileSync(new URL('../public/config.json', import.meta.url), 'utf8')),
  )!;

  it('holds: the published configuration enables the classifier only when its card passes', () => {
    expect(mayShip(config, card)).toBe(true);
    const enabled = { flags: { ml_enabled: { enabled: true } } };
    const poor: GateCard = { ...card, metrics: { macroF1: { value: GATE_MACRO_F1 - 0.001 } } };
    expect(mayShip(enabled, poor)).toBe(false);
    expect(mayShip(enabled, null)).toBe(false);
    expect(mayShip({ flags: { ml_enabled: { enabled: false } } }, poor)).toBe(true);
  });

  it('is met from exactly 0.78 on, and not without a card', () => {
    const at = (value: number): GateCard => ({
      ...card,
      metrics: { macroF1: { value } },
    });
    expect(gateOf(at(GATE_MACRO_F1)).met).toBe(true);
    expect(gateOf(at(GATE_MACRO_F1 - 1e-9)).met).toBe(false);
    expect(gateOf(null)).toEqual({ macroF1: null, needed: 0.78, signatureOk: false, met: false });
  });

  it('is not met by a file with another signature', () => {
    const good: GateCard = { ...card, metrics: { macroF1: { value: 1 } } };
    const { signature } = good;
    const wrong: GateCard['signature'][] = [
      { ...signature, input: { image: [1, 224, 224, 3] } },
      { ...signature, input: { picture: [1, 3, 224, 224] } },
      { ...signature, output: { logits: [1, 10] } },
      { ...signature, output: { probabilities: [1, 9] } },
      { ...signature, output: { probabilities: [1, 10], mood: [1, 4] } },
      { ...signature, order: signature.order.toReversed() },
      { ...signature, order: signature.order.slice(1) },
    ];
    for (const each of wrong) expect(gateOf({ ...good, signature: each }).met).toBe(false);
    expect(gateOf(good).met).toBe(true);
  });
});

describe('calibration', () => {
  it('keeps the order and the sum, trusts a leader more, and is never all sure', () => {
    const led = [0.5, 0.3, 0.1, 0.1, 0, 0, 0, 0, 0, 0];
    const said = calibrateAura(led);
    expect(said.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    expect(said[0]!).toBeGreaterThan(0.5);
    expect(said[0]! > said[1]! && said[1]! > said[2]! && said[2]! > said[4]!).toBe(true);
    expect(said[4]).toBeCloseTo(CALIBRATION.doubt / 10, 9);
    const sure = calibrateAura(led.map((_, i) => (i === 2 ? 1 : 0)));
    expect(Math.max(...sure)).toBeCloseTo(1 - CALIBRATION.doubt * 0.9, 9);
    expect(calibrateAura(led.map(() => 0.1))).toEqual(led.map(() => expect.closeTo(0.1, 9)));
  });
});

describe('encoding', () => {
  it('puts the channels apart, from -1 to 1, and refuses another size', () => {
    const rgb = new Uint8Array(AREA * 3);
    rgb.set([0, 255, 51]);
    const input = encodeCutOut(rgb);
    expect([input[0], input[AREA], input[2 * AREA]]).toEqual([-1, 1, expect.closeTo(-0.6, 6)]);
    expect(() => encodeCutOut(rgb.subarray(3))).toThrow(RangeError);
  });

  it('refuses what are no probabilities', () => {
    expect(decodeAura([0, 0, 0, 2, 0, 0, 0, 0, 0, 2])[3]).toBe(0.5);
    for (const bad of [[1], new Array(10).fill(0), [1, ...new Array(8).fill(0), Number.NaN]])
      expect(() => decodeAura(bad)).toThrow(RangeError);
  });
});
