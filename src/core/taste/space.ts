/**
 * From items to inputs. A dozen ratings cannot fit 512 weights, so the embedding is projected to the
 * few directions along which this person's own photos differ most; the named features stand beside
 * them, and what was not measured is the mean.
 */
import type { Standardiser } from '../heads/types.ts';
import { principalComponents, project } from '../stats/pca.ts';
import type { TasteItem, TasteSpace } from './types.ts';

/** Most directions kept of the embedding. */
export const MAX_COMPONENTS = 12;
/** Items that the directions are found on, spread evenly over all: more change them little. */
const SAMPLE = 600;

/** Fits the projection and the stand-ins. The same items in the same order give the same space. */
export function fitSpace(items: readonly TasteItem[], embeddingModel: string): TasteSpace {
  const width = items[0]?.features.length ?? 0;
  if (items.some((item) => item.features.length !== width))
    throw new RangeError('items of unequal features');
  const fill = new Float32Array(width);
  for (let f = 0; f < width; f++) {
    let [sum, count] = [0, 0];
    for (const { features } of items)
      if (!Number.isNaN(features[f]!)) {
        sum += features[f]!;
        count += 1;
      }
    fill[f] = count > 0 ? sum / count : 0;
  }
  const vectors = items.flatMap((item) => item.embedding ?? []);
  const step = Math.max(1, vectors.length / SAMPLE);
  const sample = Array.from(
    { length: Math.min(vectors.length, SAMPLE) },
    (_, i) => vectors[Math.floor(i * step)]!,
  );
  return { embeddingModel, fill, components: principalComponents(sample, MAX_COMPONENTS) };
}

/** An item as the head's input: its features, then its place along each direction. */
export function tasteInput({ fill, components }: TasteSpace, item: TasteItem): Float32Array {
  const count = components.variances.length;
  const input = new Float32Array(fill.length + count);
  for (const [f, stand] of fill.entries()) {
    const value = item.features[f]!;
    input[f] = Number.isNaN(value) ? stand : value;
  }
  if (item.embedding && count > 0) input.set(project(components, item.embedding), fill.length);
  return input;
}

/**
 * The scales of inputs. Features go to deviation 1. Directions keep their proportions, the first at
 * deviation 1: the less a direction varies, the less is expected of it.
 */
export function scalesOf(space: TasteSpace, inputs: readonly Float32Array[]): Standardiser {
  const { fill, components } = space;
  const width = fill.length + components.variances.length;
  const mean = new Float32Array(width);
  const scale = new Float32Array(width).fill(Math.sqrt(components.variances[0] ?? 1));
  for (const [f, centre] of fill.entries()) {
    let sum = 0;
    for (const input of inputs) sum += (input[f]! - centre) ** 2;
    const deviation = Math.sqrt(sum / Math.max(1, inputs.length));
    mean[f] = centre;
    scale[f] = deviation > 1e-6 ? deviation : 1;
  }
  return { mean, scale };
}
