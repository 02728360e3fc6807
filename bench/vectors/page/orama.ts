/** @orama/orama's vector search: exact, over a map of vectors. */
import { create, insertMultiple, searchVector } from '@orama/orama';
import { type PageContender, timed } from './contenders.ts';

/** Those below this cosine are dropped before sorting: the threshold of "the same person". */
const LEAST = 0.35;

const make = (dims: number) => create({ schema: { vector: `vector[${dims}]` } as const });
let index: ReturnType<typeof make>;

export const orama: PageContender = {
  async load(vectors) {
    const documents = vectors.map((vector, i) => ({ id: String(i), vector: [...vector] }));
    const build = await timed(async () => {
      index = make(vectors[0]?.length ?? 0);
      await insertMultiple(index, documents, 1_000);
    });
    return { build };
  },
  async search(query, k) {
    const { hits } = await searchVector(index, {
      mode: 'vector',
      vector: { value: [...query], property: 'vector' },
      similarity: LEAST,
      limit: k,
    });
    return hits.map(({ id }) => Number(id));
  },
};
