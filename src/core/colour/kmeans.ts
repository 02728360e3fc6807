/** Weighted k-means in three dimensions, deterministic for a seed. */
import { randomFrom } from './random.ts';

/** The clusters found, largest weight first; never an empty one, so there may be fewer than asked. */
export interface Clusters {
  /** Centres, three numbers each. */
  readonly centres: Float64Array;
  /** Total weight of each cluster; the same order. */
  readonly weights: Float64Array;
}

export interface KmeansOptions {
  readonly k: number;
  readonly seed: number;
  /** Most rounds of Lloyd's algorithm, 12 when left out. */
  readonly iterations?: number;
  /** One weight a point, not negative; all 1 when left out. */
  readonly weights?: Float32Array;
}

/** The point at which the running sum of `mass` passes `share` (0..1) of its total; -1 when all is 0. */
function pick(mass: Float64Array, share: number): number {
  let total = 0;
  for (const m of mass) total += m;
  if (!(total > 0)) return -1;
  let left = share * total;
  let last = -1;
  for (let i = 0; i < mass.length; i++) {
    const m = mass[i]!;
    if (m <= 0) continue;
    last = i;
    left -= m;
    if (left < 0) return i;
  }
  return last;
}

/**
 * Seeds by k-means++ (Arthur and Vassilvitskii, 2007): each next centre is drawn with probability
 * proportional to its squared distance from the nearest chosen one. Stops early when every point
 * already lies on a centre.
 */
function seedCentres(
  points: Float32Array,
  weights: Float32Array,
  k: number,
  seed: number,
): Float64Array {
  const random = randomFrom(seed);
  const n = weights.length;
  const centres = new Float64Array(k * 3);
  const near = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  const mass = Float64Array.from(weights);
  let found = 0;
  while (found < k) {
    const i = pick(mass, random());
    if (i < 0) break;
    const [x, y, z] = [points[i * 3]!, points[i * 3 + 1]!, points[i * 3 + 2]!];
    centres.set([x, y, z], found * 3);
    for (let j = 0; j < n; j++) {
      const dx = points[j * 3]! - x;
      const dy = points[j * 3 + 1]! - y;
      const dz = points[j * 3 + 2]! - z;
      const distance = dx * dx + dy * dy + dz * dz;
      if (distance < near[j]!) near[j] = distance;
      mass[j] = weights[j]! * near[j]!;
    }
    found++;
  }
  return centres.subarray(0, found * 3);
}

/** Centres that move less than this (squared, in a round) have settled: far below what can be seen. */
const SETTLED = 1e-8;

/**
 * Weighted Lloyd's algorithm over `points` (three numbers each) until it settles or its rounds are up.
 * An empty cluster moves to the point that lies worst; one that stays empty is left out.
 * @throws RangeError when `k` is less than 1 or the points are not whole triples.
 */
export function kmeans(points: Float32Array, options: KmeansOptions): Clusters {
  const n = points.length / 3;
  if (!Number.isInteger(n)) throw new RangeError('points must be triples');
  if (!(options.k >= 1)) throw new RangeError('k must be at least 1');
  const weights = options.weights ?? new Float32Array(n).fill(1);
  const centres = seedCentres(points, weights, Math.min(options.k, n), options.seed);
  const sums = new Float64Array((centres.length / 3) * 4);
  let worst = assign(points, weights, centres, sums);
  for (let round = 0; round < (options.iterations ?? 12); round++) {
    const moved = moveCentres(points, centres, sums, worst);
    worst = assign(points, weights, centres, sums);
    if (moved < SETTLED) break;
  }
  return inOrder(centres, sums);
}

/** Moves each centre to its mean, an empty one to the worst point; returns the largest squared move. */
function moveCentres(
  points: Float32Array,
  centres: Float64Array,
  sums: Float64Array,
  worst: number,
): number {
  let most = 0;
  for (let c = 0; c < centres.length / 3; c++) {
    const weight = sums[c * 4 + 3]!;
    if (weight === 0 && worst < 0) continue;
    let moved = 0;
    for (let d = 0; d < 3; d++) {
      const to = weight > 0 ? sums[c * 4 + d]! / weight : points[worst * 3 + d]!;
      moved += (to - centres[c * 3 + d]!) ** 2;
      centres[c * 3 + d] = to;
    }
    most = Math.max(most, moved);
  }
  return most;
}

/** Adds each point to its nearest centre's sums (x, y, z, weight); returns the point that lies worst, or -1. */
function assign(
  points: Float32Array,
  weights: Float32Array,
  centres: Float64Array,
  sums: Float64Array,
): number {
  sums.fill(0);
  const k = centres.length / 3;
  let worst = -1;
  let worstCost = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    if (!(weight > 0)) continue;
    const x = points[i * 3]!;
    const y = points[i * 3 + 1]!;
    const z = points[i * 3 + 2]!;
    let nearest = 0;
    let distance = Number.POSITIVE_INFINITY;
    for (let c = 0; c < k; c++) {
      const dx = x - centres[c * 3]!;
      const dy = y - centres[c * 3 + 1]!;
      const dz = z - centres[c * 3 + 2]!;
      const to = dx * dx + dy * dy + dz * dz;
      if (to < distance) {
        distance = to;
        nearest = c * 4;
      }
    }
    sums[nearest] = sums[nearest]! + weight * x;
    sums[nearest + 1] = sums[nearest + 1]! + weight * y;
    sums[nearest + 2] = sums[nearest + 2]! + weight * z;
    sums[nearest + 3] = sums[nearest + 3]! + weight;
    if (weight * distance > worstCost) {
      worstCost = weight * distance;
      worst = i;
    }
  }
  return worst;
}

function inOrder(centres: Float64Array, sums: Float64Array): Clusters {
  const order = Array.from({ length: centres.length / 3 }, (_, c) => c)
    .filter((c) => sums[c * 4 + 3]! > 0)
    .sort((a, b) => sums[b * 4 + 3]! - sums[a * 4 + 3]! || a - b);
  return {
    centres: Float64Array.from(order.flatMap((c) => [...centres.subarray(c * 3, c * 3 + 3)])),
    weights: Float64Array.from(order, (c) => sums[c * 4 + 3]!),
  };
}
