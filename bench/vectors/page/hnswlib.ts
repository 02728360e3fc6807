/** hnswlib-wasm: an approximate graph index, with its defaults for building (M 16, efConstruction 200). */
import { type HierarchicalNSW, loadHnswlib } from 'hnswlib-wasm';
import { type PageContender, timed } from './contenders.ts';

let index: HierarchicalNSW;

export const hnswlib: PageContender = {
  async load(vectors) {
    const library = await loadHnswlib();
    const dims = vectors[0]?.length ?? 0;
    const build = await timed(() => {
      index = new library.HierarchicalNSW('ip', dims, '');
      index.initIndex(vectors.length, 16, 200, 100);
      for (const [i, vector] of vectors.entries()) index.addPoint(vector, i, false);
    });
    return { build };
  },
  async search(query, k) {
    return index.searchKnn(query, k, undefined).neighbors;
  },
  /** Sets efSearch: more is slower and finds more. */
  async ask(_what, given) {
    index.setEfSearch(Number(given));
  },
};
