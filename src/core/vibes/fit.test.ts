import { describe, expect, it } from 'vitest';
import { shuffled } from '../stats/folds.ts';
import { fitVibes } from './fit.ts';
import { pointsIn } from './space.ts';
import { cloud, crowd, KINDS, vibePhoto, withEmbeddings } from './testing-photos.ts';
import type { VibePhoto, Vibes } from './types.ts';

/** Cluster of each photo by the kind its id names; fails unless kinds and clusters are the same. */
function kindsOf(vibes: Vibes): Readonly<Record<string, Vibes['clusters'][number]>> {
  const byKind = vibes.clusters.map((cluster) => {
    const kinds = new Set(cluster.memberIds.map((id) => id.split('-')[0]!));
    expect(kinds.size).toBe(1);
    return [[...kinds][0]!, cluster] as const;
  });
  expect(new Set(byKind.map(([kind]) => kind)).size).toBe(byKind.length);
  return Object.fromEntries(byKind);
}

/** What holds for all vibes: every photo in one cluster, sizes, exemplars, points, distinct names. */
function expectWhole(vibes: Vibes, photos: readonly VibePhoto[]): void {
  const ids = photos.map((p) => p.id).sort();
  expect(vibes.points.map((p) => p.id)).toEqual(ids);
  expect(vibes.clusters.flatMap((c) => c.memberIds).sort()).toEqual(ids);
  expect(vibes.clusters).toHaveLength(vibes.k);
  for (const c of vibes.clusters) {
    expect(c.size).toBe(c.memberIds.length);
    expect(c.memberIds).toContain(c.exemplarId);
    const inPlot = vibes.points.filter((p) => p.clusterId === c.id).map((p) => p.id);
    expect(inPlot).toEqual(c.memberIds);
  }
  expect(vibes.points.every((p) => Number.isFinite(p.x) && Number.isFinite(p.y))).toBe(true);
  const names = vibes.clusters.map((c) => `${c.name.words.toSorted()} ${c.name.nth}`);
  expect(new Set(names).size).toBe(names.length);
}

describe('vibes', () => {
  it('of nothing are none', async () => {
    expect(await fitVibes([])).toMatchObject({ k: 0, silhouette: null, clusters: [], points: [] });
  });

  it.each([1, 2, 5])('of %d different photos are one', async (n) => {
    const photos = crowd(KINDS, 2, 1).slice(0, n);
    const vibes = await fitVibes(photos);
    expect(vibes).toMatchObject({ k: 1, silhouette: null });
    expectWhole(vibes, photos);
  });

  it.each([2, 40, 700])('of %d identical photos are one, all on one spot', async (n) => {
    const same = Array.from({ length: n }, (_, i) => vibePhoto(`p${i}`, { smile: 0.8 }));
    const vibes = await fitVibes(
      withEmbeddings(same, 8, 1).map((p) => ({ ...p, embedding: null })),
    );
    expectWhole(vibes, same);
    expect(vibes.k).toBe(1);
    expect(vibes.clusters[0]!.name.words).toEqual(['smile']);
    expect(vibes.points.every((p) => p.x === 0 && p.y === 0)).toBe(true);
  });

  it('of a burst are one: what nobody sees is no group', async () => {
    const takes = { a: { lightness: 0.5 }, b: { lightness: 0.51 } };
    expect((await fitVibes(crowd(takes, 15, 1).map((p) => calm(p)))).k).toBe(1);
  });

  it.each([3, 10, 60])('find planted kinds of %d photos each, and name them', async (each) => {
    for (const seed of [1, 2, 3]) {
      const photos = withEmbeddings(crowd(KINDS, each, seed), 64, seed);
      const vibes = await fitVibes(photos);
      expectWhole(vibes, photos);
      const { laughing, night, evening, profile } = kindsOf(vibes);
      expect(vibes.k).toBe(4);
      expect(vibes.silhouette).toBeGreaterThan(0.5);
      expect(laughing!.name.words.toSorted()).toEqual(['bright', 'smile']);
      expect(night!.name.words.toSorted()).toEqual(['calm', 'low-key']);
      expect(evening!.name.words.toSorted()).toEqual(['warm', 'wide']);
      expect(profile!.name.words).toContain('turned');
      expect(profile!.name.words).not.toContain('smile');
    }
  });

  it.each([12, 40, 200])('are mostly one for %d photos without groups', async (n) => {
    const found = await Promise.all(
      Array.from({ length: 20 }, (_, seed) => fitVibes(cloud(n, seed))),
    );
    expect(found.filter(({ k }) => k === 1).length).toBeGreaterThanOrEqual(16);
  });

  it('are the same for the same seed, however the photos come in', async () => {
    const photos = withEmbeddings(crowd(KINDS, 20, 7), 32, 1);
    const vibes = await fitVibes(photos, { seed: 5 });
    expect(await fitVibes(photos, { seed: 5 })).toEqual(vibes);
    for (const seed of [1, 2])
      expect(await fitVibes(shuffled(photos, seed), { seed: 5 })).toEqual(vibes);
  });

  it('show the photo nearest to the middle of each', async () => {
    const photos = crowd(KINDS, 15, 3);
    const { features, clusters } = await fitVibes(photos);
    const { data, dims } = pointsIn(features, photos);
    for (const { centre, memberIds, exemplarId } of clusters) {
      const away = (id: string): number => {
        const i = photos.findIndex((photo) => photo.id === id);
        return Math.hypot(...centre.map((value, d) => data[i * dims + d]! - value));
      };
      expect(away(exemplarId)).toBe(Math.min(...memberIds.map(away)));
    }
  });

  it('part photos by light where there is no face to read', async () => {
    const photos = crowd({ day: { lightness: 0.8 }, night: { lightness: 0.2 } }, 12, 1).map(
      (p) => ({
        ...p,
        face: null,
      }),
    );
    const { day, night } = kindsOf(await fitVibes(photos));
    expect(day!.name.words).toEqual(['bright']);
    expect(night!.name.words).toEqual(['low-key']);
  });

  it('of 2,000 photos are whole, and found among noise', async () => {
    let steps = 0;
    const photos = withEmbeddings(crowd(KINDS, 500, 4), 32, 1);
    const vibes = await fitVibes(photos, { checkpoint: () => void steps++ });
    expectWhole(vibes, photos);
    expect(Object.values(kindsOf(vibes)).map((c) => c.size)).toEqual([500, 500, 500, 500]);
    expect(steps).toBeGreaterThanOrEqual(8);
  });

  it('stop when told, and come back from storage as they went', async () => {
    const photos = withEmbeddings(crowd(KINDS, 5, 4), 16, 1);
    const stop = async (): Promise<void> => {
      throw new DOMException('stop', 'AbortError');
    };
    await expect(fitVibes(photos, { checkpoint: stop })).rejects.toThrow('stop');
    const vibes = await fitVibes(photos);
    expect(structuredClone(vibes)).toEqual(vibes);
  });

  it('refuse two photos of one id, and vectors of two models', async () => {
    const photo = vibePhoto('a', {});
    await expect(fitVibes([photo, photo])).rejects.toThrow(RangeError);
    const mixed = [
      ...withEmbeddings([photo], 8, 1),
      ...withEmbeddings([vibePhoto('b', {})], 8, 1, 'other'),
    ];
    await expect(fitVibes(mixed)).rejects.toThrow('compared');
  });
});

/** The photo with its face as all others have it. */
function calm(photo: VibePhoto): VibePhoto {
  const { lightness } = photo.tone;
  return { ...vibePhoto(photo.id, {}), tone: { ...photo.tone, lightness: 0.5 + lightness / 100 } };
}
