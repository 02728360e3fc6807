/** How well clusters stand apart. */
import { shuffled } from '../stats/folds.ts';
import type { Points } from './space.ts';

/** Points that the silhouette is taken over: all up to here, above a sample drawn by the seed. */
export const SILHOUETTE_SAMPLE = 600;

/** Distances between the points that are looked at; made once, used for every k. */
export interface Distances {
  /** Places of the points looked at. */
  readonly sample: readonly number[];
  /** Sample by sample, row-major. */
  readonly between: Float32Array;
}

/** Euclidean distances among all points, or among a sample of `SILHOUETTE_SAMPLE` of them. */
export function distancesAmong({ data, dims, n }: Points, seed: number): Distances {
  const all = Array.from({ length: n }, (_, i) => i);
  const sample = n <= SILHOUETTE_SAMPLE ? all : shuffled(all, seed).slice(0, SILHOUETTE_SAMPLE);
  const m = sample.length;
  const between = new Float32Array(m * m);
  for (let a = 0; a < m; a++)
    for (let b = 0; b < a; b++) {
      let sum = 0;
      for (let d = 0; d < dims; d++) {
        const apart = data[sample[a]! * dims + d]! - data[sample[b]! * dims + d]!;
        sum += apart * apart;
      }
      between[a * m + b] = Math.sqrt(sum);
      between[b * m + a] = Math.sqrt(sum);
    }
  return { sample, between };
}

/**
 * The mean silhouette -1..1 (Rousseeuw, "Silhouettes", J. Comput. Appl. Math. 20, 1987): for each
 * point (b - a) / max(a, b), a the mean distance to its own cluster's others, b to the nearest other
 * cluster's; 0 for a point alone in its cluster or on top of all. Null with fewer than two clusters
 * among the points looked at.
 */
export function silhouetteOf(
  { sample, between }: Distances,
  labels: ArrayLike<number>,
): number | null {
  const own = Int32Array.from(sample, (i) => labels[i]!);
  const counts = new Int32Array(own.reduce((most, c) => Math.max(most, c + 1), 0));
  for (const c of own) counts[c]!++;
  if (counts.filter((count) => count > 0).length < 2) return null;
  const sums = new Float64Array(counts.length);
  const m = own.length;
  let total = 0;
  for (let i = 0; i < m; i++) {
    const c = own[i]!;
    if (counts[c] === 1) continue;
    sums.fill(0);
    for (let j = 0; j < m; j++) sums[own[j]!]! += between[i * m + j]!;
    const a = sums[c]! / (counts[c]! - 1);
    let b = Number.POSITIVE_INFINITY;
    for (const [other, count] of counts.entries())
      if (other !== c && count > 0) b = Math.min(b, sums[other]! / count);
    const larger = Math.max(a, b);
    if (larger > 0) total += (b - a) / larger;
  }
  return total / m;
}
