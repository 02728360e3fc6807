import { describe, expect, it } from 'vitest';
import { clipBox, contourPath, dotsPath, foldVector } from './overlay.ts';

describe('overlay paths', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 0.5, y: 0.25 },
    { x: 1, y: 1 },
  ];

  it('draws a run in the view it is given', () => {
    expect(contourPath(points, [[0, 1, 2]], 200, 100)).toBe('M0 0L100 25L200 100');
  });

  it('leaves out a run that names a missing landmark, and keeps the others', () => {
    expect(
      contourPath(
        points,
        [
          [0, 9],
          [1, 2],
        ],
        200,
        100,
      ),
    ).toBe('M100 25L200 100');
  });

  it('makes one dot a landmark', () => {
    expect(dotsPath(points, 10, 10).match(/h0/g)).toHaveLength(3);
  });
});

describe('clipBox', () => {
  it('keeps a box that is inside and cuts one that is not', () => {
    const inside = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 };
    expect(clipBox(inside)).toEqual(inside);
    expect(clipBox({ x: -0.5, y: 0.5, width: 1, height: 1 })).toEqual({
      x: 0,
      y: 0.5,
      width: 0.5,
      height: 0.5,
    });
    expect(clipBox({ x: 1.2, y: 0, width: 0.5, height: 0.5 }).width).toBe(0);
  });
});

describe('foldVector', () => {
  it('gives that many bars between 0 and 1, with 1 reached', () => {
    const vector = Float32Array.from({ length: 512 }, (_, i) => Math.sin(i));
    const bars = foldVector(vector, 64);
    expect(bars).toHaveLength(64);
    expect(Math.max(...bars)).toBe(1);
    expect(bars.every((b) => b >= 0 && b <= 1)).toBe(true);
  });

  it('is flat for a zero vector and for none', () => {
    expect(foldVector(new Float32Array(8), 4)).toEqual([0, 0, 0, 0]);
    expect(foldVector([], 4)).toEqual([0, 0, 0, 0]);
  });
});
