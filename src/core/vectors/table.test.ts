import { describe, expect, it } from 'vitest';
import { packBlock } from './block.ts';
import { plainKernel } from './kernel.ts';
import { createTable } from './table.ts';

/** Vectors of two values by their angle in degrees, for which nearness can be seen. */
const at = (degrees: number) =>
  Float32Array.of(Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180));
const blockOf = (angles: Readonly<Record<string, number>>) =>
  packBlock(
    Object.entries(angles).map(([id, degrees]) => ({
      id,
      vector: at(degrees),
      meta: { right: degrees < 90 },
    })),
  );
const filled = () => {
  const table = createTable(2, plainKernel(2));
  table.put(blockOf({ a: 0, b: 40, c: 80, d: 170 }));
  return table;
};
const all = { limit: 100 };

describe('a table', () => {
  it('finds the nearest first, as many as are wanted or there', () => {
    const table = filled();
    expect(table.search(at(50), all).ids).toEqual(['b', 'c', 'a', 'd']);
    expect(table.search(at(50), { limit: 2 }).ids).toEqual(['b', 'c']);
    expect(table.search(at(50), { limit: 0 }).ids).toEqual([]);
    expect(createTable(2, plainKernel(2)).search(at(0), all).ids).toEqual([]);
  });

  it('tells cosines within the error it states', () => {
    const { scores, errors } = filled().search(at(50), all);
    for (const [i, degrees] of [10, 30, 50, 120].entries()) {
      const cosine = Math.cos((degrees * Math.PI) / 180);
      expect(Math.abs(scores[i]! - cosine)).toBeLessThanOrEqual(errors[i]! + 1e-6);
      expect(errors[i]).toBeLessThan(0.01);
    }
  });

  it('takes a vector in the place of an older one of the same id', () => {
    const table = filled();
    table.put(blockOf({ a: 50, e: 60 }));
    expect(table.size()).toBe(5);
    expect(table.search(at(50), { limit: 3 }).ids).toEqual(['a', 'b', 'e']);
  });

  it('removes any row and keeps the others searchable, down to none', () => {
    const table = filled();
    table.remove(['b', 'unknown']);
    expect(table.search(at(50), all).ids).toEqual(['c', 'a', 'd']);
    table.remove(['d', 'd']);
    expect(table.search(at(50), all).ids).toEqual(['c', 'a']);
    const fresh = createTable(2, plainKernel(2));
    fresh.put(blockOf({ a: 0, c: 80 }));
    expect(table.search(at(50), all)).toEqual(fresh.search(at(50), all));
    table.remove(['a', 'c']);
    expect(table.size()).toBe(0);
    expect(table.search(at(50), all).ids).toEqual([]);
    table.put(blockOf({ f: 10 }));
    expect(table.search(at(50), all).ids).toEqual(['f']);
  });

  it('filters by metadata, also that of a row that moved', () => {
    const table = filled();
    table.remove(['a']);
    expect(table.search(at(50), { ...all, filter: { right: false } }).ids).toEqual(['d']);
    expect(table.search(at(50), { limit: 1, filter: { right: false } }).ids).toEqual(['d']);
    expect(table.search(at(50), { ...all, filter: { right: true } }).ids).toEqual(['b', 'c']);
  });

  it('leaves out what is excluded this once, and what is hidden until it is not', () => {
    const table = filled();
    expect(table.search(at(50), { ...all, exclude: ['b'] }).ids).toEqual(['c', 'a', 'd']);
    table.hide(['b', 'c']);
    expect(table.search(at(50), all).ids).toEqual(['a', 'd']);
    table.hide([]);
    expect(table.search(at(50), all).ids).toHaveLength(4);
  });

  it('orders equal vectors by id, whatever their rows', () => {
    const table = createTable(2, plainKernel(2));
    table.put(blockOf({ z: 30, m: 30, b: 30, y: 30, a: 30 }));
    expect(table.search(at(30), { limit: 3 }).ids).toEqual(['a', 'b', 'm']);
  });

  it('refuses vectors and queries of another length', () => {
    const table = filled();
    const other = packBlock([{ id: 'x', vector: Float32Array.of(1, 0, 0), meta: null }]);
    expect(() => table.put(other)).toThrow(/in one space/);
    expect(() => table.search(Float32Array.of(1), all)).toThrow(/in one space/);
  });
});
