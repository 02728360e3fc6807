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
import { SOURCE_SHA256, WASM_BASE64, WASM_SHA256 } from './dot-wasm.ts';
import { compileDots, wasmKernel } from './wasm-kernel.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const compiled = compileDots()!;

describe('the committed WASM', () => {
  it('is what its source compiles to', async () => {
    const bytes = Buffer.from(WASM_BASE64, 'base64');
    expect(sha256(bytes)).toBe(WASM_SHA256);
    expect(sha256(readFileSync(new URL('./dot.as', import.meta.url)))).toBe(SOURCE_SHA256);
    expect(sha256(await compileSearch())).toBe(WASM_SHA256);
  }, 30_000);
});

describe('the SIMD pass', () => {
  it.each([1, 16, 17, 128, 384, 512, MAX_DIMS])('equals the plain loop at %i values', (dims) => {
    const random = randomFrom(dims);
    const whole = (most: number) => Math.round((random() * 2 - 1) * most);
    const rows = 11;
    const kernels = [plainKernel(dims), wasmKernel(compiled, dims)];
    const codes = Array.from({ length: rows }, () =>
      Array.from({ length: dims }, () => whole(127)),
    );
    codes[3]!.fill(127);
    const query = Int16Array.from({ length: dims }, () => whole(4_095));
    const [plain, simd] = kernels.map((kernel) => {
      kernel.reserve(rows);
      for (const [row, values] of codes.entries()) kernel.codes().set(values, row * kernel.stride);
      kernel.setQuery(query);
      return [...kernel.dots(2, rows - 2).subarray(0, rows - 2)];
    });
    expect(simd).toEqual(plain);
    expect(simd).toHaveLength(rows - 2);
  });

  it('keeps its rows when it grows', () => {
    const kernel = wasmKernel(compiled, 16);
    kernel.reserve(1);
    kernel.codes().fill(1, 0, 16);
    kernel.reserve(1_000_000);
    kernel.codes().fill(1, 999_999 * 16, 1_000_000 * 16);
    kernel.setQuery(new Int16Array(16).fill(3));
    expect(kernel.dots(0, 1)[0]).toBe(48);
    expect(kernel.dots(999_999, 1)[0]).toBe(48);
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
    expect(count).toBeLessThan(CHUNK);
    for (const vector of [...take(stream, 20), entries[7]!.vector]) {
      const query = { model: 'm', vector };
      const ids = contenders(table.search(vector, { limit: candidatesFor(k) }), k);
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
    const found = contenders(table.search(vector, { limit: candidatesFor(k) }), k);
    expect(found.slice(0, k)).toEqual(ids.toSorted().slice(0, k));
  });
});
