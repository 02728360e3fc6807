import { describe, expect, it } from 'vitest';
import { randomFrom } from '../colour/random.ts';
import { packBlendshapes } from '../portrait/blendshapes.ts';
import {
  EMBEDDING_AXES,
  EMBEDDING_WEIGHT,
  FEATURE_IDS,
  FEATURES,
  type FeatureId,
} from './features.ts';
import { fitSpace, modelOf, onPlane, pointsIn, rawFeatures } from './space.ts';
import { cloud, vibePhoto, withEmbeddings } from './testing-photos.ts';
import type { VibePhoto } from './types.ts';

const at = (id: FeatureId): number => FEATURE_IDS.indexOf(id);
const shapes = (values: Record<string, number>): VibePhoto => {
  const photo = vibePhoto('a', {});
  return { ...photo, face: { ...photo.face!, blendshapes: packBlendshapes(values) } };
};

describe('features', () => {
  it('read what they say', () => {
    const raw = rawFeatures(vibePhoto('a', { lightness: 0.7, yaw: -30, smile: 0.5, share: 0.25 }));
    expect(raw[at('lightness')]).toBe(0.7);
    expect(raw[at('turn')]).toBe(30);
    expect(raw[at('smile')]).toBeCloseTo(0.5, 6);
    expect(raw[at('share')]).toBeCloseTo(-2, 9);
    expect(raw.every(Number.isFinite)).toBe(true);
  });

  it.each([
    [{ eyeLookOutLeft: 0.8, eyeLookInRight: 0.6 }, 0.7],
    [{ eyeLookInLeft: 0.8, eyeLookOutRight: 0.6 }, 0.7],
    [{ eyeLookDownLeft: 0.4, eyeLookDownRight: 0.4 }, 0.4],
    [{ eyeLookInLeft: 0.8, eyeLookInRight: 0.8 }, 0.4],
    [{ mouthSmileLeft: 1 }, 0],
  ])('gaze of %o is %d away', (values, away) => {
    expect(rawFeatures(shapes(values))[at('gazeAway')]).toBeCloseTo(away, 6);
  });

  it('are not a number where there is no face or no blendshape, and light is there all the same', () => {
    const without = rawFeatures({ ...vibePhoto('a', {}), face: null });
    expect(FEATURE_IDS.filter((id) => !Number.isNaN(without[at(id)]))).toEqual([
      'lightness',
      'contrast',
      'chroma',
      'warmth',
    ]);
    const bare = rawFeatures(shapes({}));
    expect(bare[at('smile')]).toBeNaN();
    expect(bare[at('turn')]).toBe(10);
  });

  it('give the embedding a small say', () => {
    const table = FEATURE_IDS.reduce((sum, id) => sum + FEATURES[id].weight ** 2, 0);
    expect((EMBEDDING_AXES * EMBEDDING_WEIGHT ** 2) / table).toBeLessThan(0.05);
  });
});

describe('the space', () => {
  it('has the median for its middle, and a spread that an odd photo does not move', () => {
    const lights = [0.3, 0.4, 0.5, 0.6, 0.7];
    const plain = lights.map((lightness, i) => vibePhoto(`p${i}`, { lightness }));
    const odd = lights.map((l, i) => vibePhoto(`p${i}`, { lightness: l === 0.7 ? 40 : l }));
    for (const photos of [plain, odd]) {
      const { mean, scale } = fitSpace(photos, 1);
      expect(mean[at('lightness')]).toBeCloseTo(0.5, 9);
      expect(scale[at('lightness')]).toBeCloseTo(0.14826, 9);
    }
  });

  it('does not blow up what hardly varies, and clips what lies far out', () => {
    const photos = [0.5, 0.501, 0.502, 0.503, 40].map((lightness, i) =>
      vibePhoto(`p${i}`, { lightness }),
    );
    const space = fitSpace(photos, 1);
    expect(space.scale[at('lightness')]).toBe(FEATURES.lightness.least);
    const { data, dims } = pointsIn(space, photos);
    expect(Math.abs(data[at('lightness')]!)).toBeLessThan(0.1);
    expect(data[4 * dims + at('lightness')]).toBe(3 * FEATURES.lightness.weight);
  });

  it('puts what was not measured in the middle', () => {
    const photos = [...cloud(20, 1), { ...vibePhoto('zz', { lightness: 0.9 }), face: null }];
    const { data, dims, n } = pointsIn(fitSpace(photos, 1), photos);
    const last = [...data.subarray((n - 1) * dims)];
    expect(last[at('lightness')]).toBeGreaterThan(0);
    expect(last.slice(at('smile'))).toEqual(new Array(dims - at('smile')).fill(0));
  });

  it('takes embeddings of one model only, and does without', () => {
    const [a, b] = [
      withEmbeddings(cloud(9, 1), 16, 1),
      withEmbeddings(cloud(9, 2), 16, 1, 'other'),
    ];
    expect(() => modelOf([...a, ...b])).toThrow('compared');
    expect(modelOf(cloud(3, 1))).toBeNull();
    expect(fitSpace(cloud(9, 1), 1).basis).toBeNull();
    const space = fitSpace(a, 1);
    expect(space.basis?.components.variances).toHaveLength(EMBEDDING_AXES);
    const { data, dims } = pointsIn(space, a);
    expect(dims).toBe(FEATURE_IDS.length + EMBEDDING_AXES);
    const most = Math.max(
      ...Array.from(data, (v, i) => (i % dims >= FEATURE_IDS.length ? Math.abs(v) : 0)),
    );
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(3 * EMBEDDING_WEIGHT);
  });

  it('projects along what varies most, the same however the sign might fall', () => {
    const random = randomFrom(4);
    const photos = Array.from({ length: 50 }, (_, i) =>
      vibePhoto(`p${String(i).padStart(2, '0')}`, { lightness: 0.3 + i / 100 }, random, 0.05),
    );
    const space = fitSpace(photos, 1);
    const places = onPlane(space.plane, pointsIn(space, photos));
    const rising = places.slice(1).filter(([x], i) => x > places[i]![0]).length;
    expect(rising).toBeGreaterThan(45);
    expect(onPlane(fitSpace(photos, 2).plane, pointsIn(space, photos))).toEqual(places);
  });
});
