/** Plain JavaScript: every inner product in one loop over one Float32Array, and the ten best kept. */
import { createBest } from '../../../src/core/vectors/best.ts';
import { type PageContender, timed } from './contenders.ts';

let flat = new Float32Array(0);
let dims = 0;

export const plain: PageContender = {
  async load(vectors) {
    dims = vectors[0]?.length ?? 0;
    const build = await timed(() => {
      flat = new Float32Array(vectors.length * dims);
      for (const [i, vector] of vectors.entries()) flat.set(vector, i * dims);
    });
    return { build };
  },
  async search(query, k) {
    const best = createBest(k, String);
    let floor = best.floor();
    for (let row = 0, at = 0; at < flat.length; row += 1) {
      let score = 0;
      for (let i = 0; i < dims; i += 1, at += 1) score += flat[at]! * query[i]!;
      if (score < floor) continue;
      best.offer(row, score);
      floor = best.floor();
    }
    return best.rows;
  },
};
