import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { BLOCK_SIZE } from '../../core/vectors/block.ts';
import { encodeVector } from '../codec.ts';
import { embeddingOf } from '../testing/fixtures.ts';
import { failNthPut } from '../testing/stores.ts';
import { writeTx } from '../transact.ts';
import { deleteVectors, putVector } from '../vectors.ts';
import { PACK_FROM, REBUILD_FROM } from './sync.ts';
import {
  blocksNow,
  changesNow,
  emptyVectors,
  idsOf,
  MODEL,
  putMany,
  searcher,
} from './testing-searcher.ts';

afterEach(emptyVectors);

describe('packing', () => {
  it('happens when many changes have piled up, and changes nothing for a searcher', async () => {
    const ids = idsOf(BLOCK_SIZE + PACK_FROM);
    await putMany(ids.slice(0, BLOCK_SIZE + 10));
    const before = searcher();
    await before.sync();
    expect((await blocksNow()).length).toBe(2);
    expect(await changesNow()).toBe(0);
    await putMany(ids.slice(BLOCK_SIZE + 10), 1_000);
    await deleteVectors(ids[3]!);
    await putVector(ids[5]!, embeddingOf(55_555));
    await deleteVectors(ids[7]!);
    for (const id of idsOf(10, 'extra')) await putVector(id, embeddingOf(id.length));
    expect(await changesNow()).toBeGreaterThanOrEqual(PACK_FROM);
    const fresh = searcher();
    const loaded = await fresh.sync();
    expect(await changesNow()).toBe(0);
    expect(loaded.ids).toHaveLength(BLOCK_SIZE + PACK_FROM - 2 + 10);
    const again = searcher();
    expect((await again.sync()).ids).toEqual(loaded.ids);
    expect(again.held).toEqual(fresh.held);
    // Another tab, which had not seen the changes that are packed now, starts over.
    expect(await before.sync()).toMatchObject({ ids: loaded.ids, resets: 1 });
    expect(before.held).toEqual(fresh.held);
  });

  it('does not disturb a searcher that had seen all', async () => {
    const one = searcher();
    await one.sync();
    await putMany(idsOf(PACK_FROM));
    await one.sync();
    await searcher().sync();
    expect(await changesNow()).toBe(0);
    expect(await one.sync()).toMatchObject({ resets: 0, handed: 0 });
    await putVector('new', embeddingOf(5));
    expect(await one.sync()).toMatchObject({ resets: 0, handed: 1 });
  });

  it('forgets the changes of its own model and of no other', async () => {
    const ids = idsOf(PACK_FROM);
    await searcher().sync();
    for (const id of ids) {
      await putVector(id, embeddingOf(1));
      if (id.endsWith('3') || id.endsWith('4')) await putVector(id, embeddingOf(1, 'other'));
    }
    const others = ids.filter((id) => /[34]$/.test(id));
    expect((await searcher().sync()).ids).toEqual(ids);
    expect(await changesNow()).toBe(others.length);
    expect((await searcher('other').sync()).ids).toEqual(others);
    expect(await changesNow()).toBe(0);
  });

  it('waits while the disk is full, and the vectors are handed over all the same', async () => {
    await putVector('first', embeddingOf(1));
    await searcher().sync();
    const ids = idsOf(PACK_FROM);
    await putMany(ids);
    const restore = failNthPut(1);
    const { ids: handed } = await searcher().sync();
    expect(restore()).toBe(true);
    expect(handed).toEqual(['first', ...ids].sort());
    expect(await changesNow()).toBe(PACK_FROM);
    expect((await searcher().sync()).ids).toEqual(handed);
    expect(await changesNow()).toBe(0);
  });

  it('gives way to making everything anew after a long import, for all who search', async () => {
    const one = searcher();
    await putVector('first', embeddingOf(1));
    await one.sync();
    const ids = idsOf(REBUILD_FROM + 1);
    const body = await encodeVector(embeddingOf(2).vector);
    await writeTx(['vectors', 'vectorChanges'], async (tx) => {
      for (const owner of ids) {
        void tx.objectStore('vectors').put({ owner, model: MODEL, photoId: null, body });
        void tx.objectStore('vectorChanges').add({ owner, model: MODEL });
      }
    });
    expect(await one.sync()).toMatchObject({ ids: ['first', ...ids].sort(), resets: 1 });
    expect(await changesNow()).toBe(0);
    const blocks = await blocksNow();
    expect(blocks.length).toBe(Math.ceil((ids.length + 1) / BLOCK_SIZE));
    await deleteVectors('first');
    expect((await one.sync()).ids).toEqual(ids);
  });

  it('keeps 2,000 additions one by one at the price of the first', async () => {
    const ids = idsOf(2_000);
    const embedding = embeddingOf(1);
    const one = searcher();
    const times: number[] = [];
    for (const [i, id] of ids.entries()) {
      const started = performance.now();
      await putVector(id, embedding);
      if (i % 10 === 0) await one.sync();
      times.push(performance.now() - started);
    }
    const middle = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;
    expect(middle(times.slice(1_500)) / middle(times.slice(100, 600))).toBeLessThan(3);
    expect((await one.sync()).ids).toEqual(ids);
    expect((await searcher().sync()).ids).toEqual(ids);
    expect((await blocksNow()).length).toBe(Math.ceil(2_000 / BLOCK_SIZE));
  }, 30_000);
});

