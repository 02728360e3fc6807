import { describe, expect, it } from 'vitest';
import { randomFrom } from '../colour/random.ts';
import type { Pixels, QualityCheckId, Verdict } from '../types.ts';
import { checkPose, checkResolution } from './checks.ts';
import { scoreOn, verdictOf } from './curve.ts';
import { judgeFace, judgePhoto, summarise } from './judge.ts';
import * as thresholds from './thresholds.ts';

const size = { width: 1600, height: 1200 };
const frontal = { yaw: 0, pitch: 0, roll: 0 };
const box = { x: 0.3, y: 0.2, width: 0.3, height: 0.4 };

/** Blocks of random grey `grain` px wide around `level`: large grain is a blurred picture's look. */
function texture(grain: number, level: number, spread: number): Pixels {
  const [width, height] = [400, 300];
  const random = randomFrom(1);
  const data = new Uint8ClampedArray(width * height * 4);
  const columns = Math.ceil(width / grain) + 1;
  const nodes = Array.from({ length: columns * (Math.ceil(height / grain) + 1) }, random);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [i, j] = [Math.floor(x / grain), Math.floor(y / grain)];
      const [u, v] = [(x % grain) / grain, (y % grain) / grain];
      const node = (di: number, dj: number): number => nodes[(j + dj) * columns + i + di]!;
      const top = node(0, 0) * (1 - u) + node(1, 0) * u;
      const bottom = node(0, 1) * (1 - u) + node(1, 1) * u;
      const value = level + spread * (top * (1 - v) + bottom * v - 0.5);
      data.set([value, value, value, 255], (y * width + x) * 4);
    }
  return { width, height, data };
}

const check = (quality: ReturnType<typeof judgePhoto>, id: QualityCheckId) => {
  const found = quality.checks.find((c) => c.id === id);
  expect(found).toBeDefined();
  return found!;
};

describe('curves', () => {
  it('all rise or all fall within 0..1, on rising values', () => {
    const curves = Object.values(thresholds).flatMap((value): thresholds.Curve[] => {
      if (typeof value === 'number') return [];
      return 'dark' in value ? [value.dark, value.bright] : [value];
    });
    expect(curves.length).toBeGreaterThan(8);
    for (const curve of curves) {
      const steps = curve.slice(1).map(([x, y], i) => [x - curve[i]![0], y - curve[i]![1]]);
      expect(steps.every(([dx]) => dx! > 0)).toBe(true);
      expect(new Set(steps.map(([, dy]) => Math.sign(dy!))).size).toBe(1);
      expect(curve.every(([, y]) => y >= 0 && y <= 1)).toBe(true);
      for (const [x, y] of curve) expect(scoreOn(curve, x)).toBeCloseTo(y, 9);
      expect(scoreOn(curve, -1e9)).toBe(curve[0]![1]);
      expect(scoreOn(curve, 1e9)).toBe(curve.at(-1)![1]);
    }
    expect(scoreOn(thresholds.YAW, Number.NaN)).toBe(0);
  });

  it.each([
    [479, 'poor'],
    [480, 'fair'],
    [999, 'fair'],
    [1000, 'good'],
  ])('a short side of %d px is %s', (side, verdict) => {
    expect(checkResolution({ width: side, height: 4000 }).verdict).toBe(verdict);
  });

  it.each([
    [0.069, 'good'],
    [0.0665, 'fair'],
    [0.026, 'poor'],
  ])('a face of %d of a 3000 px photo is %s', (share, verdict) => {
    const face = judgeFace(
      texture(1, 128, 120),
      { box: { ...box, height: share }, pose: frontal },
      { width: 4000, height: 3000 },
    );
    expect(check(face, 'face-size').verdict).toBe(verdict);
    expect(check(face, 'face-size').value).toBeCloseTo(share * 3000);
  });
});

