import { describe, expect, it } from 'vitest';
import { areaOf, boxOf, iou, mapBox, mapPoint, nonMaximumSuppression } from './boxes.ts';
import { tiles } from './tiles.ts';

const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

describe('boxes', () => {
  it('bounds points, also past the edge', () => {
    const points = [
      { x: 0.2, y: 0.5 },
      { x: -0.1, y: 0.9 },
      { x: 0.4, y: 0.1 },
    ];
    const around = boxOf(points);
    expect(around.x).toBe(-0.1);
    expect(around.y).toBe(0.1);
    expect(around.width).toBeCloseTo(0.5);
    expect(around.height).toBeCloseTo(0.8);
    expect(() => boxOf([])).toThrow(RangeError);
  });

  it('measures overlap', () => {
    const a = box(0, 0, 0.4, 0.4);
    expect(iou(a, a)).toBe(1);
    expect(iou(a, box(0.2, 0, 0.4, 0.4))).toBeCloseTo(1 / 3);
    expect(iou(a, box(0.4, 0.4, 0.1, 0.1))).toBe(0);
    expect(iou(box(0, 0, 0, 0), box(0, 0, 0, 0))).toBe(0);
    expect(areaOf(box(0, 0, -1, 2))).toBe(0);
  });

  it('keeps the best of each overlapping set', () => {
    const found = [
      { box: box(0, 0, 0.4, 0.4), score: 0.6 },
      { box: box(0.02, 0, 0.4, 0.4), score: 0.9 },
      { box: box(0.6, 0.6, 0.2, 0.2), score: 0.5 },
    ];
    expect(nonMaximumSuppression(found)).toEqual([found[1], found[2]]);
  });

  it('maps a tile and a padded picture back to the whole', () => {
    expect(mapBox(box(0.5, 0.5, 0.5, 0.5), box(0.5, 0, 0.5, 0.5))).toEqual(
      box(0.75, 0.25, 0.25, 0.25),
    );
    const padded = box(-0.4, -0.4, 1.8, 1.8);
    const corner = mapPoint({ x: 0.4 / 1.8, y: 1.4 / 1.8 }, padded);
    expect(corner.x).toBeCloseTo(0);
    expect(corner.y).toBeCloseTo(1);
  });
});

describe('tiles', () => {
  it.each([
    [4000, 3000, 1000, 0.25],
    [1001, 999, 1000, 0.25],
    [5000, 400, 640, 0.5],
    [640, 640, 640, 0],
  ])(
    '%d x %d in tiles of %d, overlap %d: all covered, inside, wide enough overlaps',
    (w, h, side, overlap) => {
      const all = tiles(w, h, { side, overlap });
      for (const tile of all) {
        expect(tile.x).toBeGreaterThanOrEqual(0);
        expect(tile.x + tile.width).toBeLessThanOrEqual(1 + 1e-9);
        expect(tile.y + tile.height).toBeLessThanOrEqual(1 + 1e-9);
      }
      const xs = [...new Set(all.map((t) => t.x))].sort((a, b) => a - b);
      const { width } = all[0]!;
      expect(xs[0]).toBe(0);
      expect(xs.at(-1)! + width).toBeCloseTo(1);
      for (let i = 1; i < xs.length; i++)
        expect(xs[i - 1]! + width - xs[i]!).toBeGreaterThanOrEqual(width * overlap - 1e-9);
    },
  );

  it('is one whole for a small picture, and refuses nonsense', () => {
    expect(tiles(100, 50, { side: 640 })).toEqual([box(0, 0, 1, 1)]);
    expect(() => tiles(0, 5, { side: 10 })).toThrow(RangeError);
    expect(() => tiles(5, 5, { side: 10, overlap: 1 })).toThrow(RangeError);
  });
});
