import { describe, expect, it } from 'vitest';
import { assertIndexable, l2Normalise, nearest, similarity } from './vector-index.ts';

const of = (model: string, ...values: number[]) => ({ model, vector: Float32Array.from(values) });

describe('vectors', () => {
  it('normalises to length 1 and keeps the direction', () => {
    expect([...l2Normalise(Float32Array.of(3, 4))]).toEqual([
      expect.closeTo(0.6, 6),
      expect.closeTo(0.8, 6),
    ]);
  });

  it('refuses a vector of no direction', () => {
    expect(() => l2Normalise(new Float32Array(4))).toThrow(/direction/);
    expect(() => l2Normalise(Float32Array.of(1, Number.NaN))).toThrow(/direction/);
    expect(() => l2Normalise(new Float32Array())).toThrow(/direction/);
  });

  it('measures the cosine whatever the lengths of the arrows', () => {
    expect(similarity(of('m', 1, 0), of('m', 5, 0))).toBeCloseTo(1, 6);
    expect(similarity(of('m', 1, 0), of('m', 0, 2))).toBeCloseTo(0, 6);
    expect(similarity(of('m', 1, 1), of('m', -3, -3))).toBeCloseTo(-1, 6);
  });

  it('throws when models or lengths differ', () => {
    expect(() => similarity(of('a', 1, 0), of('b', 1, 0))).toThrow(/cannot be compared/);
    expect(() => similarity(of('a', 1, 0), of('a', 1, 0, 0))).toThrow(/cannot be compared/);
  });

  it('lets no simulated vector into an index', () => {
    for (const model of ['simulated', 'simulated-512', 'Simulated'])
      expect(() => assertIndexable(of(model, 1, 0))).toThrow(/simulated/);
    expect(() => assertIndexable(of('real', 0.5, 0))).toThrow(/length 1/);
    expect(() => assertIndexable(of('real', Number.NaN, 0))).toThrow(/length 1/);
    expect(() => assertIndexable(of('real', 0.6, 0.8))).not.toThrow();
  });

  it('finds the nearest, best first', () => {
    const list = [
      { id: 'far', embedding: of('m', -1, 0) },
      { id: 'near', embedding: of('m', 1, 0.1) },
      { id: 'mid', embedding: of('m', 0, 1) },
    ];
    expect(nearest(of('m', 1, 0), list, 2).map((n) => n.id)).toEqual(['near', 'mid']);
    expect(nearest(of('m', 1, 0), list, 0)).toEqual([]);
    expect(() => nearest(of('other', 1, 0), list, 2)).toThrow(/cannot be compared/);
  });
});
