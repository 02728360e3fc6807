import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';
import { EXPRESSIONS } from '../src/core/types.ts';
import { modelById } from './catalog.ts';
import {
  decodeLogits,
  EXPRESSION_AURA,
  encodeTile,
  goldenTiles,
  greyOf,
  logitsInStages,
  middleOf,
  type Pass,
  type Stage,
  tileBox,
} from './expression-aura.ts';
import { newRun, obtain } from './fetch/obtain.mjs';
import card from './trained/expression.card.json' with { type: 'json' };
import golden from './trained/expression.golden.json' with { type: 'json' };

const AREA = EXPRESSION_AURA.size ** 2;
const FILE = new URL('./trained/expression.onnx', import.meta.url);

describe('the tile', () => {
  it('is a square about the landmarks, a little above their middle', () => {
    const landmarks = [
      { x: 0.4, y: 0.2, z: 0 },
      { x: 0.6, y: 0.6, z: 0 },
    ];
    const { cropScale, raise } = EXPRESSION_AURA;
    const box = tileBox(landmarks, 1000, 500);
    // The landmarks span 200 × 200 pixels about (500, 200).
    expect(box.width).toBeCloseTo(200 * cropScale);
    expect(box.height).toBe(box.width);
    expect(box.x + box.width / 2).toBeCloseTo(500);
    expect(box.y + box.height / 2).toBeCloseTo(200 - raise * box.height);
  });

  it('has a middle part', () => {
    const box = middleOf({ x: 10, y: 20, width: 100, height: 50 }, 0.5);
    expect(box).toEqual({ x: 35, y: 32.5, width: 50, height: 25 });
  });

  it('is grey by BT.601 and ignores alpha', () => {
    const rgba = new Uint8ClampedArray(AREA * 4);
    rgba.set([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 0]);
    expect([...greyOf(rgba).subarray(0, 5)]).toEqual([76, 150, 29, 255, 0]);
    expect(() => greyOf(rgba.subarray(4))).toThrow(RangeError);
  });

  it('has mean 0 and spread below 1, and may be mirrored', () => {
    const tile = goldenTiles()[0]!;
    const input = encodeTile(tile);
    expect(input).toHaveLength(AREA);
    const mean = input.reduce((a, b) => a + b, 0) / AREA;
    const spread = Math.sqrt(input.reduce((a, b) => a + b * b, 0) / AREA);
    expect(mean).toBeCloseTo(0, 5);
    expect(spread).toBeGreaterThan(0.85);
    expect(spread).toBeLessThan(1);
    const mirrored = encodeTile(tile, true);
    const { size } = EXPRESSION_AURA;
    for (const [x, y] of [
      [0, 0],
      [5, 17],
      [47, 47],
    ] as const)
      expect(mirrored[y * size + x]).toBe(input[y * size + (size - 1 - x)]);
  });

  it('is the same in other light and contrast, and zeros when it is flat', () => {
    const tile = Float32Array.from(goldenTiles()[3]!);
    const darker = encodeTile(tile.map((g) => g - 60));
    const plain = encodeTile(tile);
    for (let i = 0; i < AREA; i += 97) expect(darker[i]).toBeCloseTo(plain[i]!, 4);
    expect(encodeTile(new Uint8Array(AREA).fill(200)).every((v) => v === 0)).toBe(true);
    expect(() => encodeTile(new Uint8Array(AREA - 1))).toThrow(RangeError);
  });
});

describe('the answer', () => {
  it('is the softmax of the logits', () => {
    const logits = new Array<number>(7).fill(0);
    logits[1] = 3;
    const probabilities = decodeLogits(logits);
    const happy = Math.exp(3) / (Math.exp(3) + 6);
    expect(probabilities.happy).toBeCloseTo(happy, 12);
    expect(EXPRESSIONS.reduce((sum, name) => sum + probabilities[name], 0)).toBeCloseTo(1, 12);
  });

  it('bears large logits and refuses another number of them', () => {
    const large = Array.from({ length: 7 }, (_, i) => (i === 2 ? 5000 : -5000));
    expect(decodeLogits(large).sad).toBe(1);
    expect(() => decodeLogits(new Float32Array(8))).toThrow(RangeError);
    expect(() => decodeLogits([])).toThrow(RangeError);
  });
});

