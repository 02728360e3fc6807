import { describe, expect, it } from 'vitest';
import { oklchToHex } from '../colour/hex.ts';
import { underLight } from '../image/under-light.ts';
import { garmentColours } from './colours.ts';
import { FASHION_ANCHORS, FASHION_COLOURS, isNear } from './palette.ts';
import { cloth } from './testing-cloth.ts';

describe('garmentColours', () => {
  it.each(FASHION_COLOURS)('names cloth in the middle of %s so, or by a neighbour', (name) => {
    const { pixels, mask } = cloth(oklchToHex(FASHION_ANCHORS[name]), { ground: '#a07850' });
    expect(isNear(garmentColours(pixels, mask)[0]!.name, name)).toBe(true);
  });

  it('leaves the ground out', () => {
    const { pixels, mask } = cloth('#b3202a', { ground: '#1e5aa8' });
    const told = garmentColours(pixels, mask);
    expect(told.map(({ name }) => name)).toEqual(['red']);
    expect(told[0]!.share).toBeCloseTo(1);
  });

  it('tells both colours of stripes with their shares', () => {
    const { pixels, mask } = cloth('#1f2a4a', { stripe: '#e8e6e0', ground: '#5a4030' });
    const told = garmentColours(pixels, mask);
    expect(told.map(({ name }) => name).toSorted()).toEqual(['navy', 'white']);
    for (const { share } of told) expect(share).toBeCloseTo(0.5, 1);
  });

  it('undoes warm light where the ground is neutral', () => {
    const { pixels, mask } = cloth('#e6e4e0', { ground: '#c9c9c9' });
    const warm = underLight(pixels, [1.15, 1, 0.75]);
    expect(['white', 'light grey', 'cream']).toContain(garmentColours(warm, mask)[0]!.name);
    const cast = garmentColours(warm, mask)[0]!.color.c;
    const bare = garmentColours(
      { ...warm, data: warm.data },
      { ...mask, data: mask.data.map(() => 255) },
    );
    expect(cast).toBeLessThan(bare[0]!.color.c);
  });

  it('tells a thin garment by its surest pixels', () => {
    const { pixels, mask } = cloth('#b3202a', { ground: '#5a4030' });
    const thin = { ...mask, data: mask.data.map((alpha) => (alpha > 0 ? 120 : 30)) };
    expect(garmentColours(pixels, thin)[0]!.name).toBe('red');
  });

  it('gives nothing for an empty mask, and the same for the same picture', () => {
    const { pixels, mask } = cloth('#2f8a4e');
    expect(
      garmentColours(pixels, { ...mask, data: new Uint8ClampedArray(mask.data.length) }),
    ).toEqual([]);
    expect(garmentColours(pixels, mask)).toEqual(garmentColours(pixels, mask));
  });
});

it('names are neighbours both ways, and of themselves', () => {
  for (const a of FASHION_COLOURS) {
    expect(isNear(a, a)).toBe(true);
    for (const near of FASHION_ANCHORS[a].near) expect(FASHION_COLOURS).toContain(near);
  }
  expect(isNear('navy', 'black')).toBe(isNear('black', 'navy'));
  expect(isNear('red', 'green')).toBe(false);
});
