/** Aura's own search: store, worker and bridge as the app wires them. */
import { createSearch, library } from '../../../src/bridge/library.ts';
import type { Embedding } from '../../../src/core/types.ts';
import { onChange } from '../../../src/data/changes.ts';
import { encodeVector } from '../../../src/data/codec.ts';
import { writeTx } from '../../../src/data/transact.ts';
import { readBlocks } from '../../../src/data/vector/blocks.ts';
import { loadFloats, syncVectors } from '../../../src/data/vectors.ts';
import { importPhoto } from '../../../src/features/portraits/importer.ts';
import { addBlocks, findCandidates } from '../../../workers/search/spaces.ts';
import { type PageContender, timed } from './contenders.ts';

/** The model that imports use, so that they add to the space that is searched. */
const model = 'face-embedding';
const space = { kind: 'face', model } as const;
const AT_ONCE = 1_000;
const RELOADS = 5;

const search = createSearch({
  sync: syncVectors,
  floats: loadFloats,
  onChange: (listener) => onChange('vectors', listener),
});

/** Ids as long as those of the app. */
const idOf = (place: number) => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;
const placeOf = (id: string) => (id.startsWith('00000000-') ? Number(id.slice(24)) : -1);

async function write(vectors: readonly Float32Array[]): Promise<void> {
  for (let from = 0; from < vectors.length; from += AT_ONCE) {
    const some = vectors.slice(from, from + AT_ONCE);
    const bodies = await Promise.all(some.map(encodeVector));
    await writeTx(['vectors', 'vectorChanges'], async (tx) => {
      for (const [i, body] of bodies.entries()) {
        const owner = idOf(from + i);
        void tx.objectStore('vectors').put({ owner, model, photoId: null, body, kind: 'face' });
        void tx.objectStore('vectorChanges').add({ owner, model });
      }
    });
  }
}

async function reload(): Promise<number> {
  library.stop('restart');
  return timed(() => search.count(space));
}

/** Reads photos in a loop, as an import does, until told to stop. */
function startImport(files: readonly Blob[]) {
  const over = new AbortController();
  let [done, faults] = [0, 0];
  const running = (async () => {
    for (let i = 0; !over.signal.aborted; i += 1) {
      // Some bytes after a JPEG's end make it another file, and no other picture.
      const file = new Blob(
        [files[i % files.length]!, crypto.getRandomValues(new Uint8Array(16))],
        {
          type: 'image/jpeg',
        },
      );
      await importPhoto(file, `photo ${i}`, over.signal).then(
        () => {
          done += 1;
        },
        () => {
          faults += 1;
        },
      );
    }
  })();
  return {
    counts: () => ({ done, faults }),
    async stop() {
      over.abort();
      await running;
    },
  };
}

/** Searches one after the other for some seconds while photos are imported. */
async function duringImport(urls: readonly string[], queries: readonly Float32Array[], ms: number) {
  const files = await Promise.all(urls.map(async (url) => (await fetch(url)).blob()));
  const imports = startImport(files);
  const settled = async () => {
    while (imports.counts().done < 2) {
      if (imports.counts().faults > 2) throw new Error('photos cannot be imported here');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  await settled();
  const before = imports.counts();
  const times: number[] = [];
  const started = performance.now();
  while (performance.now() - started < ms)
    times.push(await timed(() => ask(queries[times.length % queries.length]!, 10)));
  const seconds = (performance.now() - started) / 1000;
  const after = imports.counts();
  await imports.stop();
  return {
    perSecond: times.length / seconds,
    photosPerMinute: ((after.done - before.done) / seconds) * 60,
    faults: after.faults - before.faults,
    times,
  };
}

const queryOf = (vector: Float32Array): Embedding => ({ model, vector });
const ask = (query: Float32Array, k: number) => search.similar(space, queryOf(query), { k });

/** The first pass alone, on this page: what the worker computes, without any message. */
async function firstPass(queries: readonly Float32Array[]) {
  for await (const { block } of readBlocks(model)) addBlocks(space, [block]);
  const times: number[] = [];
  const counts: number[] = [];
  for (const query of [...queries, ...queries]) {
    const started = performance.now();
    counts.push(findCandidates(space, queryOf(query), { k: 10 }).length);
    times.push(performance.now() - started);
  }
  return { times: times.slice(queries.length), counts: counts.slice(queries.length) };
}

/** Bytes of JavaScript and WASM memory of the page and its workers, or null where not told. */
async function countedBytes(): Promise<number | null> {
  const { measureUserAgentSpecificMemory: measure } = performance as unknown as {
    measureUserAgentSpecificMemory?: () => Promise<{ bytes: number }>;
  };
  if (!measure || !crossOriginIsolated) return null;
  return (await measure.call(performance)).bytes;
}

/** Bytes that the page counts for a loaded library, and those of codes, scales and errors in it. */
async function memory() {
  const before = await countedBytes();
  await search.count(space);
  const after = await countedBytes();
  const { bytes, simd } = await library.call((api) => api.getSearchState());
  return { counted: before === null || after === null ? null : after - before, bytes, simd };
}

let kept: readonly Float32Array[] = [];

export const aura: PageContender = {
  async load(vectors) {
    kept = vectors.slice(0, 40);
    const writing = await timed(() => write(vectors));
    const first = await timed(() => search.count(space));
    const loads: number[] = [];
    for (let i = 0; i < RELOADS; i += 1) loads.push(await reload());
    const build = loads.toSorted((a, b) => a - b)[RELOADS >> 1]!;
    return { writing, first, build };
  },
  async search(query, k) {
    return (await ask(query, k)).map(({ id }) => placeOf(id));
  },
  async ask(what, ...given) {
    if (what === 'memory') return memory();
    if (what === 'first pass') return firstPass(kept);
    if (what === 'import') return duringImport(given[0] as string[], kept, Number(given[1]));
    throw new Error(what);
  },
};
