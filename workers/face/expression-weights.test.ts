import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fromHalves, fromHalvesByHand, readHalfWeights } from './expression-weights.ts';

const FILE = new URL('../../models/trained/expression.onnx', import.meta.url);

test.each([fromHalves, fromHalvesByHand])('halves are read as IEEE 754 has them by %o', (read) => {
  const halves = Uint16Array.of(0x0000, 0x8000, 0x3c00, 0xc000, 0x7bff, 0x0001, 0x03ff, 0x0400);
  expect([...read(halves)]).toEqual([
    0,
    -0,
    1,
    -2,
    65504,
    2 ** -24,
    (1023 / 1024) * 2 ** -14,
    2 ** -14,
  ]);
  expect([...read(Uint16Array.of(0x7c00, 0xfc00, 0x7e00))]).toEqual([
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NaN,
  ]);
});

test('each member has a stem, blocks and a head, whose shapes follow one another', () => {
  const weights = readHalfWeights(readFileSync(FILE));
  const nets = new Set([...weights.keys()].map((name) => name.split('.')[0]!));
  expect([...nets]).toEqual([...nets].map((_, i) => `net${i}`));
  for (const net of nets) {
    const dimsOf = (name: string) => weights.get(`${net}.${name}.weight`)?.dims;
    expect(dimsOf('stem')?.slice(1)).toEqual([1, 5, 5]);
    let channels = dimsOf('stem')![0]!;
    let blocks = 0;
    for (; dimsOf(`block${blocks}.first`); blocks++) {
      const first = dimsOf(`block${blocks}.first`)!;
      expect(first[1]).toBe(channels);
      expect(dimsOf(`block${blocks}.second`)?.slice(0, 2)).toEqual([first[0], first[0]]);
      expect(dimsOf(`block${blocks}.short`) !== undefined).toBe(first[0] !== channels);
      channels = first[0]!;
    }
    expect(blocks).toBeGreaterThan(3);
    expect(dimsOf('head')).toEqual([7, channels]);
  }
  for (const { dims, data } of weights.values()) {
    expect(data).toHaveLength(dims.reduce((a, b) => a * b, 1));
    expect(data.every(Number.isFinite)).toBe(true);
  }
});

test('what is no such file is refused', () => {
  expect(() => readHalfWeights(new Uint8Array(0))).toThrow(RangeError);
  expect(() => readHalfWeights(readFileSync(FILE).subarray(0, 5000))).toThrow();
});
