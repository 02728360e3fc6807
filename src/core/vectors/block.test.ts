import { describe, expect, it } from 'vitest';
import { BLOCK_SIZE, packBlock, repack, type VectorEntry, withoutIds } from './block.ts';
import { mixtureOf, take } from './testing-mixture.ts';

const stream = mixtureOf({ dims: 32, centres: 0, spread: 0, seed: 4 });
const entriesOf = (count: number, tag = 'v'): VectorEntry[] =>
  take(stream, count).map((vector, i) => ({
    id: `${tag}${i}`,
    vector,
    meta: i % 2 ? { odd: true } : null,
  }));
const rowOf = (block: ReturnType<typeof packBlock>, row: number) => ({
  id: block.ids[row],
  codes: [...block.codes.subarray(row * block.dims, (row + 1) * block.dims)],
  scale: block.scales[row],
  error: block.errors[row],
  meta: block.meta[row],
});
const rowsOf = (block: ReturnType<typeof packBlock>) =>
  block.ids.map((_, row) => rowOf(block, row));

describe('a packed block', () => {
  it('has buffers of its own, nothing more', () => {
    const block = packBlock(entriesOf(3));
    expect(block.codes.buffer.byteLength).toBe(3 * 32);
    expect(block.meta).toEqual([null, { odd: true }, null]);
    expect(packBlock([]).ids).toEqual([]);
  });

  it('refuses vectors of two lengths', () => {
    const [entry] = entriesOf(1);
    const short = { id: 'short', vector: Float32Array.of(1, 0), meta: null };
    expect(() => packBlock([entry!, short])).toThrow(/in one space/);
    expect(() => repack([packBlock([entry!]), packBlock([short])])).toThrow(/in one space/);
  });

  it('loses the vectors it is told to, and is itself when it has none of them', () => {
    const block = packBlock(entriesOf(5));
    expect(withoutIds(block, new Set(['other']))).toBe(block);
    const fewer = withoutIds(block, new Set(['v0', 'v3', 'other']));
    expect(rowsOf(fewer)).toEqual([1, 2, 4].map((row) => rowOf(block, row)));
    expect(withoutIds(block, new Set(block.ids)).ids).toEqual([]);
  });

  it('is filled up from smaller ones without a change to any vector', () => {
    const some = [packBlock(entriesOf(200, 'a')), packBlock([]), packBlock(entriesOf(300, 'b'))];
    const full = repack(some);
    expect(full.map((block) => block.ids.length)).toEqual([BLOCK_SIZE, 500 - BLOCK_SIZE]);
    expect(full.flatMap(rowsOf)).toEqual(some.flatMap(rowsOf));
    expect(repack([])).toEqual([]);
  });
});
