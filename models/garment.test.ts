import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as ort from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';
import { HAND_ONLY } from '../src/core/wardrobe/labels.ts';
import { PARSER_CLASSES } from '../src/core/wardrobe/parse-map.ts';
import { modelById } from './catalog.ts';
import { CUT_OUT, decodeThing, encodeThing } from './cut-out.ts';
import { decodeGarment, encodeGarment, GARMENT, SAID_LENGTH, unit } from './garment.ts';
import { decodeOutfit, encodeOutfit, GARMENT_PARTS } from './garment-parts.ts';
import { decodeText, TEXT } from './text-embedding.ts';

const trained = (name: string) => new URL(`./trained/${name}`, import.meta.url);

/** Opaque RGBA noise of squares. */
function noise(width: number, height: number): Uint8ClampedArray {
  return Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) => {
    const [x, y] = [(i >> 2) % width, Math.floor((i >> 2) / width)];
    return i % 4 === 3 ? 255 : ((x >> 4) * 53 + (y >> 4) * 97 + (i % 4) * 31) % 256;
  });
}

async function run(
  file: string,
  data: Float32Array,
  dims: readonly number[],
): Promise<Float32Array> {
  const session = await ort.InferenceSession.create(readFileSync(trained(file)));
  const out = await session.run({
    [session.inputNames[0]!]: new ort.Tensor('float32', data, [...dims]),
  });
  return out[session.outputNames[0]!]!.data as Float32Array;
}

describe.each(['garment', 'garment-words', 'garment-parts'])('the weights of %s', (id) => {
  it('are those of the catalog and of their card', () => {
    const file = modelById(id).files[0]!;
    const bytes = readFileSync(trained(file.name));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const card = JSON.parse(readFileSync(trained(`${id}.card.json`), 'utf8'));
    expect({ bytes: bytes.length, sha256 }).toEqual({ bytes: file.bytes, sha256: file.sha256 });
    expect({ bytes: card.bytes, sha256: card.sha256 }).toEqual({
      bytes: file.bytes,
      sha256: file.sha256,
    });
  });
});

it('kinds and embedding together stay under 8 MiB, the parser under 10 MB', () => {
  const size = (id: string) => modelById(id).files[0]!.bytes;
  expect(size('garment')).toBeLessThan(8 * 2 ** 20);
  expect(size('garment-parts')).toBeLessThan(10_000_000);
});

describe('the garment network', () => {
  it('says all that is expected of it, the same each time', async () => {
    const input = encodeGarment(noise(GARMENT.size, GARMENT.size));
    const [first, second] = [
      await run('garment.onnx', input, GARMENT.dims),
      await run('garment.onnx', input, GARMENT.dims),
    ];
    expect(first).toHaveLength(SAID_LENGTH);
    expect(second).toEqual(first);
    const said = decodeGarment(first);
    expect(Math.hypot(...said.embedding)).toBeCloseTo(1, 4);
    for (const list of [said.kinds, said.worn, said.patterns])
      expect(list.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 5);
    expect(said.clothing).toBeGreaterThanOrEqual(0);
  });

  it('refuses what is no picture or no answer', () => {
    expect(() => encodeGarment(new Uint8ClampedArray(12))).toThrow(RangeError);
    expect(() => decodeGarment(new Float32Array(3))).toThrow(RangeError);
    expect(() => decodeGarment(new Float32Array(SAID_LENGTH))).toThrow(RangeError);
    expect(() => decodeGarment(new Float32Array(SAID_LENGTH).fill(Number.NaN))).toThrow(RangeError);
    expect(() => unit(new Float32Array(4))).toThrow(RangeError);
  });
});

it('the parser gives probabilities over its classes in each cell', async () => {
  const { width, height, dims, mapWidth, mapHeight } = GARMENT_PARTS;
  const map = decodeOutfit(
    await run('garment-parts.onnx', encodeOutfit(noise(width, height)), dims),
  );
  const cells = mapWidth * mapHeight;
  for (const i of [0, 1234, cells - 1]) {
    const sum = PARSER_CLASSES.reduce((total, _, k) => total + map[k * cells + i]!, 0);
    expect(sum).toBeCloseTo(1, 4);
  }
  expect(() => decodeOutfit(new Float32Array(5))).toThrow(RangeError);
});

it('words come out of length 1, in the space of the garments', async () => {
  const text = unit(Float32Array.from({ length: TEXT.size }, (_, i) => Math.sin(i)));
  const out = await run('garment-words.onnx', text, [1, TEXT.size]);
  expect(out).toHaveLength(GARMENT.embedding);
  expect(Math.hypot(...out)).toBeCloseTo(1, 3);
});

it('a text is the mean of its words', () => {
  const words = new Float32Array(TEXT.size * 2);
  words[0] = 2;
  words[TEXT.size + 1] = 2;
  const mean = decodeText(words);
  expect([mean[0], mean[1]]).toEqual([
    expect.closeTo(Math.SQRT1_2, 5),
    expect.closeTo(Math.SQRT1_2, 5),
  ]);
  expect(() => decodeText(new Float32Array(5))).toThrow(RangeError);
});

it('a cut-out is stretched to the whole range of alpha', () => {
  const input = encodeThing(noise(CUT_OUT.size, CUT_OUT.size));
  expect(input).toHaveLength(3 * CUT_OUT.size ** 2);
  const map = new Float32Array(CUT_OUT.size ** 2).map((_, i) => 0.2 + (i % 100) / 200);
  const { data } = decodeThing(map);
  expect([data[0], data[99]]).toEqual([0, 255]);
  expect(() => decodeThing(new Float32Array(3))).toThrow(RangeError);
});

it("the garment card's text repeats the figures of its training", () => {
  const { metrics } = JSON.parse(readFileSync(trained('garment.card.json'), 'utf8'));
  const { measured, limits } = modelById('garment').card;
  const { retrieval, retrievalOfFeatures: before } = metrics;
  for (const figure of [retrieval.p1, before.p1, retrieval.gap, before.gap])
    expect(measured).toContain(figure.toFixed(2));
  for (const id of HAND_ONLY) expect(limits).toContain(id.replaceAll('-', ' '));
});
