/** k-means in any number of dimensions, deterministic for a seed. */
import type { Random } from '../colour/random.ts';
import { randomFrom } from '../colour/random.ts';
import type { Points } from './space.ts';

export interface Clustering {
  /** Centres side by side; fewer than asked where there are fewer different points. */
  readonly centres: Float64Array;
  readonly k: number;
  /** The cluster of each point, 0..k-1. */
  readonly labels: Int32Array;
  /** Sum of squared distances to the own centre. */
  readonly inertia: number;
}

/** Starts tried; the one with the least inertia is kept. */
const STARTS = 6;
/** Most rounds of Lloyd's algorithm a start. */
const ROUNDS = 40;

/**
 * Lloyd's algorithm from several k-means++ seedings (Arthur and Vassilvitskii, 2007), the best kept.
 * @throws RangeError when `k` is less than 1.
 */
export function kmeansIn(points: Points, k: number, seed: number): Clustering {
  if (!(k >= 1)) throw new RangeError('k must be at least 1');
  const random = randomFrom(seed);
  let best = lloyd(points, seedCentres(points, k, random));
  for (let start = 1; start < STARTS; start++) {
    const next = lloyd(points, seedCentres(points, k, random));
    if (next.k > best.k || (next.k === best.k && next.inertia < best.inertia)) best = next;
  }
  return best;
}

/** The nearest of `centres` to each point, the first of equals, with the sum of squared distances. */
export function nearestCentres(
  { data, dims, n }: Points,
  centres: Float64Array,
): { readonly labels: Int32Array; readonly inertia: number; readonly worst: number } {
  const labels = new Int32Array(n);
  let inertia = 0;
  let worst = 0;
  let worstDistance = -1;
  for (let i = 0; i < n; i++) {
    let nearest = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let c = 0; c * dims < centres.length; c++) {
      let distance = 0;
      for (let d = 0; d < dims; d++) {
        const apart = data[i * dims + d]! - centres[c * dims + d]!;
        distance += apart * apart;
      }
      if (distance >= least) continue;
      least = distance;
      nearest = c;
    }
    labels[i] = nearest;
    inertia += least;
    if (least <= worstDistance) continue;
    worstDistance = least;
    worst = i;
  }
  return { labels, inertia, worst };
}

function lloyd(points: Points, centres: Float64Array): Clustering {
  const k = centres.length / points.dims;
  let found = nearestCentres(points, centres);
  for (let round = 0; round < ROUNDS; round++) {
    moveCentres(points, centres, found.labels, found.worst);
    const next = nearestCentres(points, centres);
    const settled = next.labels.every((label, i) => label === found.labels[i]);
    found = next;
    if (settled) break;
  }
  return { centres, k, labels: found.labels, inertia: found.inertia };
}

/** Moves each centre to the mean of its points; an empty one to the point that lies worst. */
function moveCentres(
  { data, dims, n }: Points,
  centres: Float64Array,
  labels: Int32Array,
  worst: number,
): void {
  const counts = new Int32Array(centres.length / dims);
  centres.fill(0);
  for (let i = 0; i < n; i++) {
    const c = labels[i]!;
    counts[c]!++;
    for (let d = 0; d < dims; d++) centres[c * dims + d]! += data[i * dims + d]!;
  }
  for (const [c, count] of counts.entries())
    for (let d = 0; d < dims; d++)
      if (count > 0) centres[c * dims + d]! /= count;
      else centres[c * dims + d] = data[worst * dims + d]!;
}

/** Each next centre is a point drawn in proportion to its squared distance from the nearest chosen one. */
function seedCentres({ data, dims, n }: Points, k: number, random: Random): Float64Array {
  const centres = new Float64Array(Math.min(k, n) * dims);
  const near = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  let found = 0;
  let next = Math.floor(random() * n);
  while (found * dims < centres.length && next >= 0) {
    centres.set(data.subarray(next * dims, (next + 1) * dims), found * dims);
    found++;
    for (let i = 0; i < n; i++) {
      let distance = 0;
      for (let d = 0; d < dims; d++) {
        const apart = data[i * dims + d]! - data[next * dims + d]!;
        distance += apart * apart;
      }
      near[i] = Math.min(near[i]!, distance);
    }
    next = drawn(near, random());
  }
  return centres.subarray(0, found * dims);
}

/** The place at which the running sum passes `share` (0..1) of the whole; -1 when all is 0. */
function drawn(mass: Float64Array, share: number): number {
  let left = share * mass.reduce((sum, m) => sum + m, 0);
  let last = -1;
  for (const [i, m] of mass.entries()) {
    if (m === 0) continue;
    last = i;
    left -= m;
    if (left < 0) return i;
  }
  return last;
}
