import { describe, expect, it } from 'vitest';
import { randomFrom } from '../colour/random.ts';
import type { Pixels } from '../types.ts';
import { crop, rectOf } from './crop.ts';
import { toGrey } from './grey.ts';
import { exposureOf } from './histogram.ts';
import { laplacianVariance } from './laplacian.ts';
import { downscale, downscaleGrey, fitWithin } from './resize.ts';

function make(width: number, height: number, at: (x: number, y: number) => number[]): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) data.set([...at(x, y), 255], (y * width + x) * 4);
  return { width, height, data };
}
const whole = ({ width, height }: Pixels) => ({ x: 0, y: 0, width, height });
const noise = (width: number, height: number, seed: number): Pixels => {
  const random = randomFrom(seed);
  return make(width, height, () => [random() * 255, random() * 255, random() * 255]);
};
const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((a, b) => a + b, 0) / values.length;

describe('resize', () => {
  it.each([
    [100, 60, 50],
    [97, 61, 40],
    [33, 100, 99],
    [7, 5, 2],
    [1000, 3, 10],
  ])('%d x %d to %d keeps the mean and the shape', (width, height, limit) => {
    const pixels = noise(width, height, width);
    const small = downscale(pixels, limit);
    expect(Math.max(small.width, small.height)).toBe(limit);
    expect(small.data.length).toBe(small.width * small.height * 4);
    expect(mean(small.data)).toBeCloseTo(mean(pixels.data), 0);
    const grey = downscaleGrey(pixels, whole(pixels), limit);
    expect(mean(grey.data)).toBeCloseTo(mean(toGrey(pixels).data), 1);
  });

  it('averages exactly what a pixel covers', () => {
    const pixels = make(3, 1, (x) => [x * 100, 0, 0]);
    const { data, width } = downscale(pixels, 2);
    expect(width).toBe(2);
    expect(data[0]).toBe(Math.round((0 + 100 / 2) / 1.5));
    expect(data[4]).toBe(Math.round((200 + 100 / 2) / 1.5));
    expect(data[3]).toBe(255);
  });

  it('shrinks a part as it would shrink the cut-out', () => {
    const pixels = noise(90, 70, 2);
    const rect = { x: 11, y: 7, width: 53, height: 44 };
    const box = { x: 11 / 90, y: 7 / 70, width: 53 / 90, height: 44 / 70 };
    const cut = crop(pixels, box);
    expect(downscaleGrey(pixels, rect, 20)).toEqual(downscaleGrey(cut, whole(cut), 20));
  });

  it('never enlarges, and never goes under one pixel', () => {
    const pixels = noise(5, 4, 1);
    expect(downscale(pixels, 50)).toBe(pixels);
    expect(fitWithin({ width: 10_000, height: 3 }, 100)).toEqual({ width: 100, height: 1 });
    expect(downscaleGrey(pixels, whole(pixels), 50).data).toEqual(toGrey(pixels).data);
  });
});

describe('crop', () => {
  const pixels = make(10, 8, (x, y) => [x, y, 0]);
  it('takes what is under the box', () => {
    const part = crop(pixels, { x: 0.2, y: 0.25, width: 0.5, height: 0.5 });
    expect([part.width, part.height]).toEqual([5, 4]);
    expect(Array.from(part.data.subarray(0, 2))).toEqual([2, 2]);
    expect(Array.from(part.data.subarray(-4, -2))).toEqual([6, 5]);
  });
  it('is clamped at the edges and never empty', () => {
    expect(rectOf({ x: -0.5, y: -0.5, width: 3, height: 3 }, pixels)).toEqual(whole(pixels));
    for (const box of [
      { x: 2, y: 2, width: 1, height: 1 },
      { x: -2, y: -2, width: 1, height: 1 },
      { x: 0.5, y: 0.5, width: 0, height: 0 },
    ]) {
      const rect = rectOf(box, pixels);
      expect(rect.width).toBeGreaterThanOrEqual(1);
      expect(rect.x + rect.width).toBeLessThanOrEqual(10);
      expect(rect.y + rect.height).toBeLessThanOrEqual(8);
    }
  });
});

describe('laplacian variance', () => {
  it('is 0 for flat and for sloping pictures, and falls with blur', () => {
    expect(laplacianVariance(toGrey(make(20, 20, () => [9, 9, 9])))).toBe(0);
    expect(laplacianVariance(toGrey(make(20, 20, (x) => [x * 5, x * 5, x * 5])))).toBeCloseTo(0);
    expect(laplacianVariance(toGrey(make(2, 2, (x) => [x * 255, 0, 0])))).toBe(0);
    const sharp = noise(200, 200, 4);
    const soft = downscale(sharp, 100);
    expect(laplacianVariance(toGrey(soft))).toBeLessThan(laplacianVariance(toGrey(sharp)) / 2);
  });
  it('knows the variance of a checkerboard', () => {
    const board = make(10, 10, (x, y) => new Array(3).fill((x + y) % 2 ? 100 : 0));
    expect(laplacianVariance(toGrey(board))).toBeCloseTo(400 ** 2);
  });
});

describe('exposure', () => {
  it('measures mean, highlights and clipping', () => {
    const quarters = make(40, 40, (x) => new Array(3).fill([0, 100, 200, 255][Math.floor(x / 10)]));
    const found = exposureOf(quarters, whole(quarters));
    expect(found.mean).toBeCloseTo((0 + 100 + 200 + 255) / 4 / 255);
    expect(found.clippedDark).toBeCloseTo(0.25);
    expect(found.clippedBright).toBeCloseTo(0.25);
    expect(found.high).toBe(1);
    const left = exposureOf(quarters, { x: 0, y: 0, width: 20, height: 40 });
    expect(left.high).toBeCloseTo(100 / 255);
    expect(left.clippedBright).toBe(0);
  });
  it('samples a large picture to the same figures', () => {
    const large = make(900, 700, (x) => new Array(3).fill((x / 900) * 255));
    expect(exposureOf(large, whole(large)).mean).toBeCloseTo(0.5, 2);
  });
});
