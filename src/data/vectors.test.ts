import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { embeddingOf } from './testing/fixtures.ts';
import { writeTx } from './transact.ts';
import { deleteVectors, getVector, listVectors, putVector } from './vectors.ts';

afterEach(() => writeTx(['vectors'], (tx) => tx.objectStore('vectors').clear()));

describe('vectors', () => {
  it('come back as they were, by owner and by model', async () => {
    const [a, b] = [embeddingOf(1), embeddingOf(2, 'other')];
    await putVector('p1', a);
    await putVector('p1', b);
    expect(await getVector('p1', a.model)).toEqual({ ...a, vector: a.vector.slice() });
    expect((await getVector('p1', 'other'))?.vector.buffer.byteLength).toBe(512 * 4);
    expect(await getVector('p2', a.model)).toBeNull();
    expect((await listVectors(a.model)).map((each) => each.id)).toEqual(['p1']);
  });

  it('are replaced within a model and deleted with their owner', async () => {
    await putVector('p1', embeddingOf(1));
    await putVector('p1', embeddingOf(3));
    await putVector('p1', embeddingOf(1, 'other'));
    await putVector('p10', embeddingOf(4));
    expect(await listVectors('face-embedding')).toHaveLength(2);
    await deleteVectors('p1');
    expect((await listVectors('face-embedding')).map((each) => each.id)).toEqual(['p10']);
    expect(await listVectors('other')).toEqual([]);
  });

  it('are refused when simulated', async () => {
    for (const model of ['simulated', 'simulated-face-embedding'])
      await expect(putVector('p1', embeddingOf(1, model))).rejects.toThrow(/simulated/);
    expect(await listVectors('simulated')).toEqual([]);
  });
});
