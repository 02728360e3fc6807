import { describe, expect, it } from 'vitest';
import { quantise, quantiseQuery } from './quantise.ts';
import { MAX_DIMS } from './space.ts';
import { mixtureOf, take } from './testing-mixture.ts';

const vectors = take(mixtureOf({ dims: 512, centres: 5, spread: 0.8, seed: 3 }), 40);
const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, value, i) => sum + value * b[i]!, 0);

describe('quantisation', () => {
  it('moves no value by more than half a step, and tells the length of what is lost', () => {
    for (const vector of vectors) {
      const { codes, scale, error } = quantise(vector);
      const lost = vector.map((value, i) => value - codes[i]! * scale);
      expect(Math.max(...lost.map(Math.abs))).toBeLessThanOrEqual((scale / 2) * 1.0001);
      expect(error).toBeCloseTo(Math.sqrt(dot(lost, lost)), 6);
      expect(error).toBeLessThan(0.01);
      expect(Math.max(...codes)).toBeLessThanOrEqual(127);
      expect(Math.min(...codes)).toBeGreaterThanOrEqual(-127);
    }
  });

  it('gives inner products within the bound', () => {
    for (const vector of vectors) {
      const stored = quantise(vector);
      for (const query of vectors) {
        const asked = quantiseQuery(query);
        const approximate = dot(stored.codes, asked.codes) * stored.scale * asked.scale;
        const bound = stored.error + asked.error * (1 + stored.error);
        expect(Math.abs(approximate - dot(vector, query))).toBeLessThanOrEqual(bound + 1e-9);
      }
    }
  });

  it('keeps a vector with one value exactly', () => {
    const { codes, error } = quantise(Float32Array.of(0, -1, 0));
    expect([...codes]).toEqual([0, -127, 0]);
    expect(error).toBeLessThan(1e-6);
  });

  it('cannot overflow an int32 sum at the longest vector', () => {
    const longest = new Float32Array(MAX_DIMS).fill(1 / Math.sqrt(MAX_DIMS));
    const sum = dot(quantise(longest).codes, quantiseQuery(longest).codes);
    expect(sum).toBe(127 * 4_095 * MAX_DIMS);
    expect(sum).toBeLessThan(2 ** 31);
    expect(() => quantise(new Float32Array(MAX_DIMS + 1).fill(1))).toThrow(/too long/);
  });

  it('refuses what has no direction', () => {
    for (const vector of [[], [0, 0], [Number.NaN, 1], [Number.POSITIVE_INFINITY, 0]])
      expect(() => quantise(Float32Array.from(vector))).toThrow(/direction/);
  });
});
