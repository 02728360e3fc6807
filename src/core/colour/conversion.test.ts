/// <reference path="./culori.d.ts" />
import * as culori from 'culori';
import { describe, expect, it } from 'vitest';
import { contrastRatio } from './contrast.ts';
import { ciede2000, deltaEOk } from './difference.ts';
import { inGamut, mapToGamut } from './gamut.ts';
import { formatHex, hexToOklch, oklchToHex, parseHex } from './hex.ts';
import { linearToLab } from './lab.ts';
import {
  hueDifference,
  linearToOklab,
  oklabToLinear,
  oklabToOklch,
  oklchToOklab,
} from './oklab.ts';
import { randomFrom } from './random.ts';
import { linearToSrgb, srgbToLinear } from './srgb.ts';

const random = randomFrom(7);
const HEXES = Array.from(
  { length: 200 },
  () =>
    `#${Math.floor(random() * 0x1000000)
      .toString(16)
      .padStart(6, '0')}`,
).concat('#000000', '#ffffff', '#808080', '#ff0000', '#00ff00', '#0000ff');

describe('conversions agree with culori', () => {
  it('to OKLab, OKLCH and CIELAB D65', () => {
    const [toOklab, toOklch, toLab] = ['oklab', 'oklch', 'lab65'].map((m) => culori.converter(m));
    for (const hex of HEXES) {
      const rgb = parseHex(hex);
      const lab = linearToOklab(rgb);
      const theirs = toOklab!(hex);
      for (const axis of ['l', 'a', 'b'] as const)
        expect(lab[axis]).toBeCloseTo(theirs[axis] as number, 5);
      const lch = oklabToOklch(lab);
      const theirLch = toOklch!(hex);
      expect(lch.c).toBeCloseTo(theirLch.c as number, 5);
      if (lch.c > 0.01) expect(hueDifference(lch.h, theirLch.h as number)).toBeCloseTo(0, 2);
      const cie = linearToLab(rgb);
      const theirCie = toLab!(hex);
      for (const axis of ['l', 'a', 'b'] as const)
        expect(cie[axis]).toBeCloseTo(theirCie[axis] as number, 2);
    }
  });

  it('there and back', () => {
    for (const hex of HEXES) {
      expect(formatHex(parseHex(hex))).toBe(hex);
      expect(oklchToHex(hexToOklch(hex))).toBe(hex);
      const lab = linearToOklab(parseHex(hex));
      expect(deltaEOk(oklchToOklab(oklabToOklch(lab)), lab)).toBeLessThan(1e-6);
      const rgb = oklabToLinear(lab);
      parseHex(hex).forEach((v, i) => {
        expect(rgb[i]).toBeCloseTo(v, 6);
      });
    }
    for (let v = -0.2; v <= 1.2; v += 0.01) expect(linearToSrgb(srgbToLinear(v))).toBeCloseTo(v, 9);
  });

  it('CIEDE2000 and contrast', () => {
    const difference = culori.differenceCiede2000();
    const toLab = culori.converter('lab65');
    for (let i = 0; i + 1 < HEXES.length; i++) {
      const [a, b] = [HEXES[i]!, HEXES[i + 1]!];
      const ours = ciede2000(linearToLab(parseHex(a)), linearToLab(parseHex(b)));
      expect(ours).toBeCloseTo(difference(toLab(a), toLab(b)), 2);
      expect(contrastRatio(a, b)).toBeCloseTo(culori.wcagContrast(a, b), 2);
    }
    expect(contrastRatio('#000', '#fff')).toBeCloseTo(21, 9);
  });
});

describe('ciede2000', () => {
  /** Pairs of table 1 of Sharma et al. 2005: l, a, b twice, and the difference. */
  it.each([
    [50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425],
    [50, 3.1571, -77.2803, 50, 0, -82.7485, 2.8615],
    [50, 0, 0, 50, -1, 2, 2.3669],
    [50, 2.49, -0.001, 50, -2.49, 0.0009, 7.1792],
    [50, 2.49, -0.001, 50, -2.49, 0.0011, 7.2195],
    [50, -0.001, 2.49, 50, 0.0011, -2.49, 4.7461],
    [50, 2.5, 0, 50, 0, -2.5, 4.3065],
    [50, 2.5, 0, 73, 25, -18, 27.1492],
    [60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644],
    [22.7233, 20.0904, -46.694, 23.0331, 14.973, -42.5619, 2.0373],
    [2.0776, 0.0795, -1.135, 0.9033, -0.0636, -0.5514, 0.9082],
  ])('(%d, %d, %d) to (%d, %d, %d) is %d', (l1, a1, b1, l2, a2, b2, expected) => {
    const [x, y] = [
      { l: l1, a: a1, b: b1 },
      { l: l2, a: a2, b: b2 },
    ];
    expect(ciede2000(x, y)).toBeCloseTo(expected, 4);
    expect(ciede2000(y, x)).toBeCloseTo(expected, 4);
  });
});

describe('gamut mapping', () => {
  it('keeps lightness and hue of what lies outside, and agrees with culori to one step', () => {
    const toGamut = culori.toGamut('rgb', 'oklch');
    for (let h = 0; h < 360; h += 15) {
      for (const l of [0.2, 0.5, 0.8, 0.95]) {
        const color = { l, c: 0.35, h };
        const mapped = mapToGamut(color);
        expect(inGamut(mapped)).toBe(true);
        const lab = linearToOklab(mapped);
        expect(Math.abs(lab.l - l)).toBeLessThan(0.03);
        const theirs = parseHex(culori.formatHex(toGamut({ mode: 'oklch', ...color })));
        expect(deltaEOk(lab, linearToOklab(theirs))).toBeLessThan(0.01);
      }
    }
  });

  it('gives white and black past the ends', () => {
    expect(oklchToHex({ l: 1.2, c: 0.1, h: 40 })).toBe('#ffffff');
    expect(oklchToHex({ l: -0.1, c: 0.1, h: 40 })).toBe('#000000');
  });
});

describe('parseHex', () => {
  it('reads the short form and any case', () => {
    expect(parseHex('#F0a')).toEqual(parseHex('#ff00aa'));
  });
  it.each(['', 'red', '#12', '#12345', '#gggggg', 'ffffff'])('refuses "%s"', (text) => {
    expect(() => parseHex(text)).toThrow(RangeError);
  });
});