describe('pose', () => {
  it.each([
    [frontal, 'good', undefined],
    [{ ...frontal, yaw: 30 }, 'fair', 'right'],
    [{ ...frontal, yaw: -60 }, 'poor', 'left'],
    [{ ...frontal, pitch: 25 }, 'fair', 'up'],
    [{ ...frontal, pitch: -50 }, 'poor', 'down'],
    [{ ...frontal, roll: -40 }, 'fair', 'tilted'],
    [{ yaw: 25, pitch: 2, roll: 80 }, 'poor', 'tilted'],
  ])('%o is %s %s', (pose, verdict, detail) => {
    const found = checkPose(pose);
    expect(found.verdict).toBe(verdict);
    expect(found.detail).toBe(detail);
  });
});

describe('judging a photo', () => {
  it('is good when sharp, well lit and large', () => {
    const quality = judgePhoto(texture(2, 128, 200), size);
    expect(quality.verdict).toBe('good');
    expect(quality.checks.map((c) => c.id)).toEqual(['resolution', 'sharpness', 'exposure']);
  });

  it.each([
    ['sharpness', undefined, texture(40, 128, 120)],
    ['exposure', 'dark', texture(2, 12, 16)],
    ['exposure', 'bright', texture(2, 244, 8)],
    ['exposure', 'clipped', texture(2, 128, 3000)],
  ] as const)('finds fault with %s %s, and the worst check decides', (id, detail, pixels) => {
    const quality = judgePhoto(pixels, size);
    expect(check(quality, id).verdict).toBe('poor');
    expect(check(quality, id).detail).toBe(detail);
    expect(quality.verdict).toBe('poor');
    const face = judgeFace(pixels, { box, pose: frontal }, size);
    expect(check(face, id).verdict).toBe('poor');
  });

  it('does not call a dark subject in good light dark', () => {
    const pixels = texture(2, 40, 30);
    for (let y = 60; y < 180; y += 5)
      for (let x = 120; x < 240; x += 2)
        pixels.data.fill(190, (y * 400 + x) * 4, (y * 400 + x) * 4 + 3);
    const dark = judgeFace(texture(2, 40, 30), { box, pose: frontal }, size);
    const lit = judgeFace(pixels, { box, pose: frontal }, size);
    expect(check(lit, 'exposure').score).toBeGreaterThan(check(dark, 'exposure').score);
    expect(check(lit, 'exposure').verdict).toBe('good');
  });

  it('falls with every doubling of blur', () => {
    const scores = [2, 4, 8, 16, 32].map(
      (grain) => check(judgePhoto(texture(grain, 128, 200), size), 'sharpness').value,
    );
    scores.slice(1).forEach((value, i) => {
      expect(value).toBeLessThan(scores[i]!);
    });
  });

  it('judges one pixel and a face past the edge without a fuss', () => {
    const tiny = { width: 1, height: 1, data: Uint8ClampedArray.of(9, 9, 9, 255) };
    expect(judgePhoto(tiny, { width: 1, height: 1 }).verdict).toBe('poor');
    const past = { x: 0.9, y: -0.4, width: 0.8, height: 0.9 };
    const quality = judgeFace(texture(2, 128, 120), { box: past, pose: frontal }, size);
    expect(quality.checks.every((c) => c.score >= 0 && c.score <= 1)).toBe(true);
  });
});

describe('the whole verdict', () => {
  it('is the worst check, and the mean score', () => {
    const of = (score: number, verdict: Verdict) =>
      ({ id: 'pose', score, verdict, value: 0, unit: 'deg' }) as const;
    expect(summarise([of(0.9, 'good'), of(0.5, 'fair')])).toMatchObject({
      verdict: 'fair',
      score: 0.7,
    });
    expect(() => summarise([])).toThrow(RangeError);
    expect([0.7, 0.69, 0.4, 0.39].map(verdictOf)).toEqual(['good', 'fair', 'fair', 'poor']);
  });
});
