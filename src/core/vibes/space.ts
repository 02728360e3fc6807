/** From photos to the coordinates that are clustered. */
import { FaultError } from '../fault.ts';
import { quantile } from '../stats/bootstrap.ts';
import { shuffled } from '../stats/folds.ts';
import type { Components } from '../stats/pca.ts';
import { principalComponents, project } from '../stats/pca.ts';
import { EMBEDDING_AXES, EMBEDDING_WEIGHT, FEATURE_IDS, FEATURES } from './features.ts';
import type { VibePhoto, VibeSpace } from './types.ts';

/** Points side by side: point i is `data[i * dims ..]`. */
export interface Points {
  readonly data: Float64Array;
  readonly dims: number;
  readonly n: number;
}

/** Further than this many spreads from the middle is no further: one odd photo is no vibe. */
const CLIP = 3;

/** Median absolute deviation of a normal distribution to its standard deviation. */
const MAD_TO_SD = 1.4826;

/** Embeddings that the axes are found on; more only take time. */
const BASIS_SAMPLE = 500;

/** The raw features of a photo in the order of `FEATURE_IDS`; NaN where not measured. */
export function rawFeatures(photo: VibePhoto): Float64Array {
  return Float64Array.from(FEATURE_IDS, (id) => FEATURES[id].read(photo));
}

/**
 * The person's own space: the middle of each feature is its median, the spread 1.4826 times the median
 * absolute deviation (a robust z-score: Iglewicz and Hoaglin, "How to Detect and Handle Outliers",
 * 1993), or the feature's least spread where that is more.
 * @throws FaultError `internal` when embeddings of different models meet.
 */
export function fitSpace(photos: readonly VibePhoto[], seed: number): VibeSpace {
  const raw = photos.map(rawFeatures);
  const spreads = FEATURE_IDS.map((id, f) => {
    const values = raw.map((row) => row[f]!).filter(Number.isFinite);
    if (values.length === 0) return { middle: 0, spread: FEATURES[id].least };
    const middle = median(values);
    const deviation = median(values.map((value) => Math.abs(value - middle)));
    return { middle, spread: Math.max(FEATURES[id].least, MAD_TO_SD * deviation) };
  });
  const space = {
    ids: FEATURE_IDS,
    mean: spreads.map((s) => s.middle),
    scale: spreads.map((s) => s.spread),
    basis: fitBasis(photos, seed),
  };
  return { ...space, plane: planeOf(pointsIn(space, photos)) };
}

/** The model that all embeddings are of; null without any. @throws FaultError `internal` when mixed. */
export function modelOf(photos: readonly VibePhoto[]): string | null {
  const models = new Set(photos.flatMap(({ embedding }) => embedding?.model ?? []));
  if (models.size > 1)
    throw new FaultError('internal', `vectors of ${[...models].join(' and ')} cannot be compared`);
  return [...models][0] ?? null;
}

/** Coordinates of the photos: features in their spreads, clipped and weighted, then embedding axes. */
export function pointsIn(space: Omit<VibeSpace, 'plane'>, photos: readonly VibePhoto[]): Points {
  const axes = space.basis?.components.variances.length ?? 0;
  const dims = FEATURE_IDS.length + axes;
  const data = new Float64Array(photos.length * dims);
  for (const [i, photo] of photos.entries()) {
    for (const [f, id] of FEATURE_IDS.entries()) {
      const z = (FEATURES[id].read(photo) - space.mean[f]!) / space.scale[f]!;
      data[i * dims + f] = Number.isNaN(z) ? 0 : FEATURES[id].weight * clip(z);
    }
    if (!space.basis || !photo.embedding) continue;
    const along = project(space.basis.components, photo.embedding.vector);
    const spread = Math.sqrt(space.basis.components.variances[0]!);
    for (let a = 0; a < axes; a++)
      data[i * dims + FEATURE_IDS.length + a] = EMBEDDING_WEIGHT * clip(along[a]! / spread);
  }
  return { data, dims, n: photos.length };
}

/** Where each point lies in the scatter plot; 0 along an axis that the photos do not span. */
export function onPlane(plane: Components, points: Points): readonly (readonly [number, number])[] {
  return rowsOf(points).map((row) => {
    const [x = 0, y = 0] = project(plane, row);
    return [x, y];
  });
}

function planeOf(points: Points): Components {
  return principalComponents(rowsOf(points), 2);
}

function fitBasis(photos: readonly VibePhoto[], seed: number): VibeSpace['basis'] {
  const model = modelOf(photos);
  const vectors = photos.flatMap(({ embedding }) => (embedding ? [embedding.vector] : []));
  if (model === null || vectors.length < 2) return null;
  const sample = shuffled(vectors, seed).slice(0, BASIS_SAMPLE);
  const components = principalComponents(sample, EMBEDDING_AXES);
  return components.variances.length > 0 ? { model, components } : null;
}

function rowsOf({ data, dims, n }: Points): Float32Array[] {
  return Array.from({ length: n }, (_, i) =>
    Float32Array.from(data.subarray(i * dims, (i + 1) * dims)),
  );
}

function median(values: readonly number[]): number {
  return quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
}

function clip(z: number): number {
  return Math.max(-CLIP, Math.min(CLIP, z));
}
