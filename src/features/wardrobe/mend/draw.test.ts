import { expect, it } from 'vitest';
import { veilFor } from './draw.ts';

/** Two pixels: the garment, and what lies beside it. */
const veil = (garment: number, beside: number, alpha = 255) =>
  veilFor(
    {
      width: 2,
      height: 1,
      data: Uint8ClampedArray.from([
        ...[garment, garment, garment, 255],
        ...[beside, beside, beside, 255],
      ]),
    },
    { width: 2, height: 1, data: Uint8ClampedArray.from([alpha, 0]) },
  )[0];

it('sets a dark garment off by a light veil and a light one by a dark, whatever lies beside it', () => {
  for (const beside of [0, 255]) {
    expect(veil(20, beside)).toBeGreaterThan(200);
    expect(veil(230, beside)).toBeLessThan(50);
  }
});

it('is dark where there is no garment yet', () => {
  expect(veil(20, 20, 0)).toBeLessThan(50);
});
