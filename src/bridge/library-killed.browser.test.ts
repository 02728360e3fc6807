/** A tab that dies while it writes vectors: after the restart all of that write is there, or nothing. */
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { exactSearch } from '../core/vectors/rerank.ts';
import { onChange } from '../data/changes.ts';
import { closeAura } from '../data/db.ts';
import { listPhotos, savePhoto } from '../data/photos.ts';
import { embeddingOf, photoOf } from '../data/testing/fixtures.ts';
import type { Killed, Killing } from '../data/testing/killed.ts';
import killedUrl from '../data/testing/killed.ts?worker&url';
import { PACK_FROM } from '../data/vector/sync.ts';
import {
  blocksNow,
  changesNow,
  emptyVectors,
  idsOf,
  MODEL,
} from '../data/vector/testing-searcher.ts';
import { deleteVectors, listVectors, loadFloats, putVector, syncVectors } from '../data/vectors.ts';
import { createSearch, library } from './library.ts';
import { trustedScript } from './trusted.ts';

const space = { kind: 'face', model: MODEL } as const;
const ids = idsOf(PACK_FROM + 6);

beforeEach(async () => {
  for (const [i, id] of ids.entries()) await putVector(id, embeddingOf(i));
});
afterEach(async () => {
  library.stop('test over');
  await emptyVectors();
});
afterAll(closeAura);

/** Lets another worker do this to the store, kills it in the middle, and starts anew. */
async function killIn(killing: Omit<Killing, 'model'>): Promise<void> {
  const worker = new Worker(trustedScript(killedUrl), { type: 'module' });
  const said = await new Promise<Killed>((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage({ ...killing, model: MODEL } satisfies Killing);
  });
  worker.terminate();
  expect(said).toBe('in the middle');
  await closeAura();
  library.stop('restart');
}

/** A search by a page that has just begun is over exactly these vectors, as they were saved. */
async function expectStored(saved: ReadonlyMap<string, number>): Promise<void> {
  const entries = [...saved].map(([id, seed]) => ({
    id,
    vector: embeddingOf(seed).vector,
    meta: null,
  }));
  const stored = await listVectors(MODEL);
  expect(new Map(stored.map(({ id, embedding }) => [id, embedding.vector]))).toEqual(
    new Map(entries.map(({ id, vector }) => [id, vector.slice()])),
  );
  const search = createSearch({
    sync: syncVectors,
    floats: loadFloats,
    onChange: (listener) => onChange('vectors', listener),
  });
  expect(await search.count(space)).toBe(saved.size);
  for (const seed of [0, 3, 77]) {
    const query = embeddingOf(seed);
    const options = { k: saved.size };
    expect(await search.similar(space, query, options)).toEqual(
      exactSearch(space, entries, query, options),
    );
  }
  search.close();
}

const whole = () => new Map(ids.map((id, i) => [id, i]));

it('while it adds one: it is not there, nor is any word of it', async () => {
  const changes = await changesNow();
  await killIn({ work: 'put', owner: 'half', at: { write: 'put', store: 'vectors', n: 1 } });
  expect(await changesNow()).toBe(changes);
  await expectStored(whole());
  await putVector('half', embeddingOf(77));
  await expectStored(whole().set('half', 77));
});

it('while it notes that one was replaced: the old one stands', async () => {
  const at = { write: 'add', store: 'vectorChanges', n: 1 } as const;
  await killIn({ work: 'put', owner: ids[3]!, at });
  await expectStored(whole());
});

it('while it keeps a photo of two faces: none of its vectors is there, and it can be kept then', async () => {
  await killIn({ work: 'photo', owner: '', at: { write: 'put', store: 'vectors', n: 2 } });
  expect(await listPhotos()).toEqual([]);
  await expectStored(whole());
  await savePhoto(photoOf(77));
  expect(await listVectors(MODEL)).toHaveLength(ids.length + 2);
});

it('while it removes one: it is there still', async () => {
  await expectStored(whole());
  await killIn({ work: 'delete', owner: ids[3]!, at: { write: 'delete', store: 'vectors', n: 1 } });
  await expectStored(whole());
  await deleteVectors(ids[3]!);
  const rest = whole();
  rest.delete(ids[3]!);
  await expectStored(rest);
});

it('while it packs blocks for the first time, or again: they are made anew', async () => {
  const block = { write: 'put', store: 'vectorBlocks', n: 1 } as const;
  const head = { write: 'put', store: 'vectorHeads', n: 1 } as const;
  await killIn({ work: 'pack', owner: '', at: block });
  expect(await blocksNow()).toEqual([]);
  // Now the blocks are written whole, but not what says so.
  await killIn({ work: 'pack', owner: '', at: head });
  expect((await blocksNow()).length).toBeGreaterThan(0);
  await expectStored(whole());

  const saved = whole();
  for (const id of ids) {
    await putVector(id, embeddingOf(saved.get(id)! + 100));
    saved.set(id, saved.get(id)! + 100);
  }
  const before = await blocksNow();
  await killIn({ work: 'pack', owner: '', at: { write: 'delete', store: 'vectorBlocks', n: 1 } });
  expect(await blocksNow()).toEqual(before);
  await expectStored(saved);
});
