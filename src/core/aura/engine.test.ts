import { describe, expect, it } from 'vitest';
import { deltaEOk } from '../colour/difference.ts';
import { parseHex } from '../colour/hex.ts';
import { linearToOklab } from '../colour/oklab.ts';
import type { Rgb } from '../colour/srgb.ts';
import { underLight } from '../image/under-light.ts';
import type { Pixels } from '../types.ts';
import { AURA_PALETTE, auraColor, bandOf } from './colors.ts';
import { readAura } from './engine.ts';
import { FRAME_FACE, flatFrame, portraitFrame } from './frames.ts';
import type { AuraColorId, AuraReading } from './types.ts';
import { AURA_COLORS } from './types.ts';

const face = { faceBox: FRAME_FACE };

/** Clothes that anyone would name so; not the anchors themselves. */
const CLOTHES: Readonly<Record<AuraColorId, readonly string[]>> = {
  red: ['#c8202f', '#8f1d22'],
  orange: ['#ee7a1c', '#e8954a'],
  yellow: ['#f0c419', '#e3cf57'],
  green: ['#3c8d40', '#6aa84f'],
  turquoise: ['#20b2aa', '#4fc3bd'],
  blue: ['#2f7fd6', '#5b9bd5'],
  indigo: ['#2d2f86', '#45429e'],
  violet: ['#7d3fa8', '#9b59b6'],
  pink: ['#f48fb1', '#e86a9e'],
  white: ['#f5f3ee', '#ffffff'],
};
const CASES = AURA_COLORS.flatMap((id) => CLOTHES[id].map((hex, i) => [id, hex, 100 + i] as const));

