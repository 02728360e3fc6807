import { describe, expect, it } from 'vitest';
import { randomFrom } from '../colour/random.ts';
import { CUT_OUT_GREY, CUT_OUT_SIDE, cutOut } from './cut-out.ts';
import { readAura } from './engine.ts';
import { flatFrame } from './frames.ts';
import { PART_CLASSES, type PartMap } from './part-map.ts';
import { personRegion } from './person-region.ts';
import { recolour } from './recolour.ts';

const CLOTHES = PART_CLASSES.indexOf('clothes');
/** A person in the middle half of a picture of 40 x 80: columns 10 to 29. */
const map: PartMap = {
  width: 4,
  height: 8,
  classes: Uint8Array.from({ length: 32 }, (_, i) => (i % 4 === 1 || i % 4 === 2 ? CLOTHES : 0)),
};
const region = personRegion({ parts: map });
const red = flatFrame(40, 80, [200, 30, 30, 255]);
const at = (rgb: Uint8Array, x: number, y: number) =>
  Array.from(rgb.subarray((y * CUT_OUT_SIDE + x) * 3, (y * CUT_OUT_SIDE + x) * 3 + 3));

describe('cutOut', () => {
  it('shows the person alone on grey, in the middle, at the height of the square', () => {
    const rgb = cutOut(red, region, [1, 1, 1]);
    expect(rgb).toHaveLength(CUT_OUT_SIDE ** 2 * 3);
    expect(at(rgb, 112, 112)).toEqual([200, 30, 30]);
    expect(at(rgb, 112, 20)).toEqual([200, 30, 30]);
    for (const [x, y] of [
      [20, 112],
      [200, 112],
      [112, 2],
      [112, 221],
    ] as const)
      expect(at(rgb, x, y)).toEqual([CUT_OUT_GREY, CUT_OUT_GREY, CUT_OUT_GREY]);
  });

  it('undoes the light', () => {
    const warm = cutOut(flatFrame(40, 80, [180, 150, 110, 255]), region, [1.3, 0.97, 0.6]);
    const plain = cutOut(flatFrame(40, 80, [180, 150, 110, 255]), region, [1, 1, 1]);
    expect(at(warm, 112, 112)[0]!).toBeLessThan(at(plain, 112, 112)[0]!);
    expect(at(warm, 112, 112)[2]!).toBeGreaterThan(at(plain, 112, 112)[2]!);
  });

  it('takes the whole frame where no person is known, and nothing of a transparent one', () => {
    const whole = personRegion(null);
    expect(at(cutOut(red, whole, [1, 1, 1]), 112, 30)).toEqual([200, 30, 30]);
    const nothing = cutOut(flatFrame(40, 80, [200, 30, 30, 0]), whole, [1, 1, 1]);
    expect(nothing.every((v) => v === CUT_OUT_GREY)).toBe(true);
  });
});

describe('recolour', () => {
  const { clusters } = readAura(red, { parts: map });

  it('changes the clothes alone, and by the seed', () => {
    const seeds = [1, 2, 3, 4, 5, 6];
    const made = seeds.map((seed) => recolour(red, region, clusters, randomFrom(seed)));
    const middle = (p: { data: Uint8ClampedArray }) =>
      p.data.subarray((40 * 40 + 20) * 4, (40 * 40 + 20) * 4 + 3).join();
    expect(new Set(made.map(middle)).size).toBeGreaterThan(2);
    for (const { data } of made) expect(Array.from(data.subarray(0, 3))).toEqual([200, 30, 30]);
    expect(recolour(red, region, clusters, randomFrom(1)).data).toEqual(made[0]!.data);
  });

  it('leaves a picture without clothes as it is', () => {
    expect(recolour(red, personRegion(null), clusters, randomFrom(1)).data).toEqual(red.data);
    expect(recolour(red, region, [], randomFrom(1)).data).toEqual(red.data);
  });
});
