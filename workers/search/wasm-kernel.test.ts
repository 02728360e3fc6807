import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileSearch } from '../../scripts/build-search.mjs';
import { randomFrom } from '../../src/core/colour/random.ts';
import { packBlock, repack } from '../../src/core/vectors/block.ts';
import { CHUNK, plainKernel } from '../../src/core/vectors/kernel.ts';
import { candidatesFor, contenders, exactSearch } from '../../src/core/vectors/rerank.ts';
import { MAX_DIMS } from '../../src/core/vectors/space.ts';
import { createTable } from '../../src/core/vectors/table.ts';
import { mixtureOf, take } from '../../src/core/vectors/testing-mixture.ts';
import { RELAXED, SIMD, SOURCE_SHA256 } from './dot-wasm.ts';
import { compileDots, wasmKernel } from './wasm-kernel.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const compiled = compileDots()!;
const kinds = [
  ['relaxed', RELAXED],
  ['simd', SIMD],
] as const;

describe('the committed WASM', () => {
  it.each(kinds)(
    'is what its source compiles to, %s',
    async (kind, { sha256: told, base64 }) => {
      expect(sha256(Buffer.from(base64, 'base64'))).toBe(told);
      expect(sha256(readFileSync(new URL('./dot.as', import.meta.url)))).toBe(SOURCE_SHA256);
      expect(sha256(await compileSearch(kind))).toBe(told);
    },
    30_000,
  );

  it('is left where the browser knows no SIMD', () => {
    const unknown = { sha256: '', base64: btoa('no wasm') };
    expect(compileDots([unknown])).toBeNull();
    expect(compileDots([unknown, SIMD])).not.toBeNull();
  });
});

/** This Node may not know relaxed SIMD; browsers do. */
const passes = kinds.flatMap(([kind, built]) => {
  const module = compileDots([built]);
  return module ? [[kind, module] as const] : [];
});

describe.each(passes)('the pass, %s', (_kind, module) => {
  it.each([1, 16, 17, 128, 384, 512, MAX_DIMS])('equals the plain loops at %i values', (dims) => {
    const random = randomFrom(dims);
    const whole = (most: number) => Math.round((random() * 2 - 1) * most);
    const rows = CHUNK + 11;
    const kernels = [plainKernel(dims), wasmKernel(module, dims)];
    const codes = Array.from({ length: rows }, () =>
      Int8Array.from({ length: dims }, () => whole(127)),
    );
    codes[3]!.fill(127);
    codes[4]!.fill(-127);
    const coarse = Int8Array.from({ length: dims }, () => whole(127));
    if (dims === 384) coarse.fill(127);
    const fine = Int16Array.from({ length: dims }, () => whole(4_095));
    const [plain, simd] = kernels.map((kernel) => {
      kernel.reserve(rows);
      for (const [row, values] of codes.entries()) kernel.write(row, values);
      kernel.move(rows - 1, 2);
      kernel.setQuery(coarse, fine);
      return [
        ...kernel.coarse(0, CHUNK),
        ...kernel.coarse(CHUNK, 11).subarray(0, 11),
        ...codes.map((_, row) => kernel.fine(row)),
      ];
    });
    expect(simd).toEqual(plain);
    expect(simd).toHaveLength(2 * rows);
  });

  it('keeps its rows when it grows', () => {
    const kernel = wasmKernel(module, 16);
    kernel.reserve(1);
    kernel.write(0, new Int8Array(16).fill(1));
    kernel.reserve(300_000);
    kernel.write(299_999, new Int8Array(16).fill(1));
    kernel.setQuery(new Int8Array(16), new Int16Array(16).fill(3));
    expect(kernel.fine(0)).toBe(48);
    expect(kernel.fine(299_999)).toBe(48);
  });
});

describe('first pass and floats', { timeout: 30_000 }, () => {
  const space = { kind: 'face', model: 'm' } as const;
  const count = 2_000;
  const k = 10;

  it.each([
    ['random', 0],
    ['clustered', 40],
    ['nearly all of one', 1],
  ])('find the ten nearest of %s vectors, all of them', (_name, centres) => {
    const stream = mixtureOf({ dims: 512, centres, spread: 0.8, seed: 5 });
    const entries = take(stream, count).map((vector, i) => ({ id: `v${i}`, vector, meta: null }));
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    const table = createTable(512, wasmKernel(compiled, 512));
    for (const block of repack([packBlock(entries)])) table.put(block);
    expect(table.size()).toBe(count);
    expect(count).toBeGreaterThan(CHUNK);
    for (const vector of [...take(stream, 20), entries[7]!.vector]) {
      const query = { model: 'm', vector };
      const ids = contenders(table.search(vector, { limit: candidatesFor(k), nearest: k }), k);
      const some = ids.map((id) => byId.get(id)!);
      expect(exactSearch(space, some, query, { k })).toEqual(
        exactSearch(space, entries, query, { k }),
      );
    }
  });

  it('find the first by id among 5,000 identical vectors, over several chunks', () => {
    const vector = take(mixtureOf({ dims: 512, centres: 0, spread: 0, seed: 6 }), 1)[0]!;
    const ids = Array.from({ length: 5_000 }, (_, i) => `v${(i * 7_919) % 5_000}`.padEnd(5, '_'));
    const table = createTable(512, wasmKernel(compiled, 512));
    table.put(packBlock(ids.map((id) => ({ id, vector, meta: null }))));
    const found = contenders(table.search(vector, { limit: candidatesFor(k), nearest: k }), k);
    expect(found.slice(0, k)).toEqual(ids.toSorted().slice(0, k));
  });
});
