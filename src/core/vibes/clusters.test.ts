import { describe, expect, it } from 'vitest';
import { gaussian, randomFrom } from '../colour/random.ts';
import { silhouetteFloor } from './choose.ts';
import { kmeansIn, nearestCentres } from './kmeans.ts';
import { matchIds } from './match.ts';
import { distancesAmong, SILHOUETTE_SAMPLE, silhouetteOf } from './silhouette.ts';
import type { Points } from './space.ts';

const points = (rows: readonly (readonly number[])[]): Points => ({
  data: Float64Array.from(rows.flat()),
  dims: rows[0]?.length ?? 1,
  n: rows.length,
});

/** `each` points about each of `centres`, in turn. */
function blobs(centres: readonly (readonly number[])[], each: number, spread: number): Points {
  const random = randomFrom(8);
  const one = (c: readonly number[]): number[] => c.map((v) => v + spread * gaussian(random));
  return points(centres.flatMap((c) => Array.from({ length: each }, () => one(c))));
}

const CORNERS = [
  [0, 0, 0, 0],
  [5, 0, 0, 0],
  [0, 5, 0, 0],
  [0, 0, 5, 5],
];

describe('k-means', () => {
  it('finds separate blobs for any seed, the same every time', () => {
    const data = blobs(CORNERS, 50, 0.4);
    for (let seed = 0; seed < 20; seed++) {
      const found = kmeansIn(data, 4, seed);
      for (let blob = 0; blob < 4; blob++)
        expect(new Set(found.labels.subarray(blob * 50, blob * 50 + 50)).size).toBe(1);
      expect(new Set(found.labels).size).toBe(4);
      expect(kmeansIn(data, 4, seed)).toEqual(found);
    }
  });

  it('puts each centre at the mean of its points, and every point at its nearest centre', () => {
    const data = blobs([[0, 0]], 300, 1);
    const { centres, labels, inertia, k } = kmeansIn(data, 5, 3);
    const again = nearestCentres(data, centres);
    expect(again.labels).toEqual(labels);
    expect(again.inertia).toBeCloseTo(inertia, 9);
    for (let c = 0; c < k; c++) {
      const own = [...labels.keys()].filter((i) => labels[i] === c);
      const mean = own.reduce((sum, i) => sum + data.data[i * 2]!, 0) / own.length;
      expect(centres[c * 2]).toBeCloseTo(mean, 6);
    }
  });

  it('gives fewer clusters than asked where there are fewer different points', () => {
    const same = points(new Array(40).fill([1, 2]));
    expect(kmeansIn(same, 3, 1)).toMatchObject({ k: 1, inertia: 0 });
    expect(kmeansIn(points([[0], [1]]), 5, 1).k).toBe(2);
    expect(kmeansIn(points([]), 2, 1).k).toBe(0);
    expect(() => kmeansIn(same, 0, 1)).toThrow(RangeError);
  });
});

describe('the silhouette', () => {
  it('is what the definition gives by hand', () => {
    // 0 and 1 against 4: a = 1, b = 4 and 3; the point alone counts 0.
    const line = distancesAmong(points([[0], [1], [4]]), 1);
    expect(silhouetteOf(line, [0, 0, 1])).toBeCloseTo((3 / 4 + 2 / 3 + 0) / 3, 6);
    const wrong = distancesAmong(points([[0], [4], [1], [5]]), 1);
    expect(silhouetteOf(wrong, [0, 0, 1, 1])).toBeLessThan(0);
  });

  it('is none with one cluster, and 0 where all are on one spot', () => {
    const same = distancesAmong(points(new Array(6).fill([1])), 1);
    expect(silhouetteOf(same, new Int32Array(6))).toBeNull();
    expect(silhouetteOf(same, [0, 1, 0, 1, 0, 1])).toBe(0);
  });

  it('is highest at the number of blobs there are', () => {
    const data = blobs(CORNERS, 30, 0.6);
    const distances = distancesAmong(data, 1);
    const found = [2, 3, 4, 5, 6].map((k) => silhouetteOf(distances, kmeansIn(data, k, 1).labels)!);
    expect(Math.max(...found)).toBe(found[2]);
  });

  it('of a sample is near that of all, and the same for a seed', () => {
    const data = blobs(CORNERS, 400, 1.2);
    const { labels } = kmeansIn(data, 4, 1);
    const drawn = distancesAmong(data, 1);
    expect(drawn.sample).toHaveLength(SILHOUETTE_SAMPLE);
    expect(new Set(drawn.sample).size).toBe(SILHOUETTE_SAMPLE);
    const found = [1, 2, 3].map((seed) => silhouetteOf(distancesAmong(data, seed), labels)!);
    const all = silhouetteByDefinition(data, labels);
    for (const value of found) expect(Math.abs(value - all)).toBeLessThan(0.03);
    expect(silhouetteOf(distancesAmong(data, 1), labels)).toBe(found[0]);
  });

  it('has a floor that asks more of fewer photos', () => {
    const floors = [6, 20, 100, 2000].map(silhouetteFloor);
    expect(floors).toEqual(floors.toSorted((a, b) => b - a));
    expect(floors[0]).toBeLessThan(0.4);
    expect(floors[3]).toBeGreaterThan(0.12);
  });
});

/** Over all points, straight from the definition. */
function silhouetteByDefinition({ data, dims, n }: Points, labels: Int32Array): number {
  const k = Math.max(...labels) + 1;
  let total = 0;
  for (let i = 0; i < n; i++) {
    const sums = new Float64Array(k);
    const counts = new Float64Array(k);
    for (let j = 0; j < n; j++) {
      if (j === i) continue;
      let sum = 0;
      for (let d = 0; d < dims; d++) sum += (data[i * dims + d]! - data[j * dims + d]!) ** 2;
      sums[labels[j]!]! += Math.sqrt(sum);
      counts[labels[j]!]!++;
    }
    const means = [...sums].map((sum, c) => sum / counts[c]!);
    const [own] = means.splice(labels[i]!, 1);
    const other = Math.min(...means);
    total += (other - own!) / Math.max(other, own!);
  }
  return total / n;
}

describe('matching clusters to old ones', () => {
  const ids = (prefix: string, n: number): string[] =>
    Array.from({ length: n }, (_, i) => `${prefix}${i}`);
  const old = [
    { id: 'v1', memberIds: ids('a', 10) },
    { id: 'v2', memberIds: ids('b', 6) },
  ];

  it('goes by the photos they share, not by the photos that are new', () => {
    expect(matchIds([[...ids('b', 6), ...ids('new', 50)], ids('a', 10)], old)).toEqual([
      'v2',
      'v1',
    ]);
  });

  it('lets the larger part of a split live on, and gives no id twice', () => {
    const [head, tail] = [ids('a', 10).slice(0, 6), ids('a', 10).slice(6)];
    expect(matchIds([tail, ids('b', 6), head], old)).toEqual([null, 'v2', 'v1']);
  });

  it('gives nothing to a scattering, to strangers, or where there was nothing', () => {
    expect(matchIds([ids('a', 3), ids('new', 5)], old)).toEqual([null, null]);
    expect(matchIds([ids('a', 3)], [])).toEqual([null]);
    expect(matchIds([], old)).toEqual([]);
  });
});
