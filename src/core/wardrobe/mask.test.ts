import { describe, expect, it } from 'vitest';
import { coverage, frameOf, maskBox, piecesOf, tidied } from './mask.ts';
import { refined } from './refine.ts';
import { splitMask } from './split.ts';
import { maskFrom } from './testing-cloth.ts';

const SHIRT = maskFrom('..........', '..####....', '..####....', '..####....', '..........');

describe('masks', () => {
  it('tell their box and how much they cover', () => {
    expect(maskBox(SHIRT)).toEqual({ x: 0.2, y: 0.2, width: 0.4, height: 0.6 });
    expect(coverage(SHIRT)).toBeCloseTo(12 / 50);
    expect(maskBox(maskFrom('...', '...')).width).toBe(0);
  });

  it('lose crumbs and small holes, keep large ones and what touches the edge', () => {
    const side = 40;
    const data = new Uint8ClampedArray(side * side);
    for (let y = 5; y < 35; y++) for (let x = 5; x < 35; x++) data[y * side + x] = 255;
    data[20 * side + 20] = 0; // a speck
    for (let y = 8; y < 18; y++) for (let x = 8; x < 18; x++) data[y * side + x] = 0; // between legs
    data[0] = 255; // a crumb
    const tidy = tidied({ width: side, height: side, data });
    expect(tidy.data[20 * side + 20]).toBe(255);
    expect(tidy.data[10 * side + 10]).toBe(0);
    expect(tidy.data[0]).toBe(0);
  });

  it('have frames with even margins in pixels, whatever the aspect', () => {
    const frame = frameOf({ x: 0.25, y: 0.25, width: 0.5, height: 0.5 }, 2);
    const [left, top] = [(0.25 - frame.x) * 2, 0.25 - frame.y];
    expect(left).toBeCloseTo(top);
    expect(frame.width - 0.5).toBeCloseTo((frame.height - 0.5) / 2);
    expect(frameOf({ x: 0, y: 0, width: 1, height: 1 }, 1).x).toBeLessThan(0);
  });
});

describe('splitMask', () => {
  const two = maskFrom('###..###', '###..###', '###..##.');
  it('parts two of like size, but not a pair', () => {
    expect(splitMask(two, false)).toHaveLength(2);
    expect(splitMask(two, true)).toEqual([two]);
  });

  it('keeps a garment with a small piece beside it as one', () => {
    expect(splitMask(maskFrom('####..#', '####...', '####...'), false)).toHaveLength(1);
  });

  it('keeps a pile of many pieces as one', () => {
    expect(splitMask(maskFrom('#.#.#.#.#.#'), false)).toHaveLength(1);
  });

  it('every piece goes to one garment', () => {
    const parts = splitMask(two, false);
    for (const [i, alpha] of two.data.entries())
      expect(parts.filter((part) => part.data[i]! > 0)).toHaveLength(alpha > 0 ? 1 : 0);
  });
});

it('refined masks follow the edge of the photo', () => {
  const [width, height] = [40, 20];
  const grey = Float32Array.from({ length: 800 }, (_, i) => (i % width < 20 ? 30 : 220));
  // The coarse mask is off by two pixels.
  const data = Uint8ClampedArray.from({ length: 800 }, (_, i) => (i % width < 18 ? 255 : 0));
  const fine = refined({ width, height, data }, { width, height, data: grey }, 4);
  // On the photo's side of the edge it is lifted, past the edge it is not.
  expect(fine.data[10 * width + 19]).toBeGreaterThan(100);
  expect(fine.data[10 * width + 21]).toBeLessThan(40);
  expect(() =>
    refined({ width: 1, height: 1, data: data.slice(0, 1) }, { width, height, data: grey }, 4),
  ).toThrow(RangeError);
});

it('pieces are connected by sides, not by corners', () => {
  expect(piecesOf(maskFrom('#.', '.#'), (alpha) => alpha > 0)).toHaveLength(2);
});
