/** One contender of the vector search, chosen by `?contender=`; see bench/vectors. */
import { PAGE_CONTENDERS, type PageContender } from '../vectors/page/contenders.ts';
import { madeVectors } from '../vectors/page/made.ts';

export interface Found {
  readonly ms: number;
  /** Places of the vectors found, best first. */
  readonly found: readonly number[];
}

const name = new URLSearchParams(location.search).get('contender') ?? '';
let contender: PageContender | null = null;
let queries: readonly Float32Array[] = [];

const bench = {
  /** Makes the vectors and builds what the contender needs. Milliseconds by what took them. */
  async load(count: number, asked: number): Promise<Readonly<Record<string, number>>> {
    const made = madeVectors(count, asked);
    queries = made.queries;
    return (await chosen()).load(made.vectors);
  },
  /** The ten nearest to a query. */
  async search(query: number): Promise<Found> {
    const vector = queries[query]!;
    const searcher = await chosen();
    const started = performance.now();
    const found = await searcher.search(vector, 10);
    return { ms: performance.now() - started, found };
  },
  /** What only some can do. */
  ask: async (what: string, ...given: unknown[]) => (await chosen()).ask?.(what, ...given),
};

async function chosen(): Promise<PageContender> {
  contender ??= await PAGE_CONTENDERS[name]!();
  return contender;
}

export type VectorBench = typeof bench;

Object.assign(globalThis, { bench });
