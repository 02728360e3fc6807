import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { packBlock, repack } from '../core/vectors/block.ts';
import { exactSearch } from '../core/vectors/rerank.ts';
import { mixtureOf, take } from '../core/vectors/testing-mixture.ts';
import { onChange } from '../data/changes.ts';
import { closeAura, openAura } from '../data/db.ts';
import type { StoreName } from '../data/schema.ts';
import { writeTx } from '../data/transact.ts';
import { deleteVectors, loadFloats, putVector, syncVectors } from '../data/vectors.ts';
import { createSearch, library, type VectorSearch } from './library.ts';

const model = 'm';
const space = { kind: 'face', model } as const;
const STORES: StoreName[] = ['vectors', 'vectorBlocks', 'vectorHeads', 'vectorChanges'];
const stored = {
  sync: syncVectors,
  floats: loadFloats,
  onChange: (listener: () => void) => onChange('vectors', listener),
};
const entries = take(mixtureOf({ dims: 512, centres: 50, spread: 0.8, seed: 8 }), 2_000).map(
  (vector, i) => ({ id: `v${i}`, vector, meta: { third: i % 3 } }),
);
const queries = take(mixtureOf({ dims: 512, centres: 50, spread: 0.9, seed: 8 }), 8);

let search: VectorSearch;

/** What is stored. */
let held = entries;

/** Writes some entries in one transaction, as a backup's restore would. */
async function fill(count = 400): Promise<void> {
  held = entries.slice(0, count);
  await writeTx([...STORES], async (tx) => {
    const photoId = null;
    for (const { id: owner, vector, meta } of held) {
      const row = { owner, model, photoId, body: vector.slice(), meta } as never;
      void tx.objectStore('vectors').put(row);
      void tx.objectStore('vectorChanges').add({ owner, model });
    }
  });
}

beforeEach(() => {
  search = createSearch(stored);
});
afterEach(async () => {
  search.close();
  library.stop('test over');
  await writeTx([...STORES], (tx) => Promise.all(STORES.map((n) => tx.objectStore(n).clear())));
});
afterAll(closeAura);

const near = (vector: Float32Array, options = {}) =>
  search.similar(space, { model, vector }, { k: 10, ...options });
const exact = (vector: Float32Array, options = {}) =>
  exactSearch(space, held, { model, vector }, { k: 10, ...options });

describe('a search in the worker', () => {
  it('runs in WASM SIMD under the content policy, and equals the reference', async () => {
    await fill(2_000);
    expect(await search.count(space)).toBe(2_000);
    const state = await library.call((api) => api.getSearchState());
    expect(state.simd).toBe(true);
    expect(state.bytes).toBeLessThan(2_000 * 512 * 1.1 + 1_100_000);
    for (const query of queries) {
      expect(await near(query)).toEqual(exact(query));
      const filter = { third: [0, 2] };
      const exclude = exact(query).map(({ id }) => id);
      expect(await near(query, { filter, exclude })).toEqual(exact(query, { filter, exclude }));
    }
  });

  it('finds nothing in nothing, and all there is when more is wanted', async () => {
    expect(await near(queries[0]!)).toEqual([]);
    const query = entries[3]!.vector;
    for (const { id, vector } of entries.slice(0, 5)) await putVector(id, { model, vector });
    expect(await near(query)).toEqual(
      exactSearch(space, entries.slice(0, 5), { model, vector: query }, { k: 10 }),
    );
    expect(await near(query, { k: 0 })).toEqual([]);
  });

  it('knows of what was added, replaced and removed before it was asked', async () => {
    await fill();
    const query = queries[0]!;
    const [first, second] = await near(query);
    await deleteVectors(first!.id);
    expect((await near(query))[0]).toEqual(second);
    await putVector('same', { model, vector: query });
    expect((await near(query))[0]).toEqual({ id: 'same', score: expect.closeTo(1, 5) });
    await putVector('same', { model, vector: query.map((value) => -value) });
    expect((await near(query))[0]).toEqual(second);
    expect(await search.count(space)).toBe(held.length);
  });

  it('refuses a query of another model, of another length, or simulated', async () => {
    await putVector('a', { model, vector: queries[0]! });
    const other = { model: 'n', vector: queries[0]! };
    await expect(search.similar(space, other, { k: 1 })).rejects.toThrow(/cannot be compared/);
    await expect(near(Float32Array.of(1, 0))).rejects.toMatchObject({ fault: 'internal' });
    const simulated = { kind: 'face', model: 'simulated' } as const;
    const query = { model: 'simulated', vector: queries[0]! };
    await expect(search.similar(simulated, query, { k: 1 })).rejects.toThrow(/simulated/);
  });

  it('answers many callers at once, each its own, with one load', async () => {
    await fill();
    const sync = vi.fn(syncVectors);
    const shared = createSearch({ ...stored, sync });
    const found = await Promise.all(
      queries.map((vector) => shared.similar(space, { model, vector }, { k: 3 })),
    );
    expect(found).toEqual(queries.map((query) => exact(query, { k: 3 })));
    expect(sync).toHaveBeenCalledTimes(1);
    shared.close();
  });
});

describe('when something goes wrong', () => {
  it('a worker that dies rejects its caller, and the next search fills a new one', async () => {
    await fill();
    await search.count(space);
    const never = library.call(() => new Promise<never>(() => {})).catch((e: unknown) => e);
    await vi.waitFor(() => expect(library.isUp()).toBe(true));
    library.killForTest();
    expect(await never).toMatchObject({ fault: 'worker-died' });
    expect(await near(queries[1]!)).toEqual(exact(queries[1]!));
  });

  it('a search that is given up rejects at once', async () => {
    await fill();
    const controller = new AbortController();
    const query = { model, vector: queries[0]! };
    const pending = search.similar(space, query, { k: 3 }, controller.signal);
    controller.abort();
    await expect(pending).rejects.toMatchObject({ fault: 'aborted' });
    expect(await near(queries[0]!, { k: 3 })).toEqual(exact(queries[0]!, { k: 3 }));
  });

  it('a load that fails is tried again by the next search', async () => {
    await fill();
    const sync = vi.fn(syncVectors).mockRejectedValueOnce(new DOMException('no', 'UnknownError'));
    const shaky = createSearch({ ...stored, sync });
    const ask = () => shaky.similar(space, { model, vector: queries[2]! }, { k: 5 });
    await expect(ask()).rejects.toMatchObject({ fault: 'internal' });
    expect(await ask()).toEqual(exact(queries[2]!, { k: 5 }));
    shaky.close();
  });

  it('a store whose block was lost is searched whole all the same', async () => {
    await fill();
    await search.count(space);
    await (await openAura()).delete('vectorBlocks', [model, 2]);
    library.stop('restart');
    expect(await near(queries[3]!)).toEqual(exact(queries[3]!));
  });

  it('blocks of two lengths are refused', async () => {
    const blockOf = (dims: number) =>
      repack([packBlock([{ id: `d${dims}`, vector: new Float32Array(dims).fill(1), meta: null }])]);
    const load = (dims: number) => library.call((api) => api.loadBlocks(space, blockOf(dims)));
    await load(4);
    await expect(load(5)).rejects.toMatchObject({ fault: 'internal' });
  });
});
