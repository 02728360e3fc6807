import { describe, expect, it } from 'vitest';
import { gainsAgainst, greyWorld, NEUTRAL, normalise, shadesOfGrey } from './illuminant.ts';
import { kmeans } from './kmeans.ts';
import { gaussian, randomFrom, sfc32 } from './random.ts';
import { luminance } from './srgb.ts';

function blobs(seed: number, centres: number[][], each: number, spread: number): Float32Array {
  const random = randomFrom(seed);
  const one = (c: number[]): number[] => c.map((v) => v + gaussian(random) * spread);
  return Float32Array.from(
    centres.flatMap((c) => Array.from({ length: each }, () => one(c)).flat()),
  );
}

describe('kmeans', () => {
  const centres = [
    [0.2, 0.1, 0],
    [0.8, -0.1, 0.1],
    [0.5, 0, -0.2],
  ];

  it('finds separate blobs for any seed, largest weight first, the same every time', () => {
    const points = Float32Array.of(
      ...blobs(3, centres, 200, 0.01),
      ...blobs(4, [centres[1]!], 100, 0.01),
    );
    for (let seed = 0; seed < 20; seed++) {
      const found = kmeans(points, { k: 3, seed });
      expect(Array.from(found.weights)).toEqual([300, 200, 200]);
      for (let d = 0; d < 3; d++) expect(found.centres[d]).toBeCloseTo(centres[1]![d]!, 2);
      expect(kmeans(points, { k: 3, seed })).toEqual(found);
    }
  });

  it('counts weights, and leaves out points of weight 0', () => {
    const points = Float32Array.of(0, 0, 0, 1, 1, 1, 9, 9, 9);
    const found = kmeans(points, { k: 3, seed: 1, weights: Float32Array.of(1, 5, 0) });
    expect(Array.from(found.weights)).toEqual([5, 1]);
    expect(Array.from(found.centres)).toEqual([1, 1, 1, 0, 0, 0]);
  });

  it('gives fewer clusters than asked where there are fewer colours, and none for no points', () => {
    const flat = new Float32Array(300).fill(0.5);
    expect(kmeans(flat, { k: 3, seed: 1 }).weights).toEqual(Float64Array.of(100));
    expect(kmeans(new Float32Array(), { k: 3, seed: 1 }).weights.length).toBe(0);
    expect(kmeans(Float32Array.of(1, 2, 3), { k: 3, seed: 1 }).centres).toEqual(
      Float64Array.of(1, 2, 3),
    );
  });

  it('keeps the whole weight', () => {
    const points = blobs(9, [[0.5, 0, 0]], 500, 0.3);
    const found = kmeans(points, { k: 5, seed: 2 });
    expect(found.weights.reduce((a, b) => a + b, 0)).toBe(500);
  });

  it('refuses points that are no triples, and k under 1', () => {
    expect(() => kmeans(Float32Array.of(1, 2), { k: 1, seed: 0 })).toThrow(RangeError);
    expect(() => kmeans(Float32Array.of(1, 2, 3), { k: 0, seed: 0 })).toThrow(RangeError);
  });
});

describe('illuminant', () => {
  const greys = (cast: readonly number[]): number[] => {
    const random = randomFrom(11);
    return Array.from({ length: 500 }, () => 0.05 + 0.5 * random()).flatMap((v) =>
      cast.map((c) => v * c),
    );
  };

  it.each([[[1, 1, 1]], [[1.3, 1, 0.7]], [[0.85, 1, 1.25]]])(
    'finds the light %s on a grey scene, and the gains undo it',
    (cast) => {
      const expected = normalise(cast as [number, number, number]);
      for (const light of [greyWorld(greys(cast)), shadesOfGrey(greys(cast))]) {
        expect(luminance(light)).toBeCloseTo(1, 9);
        light.forEach((v, i) => {
          expect(v).toBeCloseTo(expected[i]!, 6);
        });
        const gains = gainsAgainst(light);
        const fixed = cast.map((c, i) => c * gains[i]!);
        expect(fixed[0]! / fixed[1]!).toBeCloseTo(1, 6);
        expect(fixed[2]! / fixed[1]!).toBeCloseTo(1, 6);
      }
    },
  );

  it('ignores clipped pixels and pixels of weight 0, and is neutral when none is left', () => {
    const clipped = [...greys([1, 1, 1]), ...new Array(300).fill([1, 0.2, 0.1]).flat()];
    shadesOfGrey(clipped).forEach((v) => {
      expect(v).toBeCloseTo(1, 6);
    });
    expect(greyWorld([1, 1, 1, 0, 0, 0])).toEqual(NEUTRAL);
    expect(greyWorld([])).toEqual(NEUTRAL);
    expect(greyWorld([0.5, 0.1, 0.1, 0.5, 0.5, 0.5], [0, 1])[0]).toBeCloseTo(1, 9);
  });

  it('never corrects past the limit', () => {
    for (const gain of gainsAgainst([3, 0.7, 0.01], 1.5)) {
      expect(gain).toBeLessThanOrEqual(1.5);
      expect(gain).toBeGreaterThanOrEqual(1 / 1.5);
    }
  });
});

describe('random', () => {
  it('is even, and another stream for another seed', () => {
    const random = sfc32(1, 2, 3, 4);
    const values = Array.from({ length: 10_000 }, random);
    expect(values.every((v) => v >= 0 && v < 1)).toBe(true);
    expect(values.reduce((a, b) => a + b, 0) / values.length).toBeCloseTo(0.5, 1);
    expect(randomFrom(1)()).not.toBe(randomFrom(2)());
  });
});
