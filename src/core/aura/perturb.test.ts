import { describe, expect, it } from 'vitest';
import { randomFrom } from '../colour/random.ts';
import { blur } from '../image/blur.ts';
import type { Pixels } from '../types.ts';
import { flatFrame, portraitFrame } from './frames.ts';
import { PART_CLASSES, type PartMap } from './part-map.ts';
import { PERTURBATIONS, perturb } from './perturb.ts';

const frame = portraitFrame({ clothes: '#2f7fd6' }, 4);
/** The lower half is clothes. */
const map: PartMap = {
  width: 8,
  height: 8,
  classes: Uint8Array.from({ length: 64 }, (_, i) =>
    i < 32 ? 0 : PART_CLASSES.indexOf('clothes'),
  ),
};
/** Comparing so many numbers one by one with `toEqual` takes seconds. */
const same = (a: Uint8ClampedArray, b: Uint8ClampedArray) =>
  a.length === b.length && a.every((v, i) => v === b[i]);
const pixel = ({ width, data }: Pixels, x: number, y: number) =>
  Array.from(data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4));

describe('perturb', () => {
  it.each(PERTURBATIONS)(
    '%s changes the picture, and the same stream gives the same one',
    (kind) => {
      const once = perturb(frame, kind, map, randomFrom(7));
      expect([once.width, once.height]).toEqual([frame.width, frame.height]);
      expect(same(once.data, frame.data)).toBe(false);
      expect(same(perturb(frame, kind, map, randomFrom(7)).data, once.data)).toBe(true);
      expect(same(perturb(frame, kind, map, randomFrom(8)).data, once.data)).toBe(false);
      expect(once.data.every((v, i) => i % 4 !== 3 || v === 255)).toBe(true);
    },
  );

  it('changes only the place behind the person for another background', () => {
    const { data } = perturb(frame, 'background', map, randomFrom(3));
    const from = Math.ceil(frame.height * 0.6) * frame.width * 4;
    expect(same(data.subarray(from), frame.data.subarray(from))).toBe(true);
    expect(same(data.subarray(0, 400), frame.data.subarray(0, 400))).toBe(false);
  });

  it('leaves the background where no person is known', () => {
    const empty = { ...map, classes: new Uint8Array(64) };
    expect(same(perturb(frame, 'background', empty, randomFrom(3)).data, frame.data)).toBe(true);
  });

  it('keeps grey grey in another exposure', () => {
    const grey = flatFrame(4, 4, [120, 120, 120, 255]);
    const [r, g, b] = pixel(perturb(grey, 'exposure', map, randomFrom(2)), 1, 1);
    expect([g, b]).toEqual([r, r]);
    expect(r).not.toBe(120);
  });
});

describe('blur', () => {
  it('keeps a flat picture, and the mean of any', () => {
    expect(
      same(
        blur(flatFrame(9, 7, [40, 90, 200, 255]), 2).data,
        flatFrame(9, 7, [40, 90, 200, 255]).data,
      ),
    ).toBe(true);
    const mean = (p: Pixels) => p.data.reduce((a, b) => a + b, 0) / p.data.length;
    expect(Math.abs(mean(blur(frame, 3)) - mean(frame))).toBeLessThan(1);
  });

  it('spreads a dot about evenly, by its sigma', () => {
    const dot = flatFrame(41, 41, [0, 0, 0, 255]);
    dot.data[(20 * 41 + 20) * 4] = 255;
    const out = blur({ ...dot, data: dot.data.slice() }, 1.5);
    expect(pixel(out, 20, 20)[0]!).toBeLessThan(60);
    expect(pixel(out, 20, 20)[0]!).toBeGreaterThan(pixel(out, 22, 20)[0]!);
    expect(pixel(out, 22, 20)[0]).toBe(pixel(out, 18, 20)[0]);
    expect(pixel(out, 30, 20)[0]).toBe(0);
  });

  it('gives the picture back for a sigma of 0', () => {
    expect(same(blur(frame, 0).data, frame.data)).toBe(true);
  });
});
