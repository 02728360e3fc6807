import { describe, expect, it, vi } from 'vitest';
import { predict } from '../heads/predict.ts';
import { averageRanks, spearman } from '../stats/ranks.ts';
import { beatsBaseline } from './evaluate.ts';
import { TASTE_FEATURES } from './features.ts';
import { fitTaste, scoreItems } from './fit.ts';
import { fitLinear } from './ridge.ts';
import { fitSpace, MAX_COMPONENTS, tasteInput } from './space.ts';
import {
  compare,
  type Gallery,
  gallery,
  HIDDEN,
  rate,
  rateAtRandom,
  tasteOf,
  WARM,
} from './testing-taste.ts';
import { MIN_RATINGS, type TasteResult } from './types.ts';

vi.setConfig({ testTimeout: 60_000 });

const photos = gallery(120, 3);

function fitted(result: TasteResult): Extract<TasteResult, { kind: 'fitted' }> {
  if (result.kind !== 'fitted') throw new Error(`not fitted: ${result.kind}`);
  return result;
}

describe('how many verdicts it takes', () => {
  it('11 ratings are one too few, 12 are enough', () => {
    const ratings = rate(photos, WARM, MIN_RATINGS, 1);
    expect(fitTaste(tasteOf(photos, ratings.slice(1)), 'x')).toEqual({
      kind: 'not-enough',
      rated: 11,
      missing: 1,
    });
    expect(fitted(fitTaste(tasteOf(photos, ratings), 'x')).metrics.rated).toBe(12);
  });

  it('nothing at all is not enough either', () => {
    expect(fitTaste(tasteOf(gallery(0, 1), []), 'x')).toEqual({
      kind: 'not-enough',
      rated: 0,
      missing: 12,
    });
  });

  it('a photo rated twice counts once, one of no gallery not at all', () => {
    const ratings = rate(photos, WARM, 11, 1);
    const strange = { id: 'elsewhere', value: 3, at: ratings[0]!.at };
    const again = { ...ratings[0]!, at: '2026-02-01T00:00:00.000Z' };
    const result = fitTaste(tasteOf(photos, [...ratings, again, strange]), 'x');
    expect(result).toMatchObject({ kind: 'not-enough', missing: 1 });
  });

  it('a photo that was only compared counts from its second comparison', () => {
    const ratings = rate(photos, WARM, 11, 1);
    const [a, b, c] = ['photo-11', 'photo-0', 'photo-1'];
    const at = ratings[0]!.at;
    const once = [{ winner: a!, loser: b!, at }];
    expect(fitTaste(tasteOf(photos, ratings, once), 'x').kind).toBe('not-enough');
    const twice = [...once, { winner: c!, loser: a!, at }];
    expect(fitTaste(tasteOf(photos, ratings, twice), 'x').kind).toBe('fitted');
  });

  it('equal ratings are nothing to learn from, and no NaN', () => {
    const same = rate(photos, WARM, 40, 1).map((r) => ({ ...r, value: 3 }));
    expect(fitTaste(tasteOf(photos, same), 'x')).toEqual({ kind: 'no-variance', rated: 40 });
  });

  it('a dozen shots of one burst are too much alike', () => {
    const items = photos.items.map((item, i) => ({ ...item, group: i < 10 ? 'burst' : item.id }));
    const result = fitTaste(tasteOf({ ...photos, items }, rate(photos, WARM, 12, 1)), 'x');
    expect(result).toEqual({ kind: 'too-alike', rated: 12, missing: 3 });
  });

  it('identical photos give a result without NaN, and it is not used', () => {
    const items = photos.items.map((item) => ({
      ...photos.items[0]!,
      id: item.id,
      group: item.id,
    }));
    const { used, scores, metrics } = fitted(
      fitTaste(tasteOf({ ...photos, items }, rate(photos, WARM, 30, 1)), 'x'),
    );
    expect(used).toBe(false);
    expect(metrics.rho).toBe(0);
    expect([...scores.values()].every(Number.isFinite)).toBe(true);
  });
});

describe('a person who likes smiles and warm light', () => {
  const result = fitted(fitTaste(tasteOf(photos, rate(photos, WARM, 60, 5)), 'x'));

  it('is found: unseen photos are ranked as the person would', () => {
    expect(result.used).toBe(true);
    expect(result.metrics.rho).toBeGreaterThan(0.7);
    expect(result.metrics.interval[0]).toBeGreaterThan(0.5);
    const unseen = photos.items.slice(60);
    const truth = photos.drawn.slice(60).map(WARM);
    expect(
      spearman(
        unseen.map((i) => result.scores.get(i.id)!),
        truth,
      ),
    ).toBeGreaterThan(0.75);
  });

  it('is told why: a smile and warmth are among what counts most', () => {
    const strongest = result.influences.slice(0, 5);
    expect(strongest.map((i) => i.feature)).toContain('warmth');
    expect(strongest.map((i) => i.feature)).toContain('smile');
    expect(strongest.find((i) => i.feature === 'warmth')!.weight).toBeGreaterThan(0);
    expect(result.influences).toHaveLength(TASTE_FEATURES.length);
  });

  it("gets scores 0..1 that are the head's own ratings", () => {
    const { space, head } = result.model;
    for (const item of photos.items.slice(0, 10)) {
      const stars = predict(head, tasteInput(space, item))[0]!;
      expect(result.scores.get(item.id)).toBeCloseTo(Math.max(0, Math.min(1, stars / 5)), 6);
    }
    expect(scoreItems(result.model, photos.items)).toEqual(result.scores);
    expect(scoreItems(result.model, []).size).toBe(0);
  });

  it('is found the same every time, and by comparisons alone as well', () => {
    const input = tasteOf(photos, rate(photos, WARM, 60, 5));
    expect(fitTaste(input, 'x')).toEqual(result);
    const compared = fitTaste(tasteOf(photos, [], compare(photos, WARM, 40, 160, 6)), 'x');
    expect(fitted(compared).used).toBe(true);
    expect(fitted(compared).metrics.rho).toBeGreaterThan(0.5);
  });
});

