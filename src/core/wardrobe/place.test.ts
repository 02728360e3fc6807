import { describe, expect, it } from 'vitest';
import { coverage, maskBox } from './mask.ts';
import { liesElsewhere, placeOver, wholeGarment } from './place.ts';
import { cloth } from './testing-cloth.ts';
import type { Mask } from './types.ts';

const CELLS = 8;
/** A map of cells: 1 where `inside`, else 0. */
const cells = (inside: (x: number, y: number) => boolean): number[] =>
  Array.from({ length: CELLS ** 2 }, (_, i) => Number(inside(i % CELLS, Math.floor(i / CELLS))));
const middle = (v: number): boolean => v >= 2 && v < 6;
/** A mask of 64 x 64 that is opaque in the square from `from` to `to`. */
const square = (from: number, to: number): Mask => ({
  width: 64,
  height: 64,
  data: Uint8ClampedArray.from({ length: 64 * 64 }, (_, i) => {
    const [x, y] = [i % 64, Math.floor(i / 64)];
    return Math.min(x, y) >= from && Math.max(x, y) < to ? 255 : 0;
  }),
});

describe('the place of a garment', () => {
  it('lies over the photo without the bars beside it', () => {
    const tall = placeOver(
      cells((x) => middle(x)),
      CELLS,
      { width: 32, height: 64 },
    );
    expect(coverage(tall)).toBe(1);
    const left = placeOver(
      cells((x) => x < 4),
      CELLS,
      { width: 64, height: 32 },
    );
    expect(maskBox(left)).toEqual({ x: 0, y: 0, width: 0.5, height: 1 });
  });

  it('leaves a cut-out alone that holds most of it', () => {
    const { pixels, mask } = cloth('#b3202a');
    const place = placeOver(
      cells((x, y) => middle(x) && middle(y)),
      CELLS,
      pixels,
    );
    expect(wholeGarment(mask, place, pixels)).toBe(mask);
    const nowhere = placeOver(
      cells(() => false),
      CELLS,
      pixels,
    );
    expect(wholeGarment(mask, nowhere, pixels)).toBe(mask);
  });

  it('mends one that is a print alone, or lies beside the garment', () => {
    const { pixels } = cloth('#b3202a');
    const place = placeOver(
      cells((x, y) => x >= 2 && x < 6 && y >= 2 && y < 5),
      CELLS,
      pixels,
    );
    for (const cut of [square(28, 36), square(0, 10)]) {
      const whole = wholeGarment(cut, place, pixels);
      const { x, y, width, height } = maskBox(whole);
      // The colours reach further down than the cells did.
      for (const edge of [x, y]) expect(edge).toBeCloseTo(0.25, 1);
      for (const side of [width, height]) expect(side).toBeGreaterThan(0.4);
      expect(coverage(whole)).toBeCloseTo(0.22, 1);
    }
  });
});

describe('worn garments beside the garment that is seen', () => {
  it('are the cloth under it', () => {
    expect(liesElsewhere(square(8, 56), [square(0, 8), square(56, 64)])).toBe(true);
  });

  it('are believed where they hold a quarter of it together', () => {
    const middle = square(8, 56);
    expect(liesElsewhere(middle, [square(8, 33)])).toBe(false);
    expect(liesElsewhere(middle, [square(8, 28)])).toBe(true);
    expect(liesElsewhere(middle, [square(8, 28), square(28, 48)])).toBe(false);
  });

  it('are believed where the garment fills little of the photo, as on a street', () => {
    expect(liesElsewhere(square(8, 36), [square(40, 64)])).toBe(false);
    expect(liesElsewhere(square(0, 0), [square(40, 64)])).toBe(false);
  });
});