describe('the stages', () => {
  const STAGES: readonly Stage[] = [
    { passes: [{ member: 0, view: 0 }], temperature: 2, enough: 0.7 },
    { passes: [{ member: 1, view: 1 }], temperature: 1, enough: 0 },
  ];

  /** A run whose passes give `happy` logits of this height, and what was asked of it. */
  function running(heights: readonly number[]) {
    const asked: (readonly Pass[])[] = [];
    const run = async (passes: readonly Pass[]) => {
      const logits = new Float32Array(7);
      logits[1] = heights[asked.length]!;
      asked.push(passes);
      return logits;
    };
    return { asked, run };
  }

  it('end with the first that is sure enough, over its temperature', async () => {
    const { asked, run } = running([4]);
    // A member's part is 4, so a mean of both of its kind is 8, over 2.
    expect((await logitsInStages(run, STAGES))[1]).toBe(4);
    expect(asked).toEqual([STAGES[0]!.passes]);
  });

  it('add up where one is not', async () => {
    const { asked, run } = running([1, 2]);
    expect((await logitsInStages(run, STAGES))[1]).toBe(3);
    expect(asked).toEqual(STAGES.map(({ passes }) => passes));
  });

  it('are those of the card, and the last takes every view of every member once', () => {
    expect(EXPRESSION_AURA.stages).toEqual(card.stages);
    const { members, stages, views } = EXPRESSION_AURA;
    const passes = stages.flatMap((stage): readonly Pass[] => stage.passes);
    const once = passes.map(({ member, view }) => member * views.length + view).sort();
    expect(once).toEqual(Array.from({ length: members * views.length }, (_, i) => i));
    expect(stages.at(-1)).toMatchObject({ temperature: 1, enough: 0 });
  });

  it('cost the share of all passes that the card tells', () => {
    const { toldBy, multiplyAdds, otherClass } = card.metrics.stages;
    expect(toldBy.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 3);
    expect(multiplyAdds).toBeLessThanOrEqual(0.6);
    expect(otherClass).toBeLessThanOrEqual(0.005);
  });
});

describe('the weights', () => {
  it('are those that the catalog and the card name, and small', async () => {
    const bytes = await readFile(FILE);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = modelById(EXPRESSION_AURA.id).files[0]!;
    expect(file).toMatchObject({ bytes: bytes.length, sha256 });
    expect(card).toMatchObject({ bytes: bytes.length, sha256 });
    expect(bytes.length).toBeLessThanOrEqual(2_500_000);
  });

  it('are had from models/trained, without a network or a mirror', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'aura-own-'));
    try {
      const target = join(folder, 'expression.onnx');
      const file = modelById(EXPRESSION_AURA.id).files[0]!;
      const outcome = await obtain(file, target, newRun({ mirror: null }));
      expect(outcome).toEqual({ ok: true, from: 'models/trained' });
      expect((await readFile(target)).equals(await readFile(FILE))).toBe(true);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('give in onnxruntime what the trained net gave, to 1e-4', async () => {
    const session = await InferenceSession.create(await readFile(FILE), { logSeverityLevel: 3 });
    const { size } = EXPRESSION_AURA;
    for (const [i, tile] of goldenTiles().entries()) {
      const tiles = new Tensor('float32', encodeTile(tile), [1, 1, size, size]);
      const { logits } = await session.run({ tiles });
      const values = logits!.data as Float32Array;
      expect(values).toHaveLength(7);
      for (const [k, value] of golden.logits[i]!.entries())
        expect(Math.abs(values[k]! - value)).toBeLessThan(1e-4);
    }
  });
});
