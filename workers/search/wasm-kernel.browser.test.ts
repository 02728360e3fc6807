import { expect, it } from 'vitest';
import { randomFrom } from '../../src/core/colour/random.ts';
import { plainKernel } from '../../src/core/vectors/kernel.ts';
import { RELAXED, SIMD } from './dot-wasm.ts';
import { compileDots, wasmKernel } from './wasm-kernel.ts';

// Node does not know relaxed SIMD yet, so that what phones run is compared here.
it.each([
  ['relaxed', RELAXED],
  ['simd', SIMD],
])('the pass equals the plain loops in this browser, %s', (_kind, built) => {
  const [rows, dims] = [64, 512];
  const random = randomFrom(rows);
  const whole = (most: number) => Math.round((random() * 2 - 1) * most);
  const codes = Array.from({ length: rows }, () =>
    Int8Array.from({ length: dims }, () => whole(127)),
  );
  codes[0]!.fill(127);
  const coarse = Int8Array.from({ length: dims }, () => (whole(1) < 0 ? -127 : 127));
  const fine = Int16Array.from({ length: dims }, () => whole(4_095));
  const [plain, simd] = [plainKernel(dims), wasmKernel(compileDots([built])!, dims)].map(
    (kernel) => {
      kernel.reserve(rows);
      for (const [row, values] of codes.entries()) kernel.write(row, values);
      kernel.setQuery(coarse, fine);
      return [
        ...kernel.coarse(0, rows).subarray(0, rows),
        ...codes.map((_, at) => kernel.fine(at)),
      ];
    },
  );
  expect(simd).toEqual(plain);
});
