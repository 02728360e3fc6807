import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { deletePhotos } from '../photo/delete.ts';
import { putReading, READING_STORES, readingRows, removeReading } from '../photo/rows.ts';
import { embeddingOf, readingOf } from '../testing/fixtures.ts';
import { writeTx } from '../transact.ts';
import { deleteVectors, loadFloats, putVector } from '../vectors.ts';
import { emptyVectors, MODEL, putMany, searcher } from './testing-searcher.ts';

afterEach(emptyVectors);

describe('bringing a searcher up to date', () => {
  it('hands over nothing of nothing', async () => {
    expect(await searcher().sync()).toEqual({ ids: [], hidden: [], resets: 1, handed: 0 });
    expect(await searcher('never-seen').sync()).toMatchObject({ ids: [] });
  });

  it('hands over everything at first, and then what has changed', async () => {
    const one = searcher();
    await putMany(['a', 'b', 'c']);
    expect(await one.sync()).toMatchObject({ ids: ['a', 'b', 'c'], resets: 1, handed: 3 });
    expect(await one.sync()).toMatchObject({ resets: 0, handed: 0 });
    await putVector('d', embeddingOf(9));
    await deleteVectors('b');
    expect(await one.sync()).toMatchObject({ ids: ['a', 'c', 'd'], resets: 0, handed: 1 });
    const before = one.held.get('a');
    await putVector('a', embeddingOf(77));
    expect(await one.sync()).toMatchObject({ ids: ['a', 'c', 'd'], resets: 0, handed: 1 });
    expect(one.held.get('a')).not.toBe(before);
  });

  it('keeps models apart, and kinds of one model', async () => {
    await putVector('p', embeddingOf(1));
    await putVector('p', embeddingOf(1, 'other'));
    await putVector('s', embeddingOf(2), null, { kind: 'sound', meta: { loud: true } });
    const one = searcher();
    expect((await one.sync()).ids).toEqual(['p', 's']);
    expect(one.held.get('p')).toMatch(/^face /);
    expect(one.held.get('s')).toMatch(/^sound /);
    expect((await searcher('other').sync()).ids).toEqual(['p']);
  });

  it('names what is hidden while a photo waits for an undo', async () => {
    const one = searcher();
    await putVector('a', embeddingOf(1), 'photo');
    await putVector('b', embeddingOf(2));
    const addedAt = new Date(0).toISOString();
    const body = {} as never;
    await writeTx(['photos'], (tx) =>
      tx.objectStore('photos').put({ id: 'photo', addedAt, deletedAt: null, body }),
    );
    expect((await one.sync()).hidden).toEqual([]);
    const deletion = await deletePhotos(['photo']);
    expect((await one.sync()).hidden).toEqual(['a']);
    expect((await searcher().sync()).hidden).toEqual(['a']);
    await deletion.undo();
    expect((await one.sync()).hidden).toEqual([]);
  });

  it('follows the faces of photos that are saved, read again and removed', async () => {
    const one = searcher();
    await one.sync();
    const save = async (seeds: number[]) => {
      const rows = await readingRows('photo', readingOf(seeds.map((seed) => embeddingOf(seed))));
      await writeTx([...READING_STORES], async (tx) => {
        await removeReading(tx, 'photo');
        await putReading(tx, rows);
      });
      return rows.portraits.map(({ id }) => id).sort();
    };
    const first = await save([1, 2]);
    expect((await one.sync()).ids).toEqual(first);
    const second = await save([3, 4, 5]);
    expect((await one.sync()).ids).toEqual(second);
    await writeTx([...READING_STORES], (tx) => removeReading(tx, 'photo'));
    expect((await one.sync()).ids).toEqual([]);
  });
});

it('gives floats in the order asked for, null for what is gone', async () => {
  await putMany(['a', 'b']);
  const floats = await loadFloats(MODEL, ['b', 'x', 'a']);
  expect(floats.map((each) => each?.length)).toEqual([512, undefined, 512]);
  expect(floats[0]).toEqual(embeddingOf(1).vector.slice());
});
