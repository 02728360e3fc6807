import { expect, it } from 'vitest';
import {
  CAPTURE_SIDE,
  captureFile,
  captureLine,
  captureSize,
  MOST_MOOD,
  moodOf,
} from './captures.ts';

it('never makes a picture larger, and keeps its shape within a pixel', () => {
  expect(captureSize(400, 300)).toEqual({ width: 400, height: 300 });
  expect(captureSize(1_024, 1_024)).toEqual({ width: 1_024, height: 1_024 });
  for (const [w, h] of [
    [1_025, 700],
    [4_000, 3_000],
    [3_001, 5_003],
    [20_000, 3],
  ] as const) {
    const { width, height } = captureSize(w, h);
    expect(Math.max(width, height)).toBe(CAPTURE_SIDE);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
    expect(Math.abs(height - Math.max(1, (width * h) / w))).toBeLessThanOrEqual(1);
  }
  expect(() => captureSize(0, 10)).toThrow(RangeError);
});

it('keeps a mood in the person’s own words, or none', () => {
  expect(moodOf('  calm \n and  warm ')).toBe('calm and warm');
  expect(moodOf(' \t')).toBeNull();
  expect(Array.from(moodOf('🌞'.repeat(60))!)).toHaveLength(MOST_MOOD);
});

it('exports every field with the file of its image', () => {
  const line = captureLine({
    id: 'abc',
    at: '2026-11-21T10:00:00.000Z',
    consent: 1,
    label: 'red',
    labelBy: 'person',
    probabilities: [1, 0],
    models: ['engine 2'],
    width: 10,
    height: 20,
    meta: { lighting: 'lamp', mood: null, locale: 'de-DE', colorPalette: ['#aa0000'] },
  });
  expect(line).toEqual({
    id: 'abc',
    file: captureFile('abc'),
    label: 'red',
    labelBy: 'person',
    at: '2026-11-21T10:00:00.000Z',
    lighting: 'lamp',
    mood: null,
    locale: 'de-DE',
    colorPalette: ['#aa0000'],
    width: 10,
    height: 20,
    probabilities: [1, 0],
    models: ['engine 2'],
    consent: 1,
  });
});
