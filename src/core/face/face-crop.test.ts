import { describe, expect, it } from 'vitest';
import { faceCrop } from './face-crop.ts';

describe('the part of a photo that shows a face', () => {
  it('is a square about its middle, with room', () => {
    const crop = faceCrop({ x: 0.4, y: 0.3, width: 0.1, height: 0.2 }, 1000, 1000);
    expect(crop).toEqual({ x: 290, y: 240, side: 320 });
  });

  it.each([
    [{ x: -0.1, y: -0.1, width: 0.3, height: 0.3 }],
    [{ x: 0.9, y: 0.9, width: 0.3, height: 0.3 }],
    [{ x: 0, y: 0, width: 1, height: 1 }],
  ])('stays inside the photo for %o', (box) => {
    const { x, y, side } = faceCrop(box, 640, 480);
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(x + side).toBeLessThanOrEqual(640);
    expect(y + side).toBeLessThanOrEqual(480);
    expect(side).toBeGreaterThan(0);
  });

  it('of one pixel is that pixel', () => {
    expect(faceCrop({ x: 0, y: 0, width: 1, height: 1 }, 1, 1)).toEqual({ x: 0, y: 0, side: 1 });
  });
});
