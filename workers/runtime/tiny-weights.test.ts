import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as ort from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { readOnnx } from './onnx-file.ts';
import { withoutTinyWeights } from './tiny-weights.ts';

const FOLDER = new URL('../../models/weights/', import.meta.url);
const name = existsSync(FOLDER)
  ? readdirSync(FOLDER).find((each) => each.startsWith('fr_feature'))
  : undefined;

test.skipIf(!name)('the face embedding loses its tiny weights, and its output stays', async () => {
  const file = new Uint8Array(readFileSync(new URL(name!, FOLDER)));
  const before = file.slice();
  const bytes = withoutTinyWeights(file);
  expect(Buffer.from(file).equals(before)).toBe(true);
  const tiny = (of: Uint8Array) =>
    [...readOnnx(of).weights.values()].reduce(
      (sum, { data }) => sum + data.filter((v) => v !== 0 && Math.abs(v) < 1e-12).length,
      0,
    );
  expect(tiny(file)).toBeGreaterThan(100_000);
  expect(tiny(bytes)).toBe(0);
  const input = Float32Array.from({ length: 3 * 112 * 112 }, (_, i) => Math.sin(i * 0.37));
  const outputs = await Promise.all(
    [file, bytes].map(async (each) => {
      const session = await ort.InferenceSession.create(each);
      const fed = { [session.inputNames[0]!]: new ort.Tensor('float32', input, [1, 3, 112, 112]) };
      return (await session.run(fed))[session.outputNames[0]!]!.data as Float32Array;
    }),
  );
  const [whole, flushed] = outputs as [Float32Array, Float32Array];
  expect(Math.max(...whole.map(Math.abs))).toBeGreaterThan(0.01);
  for (const [i, value] of flushed.entries()) expect(value).toBeCloseTo(whole[i]!, 7);
});

test('a file that is none throws', () => {
  expect(() => withoutTinyWeights(new Uint8Array([0x3a, 0x7f, 1]))).toThrow();
});