describe('the packed copy heals itself', () => {
  it('is made from the vectors that an older version kept', async () => {
    await putMany(['a', 'b']);
    await writeTx(['vectorChanges'], (tx) => tx.objectStore('vectorChanges').clear());
    expect((await searcher().sync()).ids).toEqual(['a', 'b']);
    expect(await blocksNow()).toHaveLength(1);
  });

  it('is made anew when a block is gone or says too much', async () => {
    const ids = idsOf(BLOCK_SIZE + 100);
    await putMany(ids);
    await searcher().sync();
    const rows = await blocksNow();
    expect(rows).toHaveLength(2);
    await writeTx(['vectorBlocks'], (tx) => tx.objectStore('vectorBlocks').delete([MODEL, 1]));
    await deleteVectors(ids[0]!);
    expect((await searcher().sync()).ids).toEqual(ids.slice(1));
    const stale = { ...rows[0]!, n: 99 };
    await writeTx(['vectorBlocks'], (tx) => tx.objectStore('vectorBlocks').put(stale));
    expect((await searcher().sync()).ids).toEqual(ids.slice(1));
    expect((await blocksNow()).map(({ n }) => n)).toEqual([1, 2]);
  });

  it('starts over when making it was cut short', async () => {
    await putMany(['a', 'b', 'c']);
    const restore = failNthPut(1);
    await expect(searcher().sync()).rejects.toMatchObject({ fault: 'quota' });
    restore();
    expect((await searcher().sync()).ids).toEqual(['a', 'b', 'c']);
    expect(await changesNow()).toBe(0);
  });
});

describe('a crash in the middle of a write', () => {
  it('leaves the vector and its note, or neither', async () => {
    await putVector('a', embeddingOf(1));
    const one = searcher();
    await one.sync();
    const before = await changesNow();
    const broken = writeTx(['vectors', 'vectorChanges'], async (tx) => {
      await tx.objectStore('vectors').delete(['a', MODEL]);
      await tx.objectStore('vectorChanges').add({ owner: 'a', model: MODEL });
      throw new Error('the tab died');
    });
    await expect(broken).rejects.toThrow('the tab died');
    const restore = failNthPut(1);
    await expect(putVector('b', embeddingOf(2))).rejects.toMatchObject({ fault: 'quota' });
    restore();
    expect(await changesNow()).toBe(before);
    expect((await one.sync()).ids).toEqual(['a']);
    expect((await searcher().sync()).ids).toEqual(['a']);
  });
});
