import { describe, expect, it } from 'vitest';
import { randomFrom } from '../colour/random.ts';
import { gateRecord, PRESET_THRESHOLDS } from '../gates/thresholds.ts';
import type { FaceFacts } from '../portrait/facts.ts';
import { MIN_SAMPLE } from './percentile.ts';
import type { RankEntry } from './rank.ts';
import { rankPhotos } from './rank.ts';
import { faceFacts } from './testing-faces.ts';
import { BLEND } from './weights.ts';

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
const entry = (
  id: string,
  change?: Partial<FaceFacts>,
  taste: number | null = null,
): RankEntry => ({ face: faceFacts(id, change), taste });

function randomEntries(n: number, seed: number): RankEntry[] {
  const random = randomFrom(seed);
  return Array.from({ length: n }, (_, i) =>
    entry(
      `p${String(i).padStart(4, '0')}`,
      {
        gates: gateRecord(() => (random() < 0.1 ? null : 0.3 + 0.7 * random())),
        composition: random(),
        valence: random() < 0.2 ? null : 2 * random() - 1,
      },
      random() < 0.5 ? null : random(),
    ),
  );
}

describe('ranking', () => {
  it('of nothing is nothing, and of one is first, without a percentile', () => {
    expect(rankPhotos([])).toEqual([]);
    const [only] = rankPhotos([entry('a')]);
    expect(only).toMatchObject({ id: 'a', place: 1, passed: true, percentile: null, reasons: [] });
    expect(only!.final).toBeGreaterThan(0);
  });

  it('is the same however the photos come in', () => {
    const entries = randomEntries(60, 1);
    const ranked = rankPhotos(entries);
    expect(rankPhotos(entries.toReversed())).toEqual(ranked);
    expect(rankPhotos(entries.toSorted((a, b) => a.face.composition - b.face.composition))).toEqual(
      ranked,
    );
  });

  it('keeps every photo, the failed ones last with their reasons', () => {
    const entries = randomEntries(200, 2);
    const ranked = rankPhotos(entries);
    expect(new Set(ranked.map((r) => r.id))).toEqual(new Set(entries.map((e) => e.face.id)));
    const passed = ranked.findIndex((r) => !r.passed);
    expect(passed).toBeGreaterThan(0);
    for (const [i, r] of ranked.entries()) {
      expect(r.passed).toBe(i < passed);
      expect(r.gates.failed.length > 0).toBe(i >= passed);
    }
    for (const group of [ranked.slice(0, passed), ranked.slice(passed)])
      for (let i = 1; i < group.length; i++)
        expect(group[i]!.final).toBeLessThanOrEqual(group[i - 1]!.final!);
  });

  it('puts a better photo that fails after a worse one that passes, until the gate is opened', () => {
    const entries = [
      entry('dull', { composition: 0.1, valence: -0.5 }),
      entry('lovely', { valence: 1, composition: 1, gates: { ...gateRecord(() => 0.9), eyes: 0 } }),
    ];
    expect(rankPhotos(entries).map((r) => [r.id, r.passed])).toEqual([
      ['dull', true],
      ['lovely', false],
    ]);
    const thresholds = { ...PRESET_THRESHOLDS.standard, eyes: 0 };
    expect(rankPhotos(entries, { thresholds }).map((r) => r.id)).toEqual(['lovely', 'dull']);
  });

  it('gives equal photos one place, in the order of their ids', () => {
    const best = { composition: 1 };
    const ranked = rankPhotos([entry('c'), entry('a'), entry('z', best), entry('b')]);
    expect(ranked.map((r) => [r.id, r.place])).toEqual([
      ['z', 1],
      ['a', 2],
      ['b', 2],
      ['c', 2],
    ]);
  });

  it('puts what could not be scored last, not at 0', () => {
    const blank = entry('a', {
      gates: gateRecord(() => null),
      composition: Number.NaN,
      valence: null,
      blendshapes: new Float32Array(0),
    });
    const ranked = rankPhotos([blank, entry('b', { composition: 0 })]);
    expect(ranked.map((r) => [r.id, r.final === null])).toEqual([
      ['b', false],
      ['a', true],
    ]);
  });
});

describe('the breakdown', () => {
  it('sums to the final score, with taste and expression there or not', () => {
    for (const { final, parts } of rankPhotos(randomEntries(300, 3))) {
      expect(Math.abs(sum(parts.map((p) => p.contribution)) - final!)).toBeLessThan(1e-9);
      expect(Math.abs(sum(parts.map((p) => p.weight)) - 1)).toBeLessThan(1e-9);
    }
  });

  it('puts identical photos at 50 in everything, with no reasons', () => {
    const same = Array.from({ length: 12 }, (_, i) => entry(`p${i}`, {}, 0.4));
    for (const { percentile, parts, reasons, place } of rankPhotos(same)) {
      expect(percentile?.value).toBe(50);
      expect(parts.map((p) => p.percentile?.value)).toEqual([50, 50, 50, 50]);
      expect(reasons).toEqual([]);
      expect(place).toBe(1);
    }
  });

  it('gives each criterion a percentile among the photos that have it', () => {
    const entries = [
      ...Array.from({ length: MIN_SAMPLE }, (_, i) => entry(`a${i}`, { composition: i / 10 })),
      entry('b0', { composition: 0.9 }, 0.5),
    ];
    const ranked = rankPhotos(entries);
    const tasted = ranked.find((r) => r.id === 'b0')!.parts;
    expect(tasted.find((p) => p.id === 'taste')?.percentile).toBeNull();
    const composed = tasted.find((p) => p.id === 'composition')?.percentile;
    expect(composed).toMatchObject({ n: MIN_SAMPLE + 1, small: true });
    expect(composed?.value).toBeCloseTo((100 * (MIN_SAMPLE + 0.5)) / (MIN_SAMPLE + 1), 9);
  });
});

describe('reasons', () => {
  const usual = Array.from({ length: 9 }, (_, i) => entry(`u${i}`));
  const reasonsFor = (change: Partial<FaceFacts>) =>
    rankPhotos([...usual, entry('x', change)]).find((r) => r.id === 'x')!.reasons;

  it('name what lifts and what holds back, the most telling first, and what is behind it', () => {
    const reasons = reasonsFor({
      gates: { ...gateRecord(() => 0.8), sharpness: 0.2, exposure: 0.9 },
      valence: 1,
    });
    expect(reasons.map((r) => [r.criterion, r.direction, r.factor])).toEqual([
      ['technical', 'holds-back', 'sharpness'],
      ['expression', 'lifts', 'valence'],
    ]);
    expect(reasons[0]!.amount).toBeGreaterThan(reasons[1]!.amount);
  });

  it('measure against the own photos: the amount is weight times distance from the mean', () => {
    const reasons = reasonsFor({ composition: 0.1 });
    const weight = BLEND.composition / (1 - BLEND.taste);
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toMatchObject({
      criterion: 'composition',
      direction: 'holds-back',
      factor: null,
    });
    expect(reasons[0]!.amount).toBeCloseTo(weight * 0.5 * (9 / 10), 9);
  });

  it('are none for an ordinary photo', () => {
    expect(reasonsFor({ composition: 0.61 })).toEqual([]);
  });
});
