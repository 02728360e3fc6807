/** Vectors that stand in for face embeddings: of unit length, and with a structure worth searching. */

import type { Random } from '../colour/random.ts';
import { gaussian, randomFrom } from '../colour/random.ts';
import type { Embedding } from '../types.ts';

export const SIMULATED_DIMENSIONS = 512;
/** A few 'people' and, across them, a few directions in which their photos vary. */
const PEOPLE = 8;
const TRAITS = 6;
const TRAIT_SHARE = 0.35;
const NOISE_SHARE = 0.3;

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return vector.map((v) => v / length);
}

function direction(seed: number): Float32Array {
  const random = randomFrom(seed);
  return unit(Float32Array.from({ length: SIMULATED_DIMENSIONS }, () => gaussian(random)));
}

let bases: { people: Float32Array[]; traits: Float32Array[] } | undefined;

/** The fixed directions, drawn once: near-orthogonal, as random directions in 512 dimensions are. */
function basis(): { people: Float32Array[]; traits: Float32Array[] } {
  bases ??= {
    people: Array.from({ length: PEOPLE }, (_, i) => direction(1000 + i)),
    traits: Array.from({ length: TRAITS }, (_, i) => direction(2000 + i)),
  };
  return bases;
}

/**
 * An L2-normalised 512-d vector of the model 'simulated': one of eight fixed directions, plus a mixture
 * of six more, plus noise. Two draws of one direction have a cosine of about 0.8, of two about 0.
 */
export function simulateEmbedding(random: Random): Embedding {
  const { people, traits } = basis();
  const vector = Float32Array.from(people[Math.floor(random() * PEOPLE)]!);
  for (const trait of traits) {
    const amount = (gaussian(random) * TRAIT_SHARE) / Math.sqrt(TRAITS);
    trait.forEach((v, i) => {
      vector[i] = vector[i]! + amount * v;
    });
  }
  const noise = NOISE_SHARE / Math.sqrt(SIMULATED_DIMENSIONS);
  for (let i = 0; i < vector.length; i++) vector[i] = vector[i]! + noise * gaussian(random);
  return { model: SIMULATED.model, vector: unit(vector) };
}

/** What stands in `by` for everything that a model would have made. */
export const SIMULATED = {
  model: 'simulated',
  version: '1',
  backend: 'simulated',
  ms: 0,
} as const;
