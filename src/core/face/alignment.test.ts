import { describe, expect, test } from 'vitest';
import type { Pixels, Point } from '../types.ts';
import {
  ARCFACE_112,
  alignFace,
  fitSimilarity,
  fivePoints,
  invert,
  type Similarity,
} from './alignment.ts';

const apply = (t: Similarity, p: Point): Point => ({
  x: t.a * p.x - t.b * p.y + t.tx,
  y: t.b * p.x + t.a * p.y + t.ty,
});

describe('fitSimilarity', () => {
  test.each([
    { a: 1, b: 0, tx: 0, ty: 0 },
    { a: 0.5, b: 0.2, tx: 10, ty: -4 },
    { a: -1.2, b: 0.9, tx: 3, ty: 300 },
  ])('finds the transform that made the points: %o', (truth) => {
    const fit = fitSimilarity(
      ARCFACE_112,
      ARCFACE_112.map((p) => apply(truth, p)),
    );
    for (const key of ['a', 'b', 'tx', 'ty'] as const) expect(fit[key]).toBeCloseTo(truth[key], 9);
  });

  test('its inverse undoes it', () => {
    const t = { a: 0.7, b: -0.4, tx: 12, ty: 5 };
    for (const p of ARCFACE_112) {
      const back = apply(invert(t), apply(t, p));
      expect(back.x).toBeCloseTo(p.x, 9);
      expect(back.y).toBeCloseTo(p.y, 9);
    }
  });

  test('coinciding points and unequal lists are refused', () => {
    const one = { x: 1, y: 1 };
    expect(() => fitSimilarity([one, one], [one, one])).toThrow();
    expect(() => fitSimilarity([one], [one])).toThrow();
  });
});

/** A mesh whose five points lie where `place` puts the template's. */
function mesh(place: (p: Point) => Point): Point[] {
  const points: Point[] = Array.from({ length: 478 }, () => ({ x: 0.5, y: 0.5 }));
  for (const [i, index] of [468, 473, 4, 61, 291].entries()) points[index] = place(ARCFACE_112[i]!);
  return points;
}

/** A picture whose red grows to the right and green downwards. */
function ramp(width: number, height: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) data.set([x, y, 0, 255], (y * width + x) * 4);
  return { width, height, data };
}

describe('alignFace', () => {
  test('a face that lies on the template comes out as it is', () => {
    const out = alignFace(
      ramp(112, 112),
      mesh((p) => ({ x: p.x / 112, y: p.y / 112 })),
    );
    expect(out).toHaveLength(112 * 112 * 3);
    const at = (60 * 112 + 30) * 3;
    expect(Math.abs(out[at]! - 30)).toBeLessThanOrEqual(1);
    expect(Math.abs(out[at + 1]! - 60)).toBeLessThanOrEqual(1);
  });

  test('a face twice as large is shrunk onto the template', () => {
    const out = alignFace(
      ramp(224, 224),
      mesh((p) => ({ x: (2 * p.x) / 224, y: (2 * p.y) / 224 })),
    );
    const at = (60 * 112 + 30) * 3;
    expect(Math.abs(out[at]! - 60)).toBeLessThanOrEqual(2);
    expect(Math.abs(out[at + 1]! - 120)).toBeLessThanOrEqual(2);
  });

  test('what lies outside the photo is black', () => {
    const out = alignFace(
      ramp(112, 112),
      mesh((p) => ({ x: (p.x - 60) / 112, y: p.y / 112 })),
    );
    expect(out[(50 * 112 + 5) * 3 + 1]).toBe(0);
  });

  test('a mesh without irises is refused', () => {
    expect(() => fivePoints(mesh((p) => p).slice(0, 468))).toThrow(/468/);
  });
});
