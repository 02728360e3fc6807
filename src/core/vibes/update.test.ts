import { describe, expect, it } from 'vitest';
import { shuffled } from '../stats/folds.ts';
import { fitVibes } from './fit.ts';
import { cloud, crowd, KINDS, vibePhoto, withEmbeddings } from './testing-photos.ts';
import type { Vibes } from './types.ts';
import { isWorse, updateVibes } from './update.ts';

const { laughing, night, evening, profile } = KINDS;
const idOf = (vibes: Vibes, photo: string): string =>
  vibes.points.find((p) => p.id === photo)!.clusterId;
const kept = (vibes: Vibes) =>
  vibes.clusters
    .map(({ id, centre, name }) => ({ id, centre, name }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe('updating vibes', () => {
  const first = withEmbeddings(crowd(KINDS, 20, 1), 32, 1);

  it('without any before is a fit', async () => {
    expect(await updateVibes(null, first)).toEqual(await fitVibes(first));
  });

  it('with the same photos changes nothing', async () => {
    const vibes = await fitVibes(first);
    expect(await updateVibes(vibes, shuffled(first, 3))).toEqual(vibes);
    expect(await updateVibes(structuredClone(vibes), first)).toEqual(vibes);
  });

  it('keeps ids, names, centres and plot when photos of known kinds come in', async () => {
    const vibes = await fitVibes(first);
    const more = withEmbeddings(crowd(KINDS, 35, 1), 32, 1);
    const grown = await updateVibes(vibes, more);
    expect(kept(grown)).toEqual(kept(vibes));
    expect(grown.points).toHaveLength(140);
    expect(grown.baseline).toEqual(vibes.baseline);
    for (const { id, x, y, clusterId } of vibes.points) {
      const now = grown.points.find((p) => p.id === id)!;
      expect(now.clusterId).toBe(clusterId);
      // Embeddings were drawn anew for all, and lean in a little.
      expect(Math.hypot(now.x - x, now.y - y)).toBeLessThan(1.5);
    }
    expect(idOf(grown, 'night-034')).toBe(idOf(vibes, 'night-000'));
    expect(grown.clusters.map((c) => c.size)).toEqual([35, 35, 35, 35]);
  });

  it('looks again when there are twice as many, and keeps what is as good as anew', async () => {
    const vibes = await fitVibes(first);
    const grown = await updateVibes(vibes, withEmbeddings(crowd(KINDS, 45, 1), 32, 1));
    expect(kept(grown)).toEqual(kept(vibes));
    expect([vibes.baseline.count, grown.baseline.count]).toEqual([80, 180]);
  });

  it('lets new photos join the nearest, and leaves every old one where it was', async () => {
    const vibes = await fitVibes(first);
    const odd = { ...vibePhoto('odd', { lightness: 0.3, smile: 0.1 }), embedding: null };
    const grown = await updateVibes(vibes, [...first, odd]);
    expect(idOf(grown, 'odd')).toBe(idOf(vibes, 'night-000'));
    expect(grown.points.filter((p) => p.id !== 'odd')).toEqual(vibes.points);
  });

  it('finds a new kind, gives it a new id and keeps the old ones', async () => {
    const before = crowd({ laughing, night, evening }, 20, 1);
    const vibes = await fitVibes(before);
    const grown = await updateVibes(vibes, [...before, ...crowd({ profile }, 18, 2)]);
    expect([vibes.k, grown.k]).toEqual([3, 4]);
    for (const { id, clusterId } of vibes.points) expect(idOf(grown, id)).toBe(clusterId);
    const fresh = idOf(grown, 'profile-000');
    expect(vibes.clusters.map((c) => c.id)).not.toContain(fresh);
    expect(grown.clusters.find((c) => c.id === fresh)?.name.words).toContain('turned');
  });

  it('parts the only cluster when another kind comes in', async () => {
    const before = crowd({ laughing }, 30, 1);
    const vibes = await fitVibes(before);
    const grown = await updateVibes(vibes, [...before, ...crowd({ night }, 20, 2)]);
    expect([vibes.k, grown.k]).toEqual([1, 2]);
    expect(idOf(grown, 'laughing-000')).toBe(vibes.clusters[0]!.id);
    expect(idOf(grown, 'night-000')).not.toBe(vibes.clusters[0]!.id);
  });

  it('never gives an id again, also after its cluster has gone', async () => {
    const three = crowd({ laughing, night, evening }, 20, 1);
    const vibes = await fitVibes(three);
    const two = await updateVibes(vibes, crowd({ laughing, night }, 20, 1));
    expect(two.k).toBe(2);
    const again = await updateVibes(two, [
      ...crowd({ laughing, night }, 20, 1),
      ...crowd({ profile }, 20, 1),
    ]);
    expect(again.k).toBe(3);
    expect(vibes.points.map((p) => p.clusterId)).not.toContain(idOf(again, 'profile-000'));
    const none = await updateVibes(again, []);
    expect(none).toMatchObject({ k: 0, clusters: [], nextId: again.nextId });
    const anew = await updateVibes(none, three);
    const old = new Set([...vibes.clusters, ...again.clusters].map((c) => c.id));
    expect(anew.clusters.some((c) => old.has(c.id))).toBe(false);
  });

  it('grows from one photo, added one at a time, to the kinds there are', async () => {
    const photos = shuffled(crowd(KINDS, 8, 5), 1);
    let vibes: Vibes | null = null;
    let changes = 0;
    for (let n = 1; n <= photos.length; n++) {
      const next: Vibes = await updateVibes(vibes, photos.slice(0, n));
      expect(next.points).toHaveLength(n);
      if (vibes?.points.some((p) => idOf(next, p.id) !== p.clusterId)) changes++;
      vibes = next;
    }
    const kinds = new Set(vibes!.points.map((p) => `${p.clusterId} ${p.id.split('-')[0]}`));
    expect([vibes!.k, kinds.size]).toEqual([4, 4]);
    expect(changes).toBeLessThanOrEqual(4);
  });

  it('does not split a cloud because it has grown', async () => {
    const vibes = await fitVibes(cloud(60, 3));
    const grown = await updateVibes(vibes, cloud(300, 3));
    expect([vibes.k, grown.k]).toEqual([1, 1]);
    expect(grown.clusters[0]!.id).toBe(vibes.clusters[0]!.id);
    expect(grown.baseline.count).toBe(300);
  });

  it('fits again for another embedding model, and ids survive the switch', async () => {
    const vibes = await fitVibes(first);
    const switched = withEmbeddings(crowd(KINDS, 20, 1), 48, 9, 'other');
    const after = await updateVibes(vibes, switched);
    expect(after.features.basis?.model).toBe('other');
    for (const { id, clusterId } of vibes.points) expect(idOf(after, id)).toBe(clusterId);
    expect(after.nextId).toBe(vibes.nextId);
  });

  it('fits again for another version or seed', async () => {
    const vibes = await fitVibes(first);
    const old = { ...vibes, version: 0, clusters: vibes.clusters.slice(1) };
    expect((await updateVibes(old, first)).k).toBe(4);
    expect((await updateVibes(vibes, first, { seed: 3 })).seed).toBe(3);
  });
});

describe('a fit', () => {
  const before = { count: 40, silhouette: 0.5, spread: 4 };

  it.each([
    [{}, false],
    [{ spread: 5 }, false],
    [{ spread: 5.01 }, true],
    [{ silhouette: 0.46 }, false],
    [{ silhouette: 0.44 }, true],
    [{ count: 79 }, false],
    [{ count: 80 }, true],
    [{ count: 1, silhouette: 0.9, spread: 0 }, false],
  ])('with %o now is worse: %s', (now, worse) => {
    expect(isWorse({ ...before, ...now }, before)).toBe(worse);
  });
});
