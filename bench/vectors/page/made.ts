/** The vectors that all contenders get: 512 values, with the structure of face embeddings. */
import { mixtureOf, take } from '../../../src/core/vectors/testing-mixture.ts';

const DIMS = 512;
/** Vectors a person. */
const EACH = 50;

/** `count` vectors and `asked` queries: further vectors of the same people. The same on every page. */
export function madeVectors(count: number, asked: number) {
  const centres = Math.max(1, Math.round(count / EACH));
  const stream = mixtureOf({ dims: DIMS, centres, spread: 0.8, seed: 2024 });
  const vectors = take(stream, count);
  const queries = Array.from({ length: asked }, () => {
    // Not one person after the other, so that the queries spread over all.
    const some = take(stream, 37);
    return some[0]!;
  });
  return { vectors, queries };
}