function expectValid(reading: Omit<AuraReading, 'by'>): void {
  const { probabilities, confidence, clusters, palette, illuminant } = reading;
  expect(probabilities).toHaveLength(AURA_COLORS.length);
  expect(probabilities.every((p) => p >= 0 && p <= 1)).toBe(true);
  expect(probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
  expect(probabilities[AURA_COLORS.indexOf(reading.primary)]).toBe(confidence);
  expect(Math.max(...probabilities)).toBe(confidence);
  expect(reading.secondary).not.toBe(reading.primary);
  expect(illuminant.every((v) => v > 0 && Number.isFinite(v))).toBe(true);
  for (const { color, area, hex } of clusters) {
    expect([color.l, color.c, color.h, area].every(Number.isFinite)).toBe(true);
    expect(hex).toMatch(/^#[0-9a-f]{6}$/);
  }
  if (clusters.length > 0) expect(clusters.reduce((a, c) => a + c.area, 0)).toBeCloseTo(1, 6);
  expect(palette.length).toBeGreaterThanOrEqual(4);
  expect(palette.length).toBeLessThanOrEqual(6);
  const labs = palette.map((hex) => linearToOklab(parseHex(hex)));
  labs.forEach((a, i) => {
    for (const b of labs.slice(i + 1)) expect(deltaEOk(a, b)).toBeGreaterThan(0.08);
  });
}

describe('readAura', () => {
  it.each(CASES)('names %s clothes (%s) so, with and without a face', (id, hex, seed) => {
    const background = id === 'white' ? '#e9e7e3' : undefined;
    const frame = portraitFrame(background ? { clothes: hex, background } : { clothes: hex }, seed);
    for (const regions of [face, null]) {
      const reading = readAura(frame, regions);
      expect(reading.primary).toBe(id);
      expectValid(reading);
    }
  });

  it('gives the same answer under mild casts and exposures in at least nine of ten frames', {
    timeout: 30_000,
  }, () => {
    const lights: Rgb[] = [
      [1.12, 1, 0.88],
      [0.88, 1, 1.12],
      [0.96, 1.06, 0.96],
      [0.7, 0.7, 0.7],
      [1.25, 1.25, 1.25],
      [1.2, 1, 0.8],
    ];
    let same = 0;
    for (const [, hex, seed] of CASES) {
      const frame = portraitFrame({ clothes: hex }, seed);
      const { primary } = readAura(frame, face);
      for (const light of lights)
        if (readAura(underLight(frame, light), face).primary === primary) same++;
    }
    expect(same / (CASES.length * lights.length)).toBeGreaterThanOrEqual(0.9);
  });

  it('tells warm light from cool, and records it', () => {
    const frame = portraitFrame({ clothes: '#777777' }, 5);
    const warm = readAura(underLight(frame, [1.3, 1, 0.7]), face).illuminant;
    const cool = readAura(underLight(frame, [0.8, 1, 1.25]), face).illuminant;
    expect(warm[0] / warm[2]).toBeGreaterThan(cool[0] / cool[2]);
    expect(warm[0]).toBeGreaterThan(warm[2]);
  });

  it('is deterministic', () => {
    const frame = portraitFrame({ clothes: '#20b2aa' }, 9);
    expect(readAura(frame, face)).toEqual(readAura(frame, face));
  });

  it('names a second colour where hair and clothes differ', () => {
    const reading = readAura(portraitFrame({ clothes: '#2f7fd6', hair: '#3c8d40' }, 3), face);
    expect([reading.primary, reading.secondary].sort()).toEqual(['blue', 'green']);
  });

  const odd: Record<string, readonly [Pixels, AuraColorId]> = {
    black: [flatFrame(60, 40, [0, 0, 0, 255]), 'indigo'],
    grey: [flatFrame(60, 40, [128, 128, 128, 255]), 'violet'],
    white: [flatFrame(60, 40, [255, 255, 255, 255]), 'white'],
    transparent: [flatFrame(60, 40, [200, 0, 0, 0]), 'white'],
    '1 x 1 white': [flatFrame(1, 1, [255, 255, 255, 255]), 'white'],
    '1 x 3000': [flatFrame(1, 3000, [90, 90, 90, 255]), 'violet'],
    '30000 x 1': [flatFrame(30_000, 1, [90, 90, 90, 255]), 'violet'],
  };
  it.each(Object.keys(odd))('is valid, and without a person never sure, for %s', (name) => {
    const [frame, named] = odd[name]!;
    for (const regions of [null, {}]) {
      const reading = readAura(frame, regions);
      expect(reading.primary).toBe(named);
      expect(bandOf(reading.confidence)).not.toBe('sure');
    }
    const far = { faceBox: { x: -1, y: -1, width: 3, height: 3 } };
    for (const regions of [null, {}, face, far]) expectValid(readAura(frame, regions));
  });

  it('is valid for one vivid pixel and one vivid colour', () => {
    for (const size of [1, 50]) {
      const reading = readAura(flatFrame(size, size, [220, 30, 40, 255]), null);
      expectValid(reading);
      expect(reading.primary).toBe('red');
    }
  });
});

describe('the schema of colours', () => {
  it('has all ten in order, each with words for every band and no two alike', () => {
    expect(AURA_PALETTE.map((c) => c.id)).toEqual([...AURA_COLORS]);
    for (const color of AURA_PALETTE) {
      expect(auraColor(color.id)).toEqual(color);
      expect(color.display).toMatch(/^#[0-9a-f]{6}$/);
      for (const text of [color.name, color.meaning, ...Object.values(color.copy)])
        expect(text.length).toBeGreaterThan(0);
    }
    for (const key of ['display', 'meaning', 'name'] as const)
      expect(new Set(AURA_PALETTE.map((c) => c[key])).size).toBe(AURA_COLORS.length);
  });

  it('splits confidence into bands at 0.4 and 0.6', () => {
    expect([0, 0.39, 0.4, 0.59, 0.6, 1].map(bandOf)).toEqual([
      'guess',
      'guess',
      'leaning',
      'leaning',
      'sure',
      'sure',
    ]);
  });
});
