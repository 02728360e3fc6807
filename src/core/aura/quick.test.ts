import { describe, expect, it } from 'vitest';
import { drawFace } from '../palette/testing-faces.ts';
import { bandOf } from './colors.ts';
import { readAura } from './engine.ts';
import { FRAME_FACE, portraitFrame } from './frames.ts';
import { atMost, isQuick, soberReading } from './quick.ts';
import { AURA_COLORS, type AuraReading } from './types.ts';
import { UNMAPPED_MOST } from './weights.ts';

const leading = (most: number) => AURA_COLORS.map((_, i) => (i === 3 ? most : (1 - most) / 9));

describe('a reading without a map of the person', () => {
  it.each(['#d33a3f', '#2f7fd6', '#101010', '#4f9a56', '#f6f4f0'])(
    'is never sure, with a face or without: clothes of %s',
    (clothes) => {
      const frame = portraitFrame({ clothes }, 3);
      for (const regions of [{ faceBox: FRAME_FACE }, null]) {
        const { confidence, probabilities, primary } = readAura(frame, regions);
        expect(bandOf(confidence)).not.toBe('sure');
        expect(confidence).toBe(Math.max(...probabilities));
        expect(AURA_COLORS[probabilities.indexOf(confidence)]).toBe(primary);
        expect(probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      }
    },
  );

  it('is never sure either where the map shows nobody and a face is found all the same', () => {
    const nobody = { width: 8, height: 8, classes: new Uint8Array(64) };
    const frame = portraitFrame({ clothes: '#2f7fd6' }, 3);
    const { confidence } = readAura(frame, { faceBox: FRAME_FACE, parts: nobody });
    expect(confidence).toBeLessThanOrEqual(UNMAPPED_MOST);
  });

  it('holds nothing back where the map told the parts', () => {
    const { pixels, map } = drawFace({ skin: '#b98a6c', seed: 3 });
    expect(readAura(pixels, { parts: map }).confidence).toBeGreaterThan(UNMAPPED_MOST);
  });
});

it('keeps the order and the sum of what it limits, and leaves the rest as it is', () => {
  const limited = atMost(leading(0.96), 0.55);
  expect(Math.max(...limited)).toBe(0.55);
  expect(limited.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
  expect(atMost(leading(0.5), 0.55)).toEqual(leading(0.5));
  expect(atMost([], 0.55)).toEqual([]);
});

describe('a stored reading of an earlier version', () => {
  const engine = { role: 'aura', model: 'aura-rules', version: '4', backend: 'rule', ms: 1 };
  const stored: AuraReading = {
    primary: 'green',
    secondary: null,
    confidence: 0.96,
    probabilities: leading(0.96),
    clusters: [],
    palette: [],
    illuminant: [1, 1, 1],
    by: [engine],
  };
  const blend = {
    mode: 'heuristic',
    outcome: 'engine-only',
    engine: [],
    classifier: null,
  } as const;
  const parts = { ...engine, role: 'person-parts' };

  it('promises no more than one of today, unless a segmenter told the parts', () => {
    const sober = soberReading(stored);
    expect([sober.primary, sober.confidence]).toEqual(['green', UNMAPPED_MOST]);
    expect(Math.max(...sober.probabilities)).toBe(UNMAPPED_MOST);
    expect(soberReading({ ...stored, blend }).confidence).toBe(UNMAPPED_MOST);
    const whole = { ...stored, blend, by: [parts, ...stored.by] };
    expect(soberReading(whole)).toBe(whole);
    expect(soberReading(sober)).toBe(sober);
  });

  it('is quick as long as it was not read in full', () => {
    expect([isQuick(stored), isQuick({ ...stored, blend })]).toEqual([true, false]);
  });
});