describe('honesty', () => {
  const count = (seeds: number, kindOf: (g: Gallery, seed: number) => ReturnType<typeof rate>) => {
    let used = 0;
    for (let seed = 0; seed < seeds; seed++) {
      const g = gallery(40, 100 + seed);
      used += fitted(fitTaste(tasteOf(g, kindOf(g, seed)), 'x')).used ? 1 : 0;
    }
    return used;
  };

  it('ratings by chance are used in few of 20 galleries, a real taste in most', () => {
    expect(count(20, (g, seed) => rateAtRandom(g, 30, seed))).toBeLessThanOrEqual(3);
    expect(count(6, (g, seed) => rate(g, WARM, 30, seed))).toBeGreaterThanOrEqual(5);
  });

  it('a taste that only the embedding shows is found when there are enough ratings', () => {
    const { used, metrics } = fitted(fitTaste(tasteOf(photos, rate(photos, HIDDEN, 80, 2)), 'x'));
    expect(used).toBe(true);
    expect(metrics.rho).toBeGreaterThan(0.5);
  });

  it('is not used where the technical score says it better', () => {
    const ratings = rate(photos, WARM, 60, 5);
    const value = new Map(ratings.map((r) => [r.id, r.value]));
    const items = photos.items.map((item) => ({ ...item, technical: value.get(item.id) ?? null }));
    const { used, metrics } = fitted(fitTaste(tasteOf({ ...photos, items }, ratings), 'x'));
    expect(metrics.baseline).toBeCloseTo(1, 6);
    expect(metrics.rho).toBeGreaterThan(0.7);
    expect(used).toBe(false);
  });

  it('near-duplicates do not teach what they are tested on', () => {
    // Noise for ratings, each photo four times: only a split through a burst could rank these.
    const base = gallery(20, 8);
    const items = Array.from({ length: 80 }, (_, i) => ({
      ...base.items[i >> 2]!,
      id: `copy-${i}`,
      group: `burst-${i >> 2}`,
    }));
    const chance = rateAtRandom(base, 20, 4);
    const ratings = items.map(({ id }, i) => ({ ...chance[i >> 2]!, id }));
    const copies = { items, drawn: [] };
    const whole = fitted(fitTaste(tasteOf(copies, ratings), 'x'));
    const alone = items.map((item) => ({ ...item, group: item.id }));
    const parted = fitted(fitTaste(tasteOf({ ...copies, items: alone }, ratings), 'x'));
    expect(parted.metrics.rho).toBeGreaterThan(0.7);
    expect(whole.metrics.rho).toBeLessThan(0.4);
    expect(whole.used).toBe(false);
  });

  it('the rule at its edges', () => {
    const metrics = fitted(fitTaste(tasteOf(photos, rate(photos, WARM, 20, 5)), 'x')).metrics;
    const of = (rho: number, floor: number, baseline: number) =>
      beatsBaseline({ ...metrics, rho, floor, baseline });
    expect(of(0.5, 0.01, 0.4)).toBe(true);
    expect(of(0.5, 0, 0.4)).toBe(false);
    expect(of(0.5, 0.01, 0.5)).toBe(false);
    expect(of(0.01, 0.005, -0.9)).toBe(true);
  });
});

describe('the parts', () => {
  it('what was not measured is the mean, and changes nothing', () => {
    const space = fitSpace(photos.items, 'm');
    const item = photos.items[0]!;
    const blank = { ...item, features: item.features.map(() => Number.NaN), embedding: null };
    const input = tasteInput(space, blank);
    expect([...input.subarray(0, TASTE_FEATURES.length)]).toEqual([...space.fill]);
    expect(input.subarray(TASTE_FEATURES.length).every((v) => v === 0)).toBe(true);
    expect(space.components.variances.length).toBe(MAX_COMPONENTS);
  });

  it('photos without any embedding are judged by what can be named', () => {
    const items = photos.items.map((item) => ({ ...item, embedding: null }));
    const { model, used } = fitted(
      fitTaste(tasteOf({ ...photos, items }, rate(photos, WARM, 40, 5)), 'x'),
    );
    expect(model.head.inputs).toBe(TASTE_FEATURES.length);
    expect(used).toBe(true);
  });

  it('the fit finds a line where there is one, and stays at the mean where there is none', () => {
    const z = averageRanks(Array.from({ length: 50 }, (_, i) => (i * 37) % 50));
    const rows = Array.from(z, (v, i) =>
      Float32Array.of((v - 25.5) / 14.4, ((i * 17) % 50) / 25 - 1),
    );
    const line = fitLinear(
      rows,
      rows.map((r) => 2 + 0.7 * r[0]!),
      z.map(() => 1),
      2,
    );
    expect(line.weights[0]).toBeGreaterThan(0.5);
    expect(Math.abs(line.weights[1]!)).toBeLessThan(0.1);
    expect(line.intercept).toBeCloseTo(2, 1);
    const flat = fitLinear(
      rows,
      rows.map(() => 4),
      z.map(() => 1),
      2,
    );
    expect([...flat.weights].every((w) => Math.abs(w) < 1e-9)).toBe(true);
    expect(flat.intercept).toBeCloseTo(4, 9);
  });
});
