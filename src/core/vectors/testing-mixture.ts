/** Made-up vectors with the structure of face embeddings, for tests and benchmarks. */
import { gaussian, randomFrom } from '../colour/random.ts';
import { l2Normalise } from '../vector-index.ts';

export interface Mixture {
  readonly dims: number;
  /** How many people; 0: no structure, each vector on its own. */
  readonly centres: number;
  /** Length of what a photo adds to its person's vector, which has length 1. */
  readonly spread: number;
  readonly seed: number;
}

/**
 * A stream of unit vectors from a mixture of gaussians on the sphere, person after person in turns.
 * The expected cosine within a person is 1 / (1 + spread^2): 0.6 at 0.8, as faces have.
 */
export function* mixtureOf({ dims, centres, spread, seed }: Mixture) {
  const random = randomFrom(seed);
  const draw = () => Float32Array.from({ length: dims }, () => gaussian(random));
  const people = Array.from({ length: centres }, draw);
  for (let i = 0; ; i += 1) {
    const own = draw();
    const person = people[i % Math.max(1, centres)];
    yield l2Normalise(person ? person.map((value, j) => value + spread * own[j]!) : own);
  }
}

/** The next `count` of a stream. */
export function take<T>(stream: Generator<T>, count: number): T[] {
  return Array.from({ length: count }, () => stream.next().value as T);
}
