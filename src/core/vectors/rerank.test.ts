import { describe, expect, it } from 'vitest';
import { candidatesFor, contenders, exactSearch } from './rerank.ts';
import { assertOfSpace, spaceName } from './space.ts';

const space = { kind: 'face', model: 'm' } as const;
const query = { model: 'm', vector: Float32Array.of(1, 0) };
const entry = (id: string, x: number, y: number) => ({
  id,
  vector: Float32Array.of(x, y),
  meta: { left: x < 0 },
});
const entries = [entry('c', 0, 1), entry('b', 1, 0), entry('d', -1, 0), entry('a', 1, 0)];

describe('the exact search', () => {
  it('gives the nearest, equal ones by id', () => {
    const found = exactSearch(space, entries, query, { k: 3 });
    expect(found.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(found.map(({ score }) => score)).toEqual([1, 1, 0]);
    expect(exactSearch(space, entries, query, { k: 99 })).toHaveLength(4);
    expect(exactSearch(space, entries, query, { k: 0 })).toEqual([]);
    expect(exactSearch(space, [], query, { k: 3 })).toEqual([]);
  });

  it('filters and leaves out', () => {
    const found = exactSearch(space, entries, query, {
      k: 9,
      filter: { left: false },
      exclude: ['a'],
    });
    expect(found.map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('never compares models', () => {
    expect(() => exactSearch({ ...space, model: 'n' }, entries, query, { k: 1 })).toThrow(
      /compared/,
    );
    expect(() => assertOfSpace(space, { ...query, model: 'n' })).toThrow(/compared/);
    expect(() => spaceName({ ...space, model: 'simulated-x' })).toThrow(/simulated/);
    expect(spaceName(space)).not.toBe(spaceName({ ...space, kind: 'sound' }));
  });
});

describe('contenders', () => {
  const found = {
    ids: ['a', 'b', 'c', 'd'],
    scores: Float32Array.of(0.9, 0.8, 0.75, 0.5),
    errors: Float32Array.of(0.01, 0.03, 0.03, 0.2),
  };

  it('are those that can still be among the best k', () => {
    // The second is at least 0.77; c can reach 0.78, d 0.7.
    expect(contenders(found, 2)).toEqual(['a', 'b', 'c']);
    expect(contenders(found, 1)).toEqual(['a']);
    expect(contenders(found, 4)).toEqual(['a', 'b', 'c', 'd']);
    expect(contenders(found, 50)).toEqual(['a', 'b', 'c', 'd']);
    expect(contenders(found, 0)).toEqual([]);
  });

  it('count one that is far but uncertain', () => {
    expect(contenders({ ...found, errors: Float32Array.of(0, 0, 0, 0.3) }, 2)).toContain('d');
  });

  it('are sought among a hundred at least', () => {
    expect([0, 1, 10, 25, 26, 500].map(candidatesFor)).toEqual([0, 100, 100, 100, 104, 2_000]);
  });
});
