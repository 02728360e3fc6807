import { describe, expect, it } from 'vitest';
import { randomFrom } from '../colour/random.ts';
import { CUT_OUT_GREY, CUT_OUT_SIDE, CUT_OUT_TILE, cutOut } from './cut-out.ts';
import { readAura } from './engine.ts';
import { flatFrame } from './frames.ts';
import { PART_CLASSES, type PartMap } from './part-map.ts';
import { personRegion } from './person-region.ts';
import { recolour } from './recolour.ts';

const [HAIR, CLOTHES, SKIN] = (['hair', 'clothes', 'body-skin'] as const).map((part) =>
  PART_CLASSES.indexOf(part),
) as [number, number, number];
/** A person in the middle half of a picture of 40 x 80: columns 10 to 29, hair above. */
const map: PartMap = {
  width: 4,
  height: 8,
  classes: Uint8Array.from({ length: 32 }, (_, i) => {
    if (i % 4 !== 1 && i % 4 !== 2) return 0;
    return i < 4 ? HAIR : CLOTHES;
  }),
};
const region = personRegion({ parts: map });
const red = flatFrame(40, 80, [200, 30, 30, 255]);
const at = (rgb: Uint8Array, x: number, y: number) =>
  Array.from(rgb.subarray((y * CUT_OUT_SIDE + x) * 3, (y * CUT_OUT_SIDE + x) * 3 + 3));

describe('cutOut', () => {
  const grey = [CUT_OUT_GREY, CUT_OUT_GREY, CUT_OUT_GREY];
  const T = CUT_OUT_TILE;

  it('shows the person alone on grey, in the middle, at the height of the first tile', () => {
    const rgb = cutOut(red, region, [1, 1, 1]);
    expect(rgb).toHaveLength(CUT_OUT_SIDE ** 2 * 3);
    expect(at(rgb, 56, 56)).toEqual([200, 30, 30]);
    expect(at(rgb, 56, 10)).toEqual([200, 30, 30]);
    for (const [x, y] of [
      [10, 56],
      [100, 56],
      [56, 1],
      [56, 110],
    ] as const)
      expect(at(rgb, x, y)).toEqual(grey);
  });

  it('shows each part in a tile of its own, at the same place, and no mixture of two', () => {
    // Hair above, clothes in the middle, skin below: a third of the person each.
    const classes = Uint8Array.from({ length: 36 }, (_, i) =>
      i % 4 === 1 || i % 4 === 2 ? [HAIR, CLOTHES, SKIN][Math.floor(i / 12)]! : 0,
    );
    const dressed = personRegion({ parts: { width: 4, height: 9, classes } });
    const rgb = cutOut(flatFrame(40, 90, [200, 30, 30, 255]), dressed, [1, 1, 1]);
    const tiles = { clothes: [T, 0], hair: [0, T], skin: [T, T] } as const;
    const heights = { hair: 20, clothes: 56, skin: 92 } as const;
    for (const [part, [left, top]] of Object.entries(tiles))
      for (const [of, y] of Object.entries(heights))
        expect(at(rgb, left + 56, top + y)).toEqual(of === part ? [200, 30, 30] : grey);
    for (let y = 0; y < T; y++) {
      const shown = Object.values(tiles).filter(
        ([left, top]) => at(rgb, left + 56, top + y)[0] !== CUT_OUT_GREY,
      );
      expect(shown.length).toBeLessThanOrEqual(1);
    }
  });

  it('undoes the light', () => {
    const warm = cutOut(flatFrame(40, 80, [180, 150, 110, 255]), region, [1.3, 0.97, 0.6]);
    const plain = cutOut(flatFrame(40, 80, [180, 150, 110, 255]), region, [1, 1, 1]);
    for (const x of [56, T + 56]) {
      expect(at(warm, x, 56)[0]!).toBeLessThan(at(plain, x, 56)[0]!);
      expect(at(warm, x, 56)[2]!).toBeGreaterThan(at(plain, x, 56)[2]!);
    }
  });

  it('takes the whole frame where no person is known, and nothing of a transparent one', () => {
    const whole = personRegion(null);
    const rgb = cutOut(red, whole, [1, 1, 1]);
    expect(at(rgb, 56, 30)).toEqual([200, 30, 30]);
    expect(at(rgb, T + 56, 30)).toEqual(grey);
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
