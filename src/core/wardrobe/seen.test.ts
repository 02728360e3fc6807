import { describe, expect, it } from 'vitest';
import { contextOf, shiftOf } from './seen.ts';
import { LIGHT_SHIFTS } from './seen-shifts.ts';
import { cloth } from './testing-cloth.ts';

const of = (garment: string, ground: string): number[] => {
  const { pixels, mask } = cloth(garment, { ground });
  return contextOf(pixels, mask);
};

describe('contextOf', () => {
  it('gives as many figures as there are shifts, for any mask', () => {
    const { pixels, mask } = cloth('#2f8a4e', { ground: '#c9c9c9' });
    for (const alpha of [0, 100, 255]) {
      const found = contextOf(pixels, { ...mask, data: mask.data.map(() => alpha) });
      expect(found).toHaveLength(LIGHT_SHIFTS.length);
      expect(found.every(Number.isFinite)).toBe(true);
    }
    const nothing = { width: 0, height: 0, data: new Uint8ClampedArray() };
    expect(contextOf(nothing, nothing).every(Number.isFinite)).toBe(true);
  });

  it('tells the ground and the garment apart', () => {
    const [all, ground, , a, b, , , own] = of('#202020', '#d9c9a9');
    expect(all).toBeGreaterThan(0.8);
    expect(ground).toBeGreaterThan(0.8);
    expect(own).toBeLessThan(0.3);
    expect(a).toBeCloseTo(0, 1);
    expect(b).toBeGreaterThan(0.02);
  });

  it('takes the whole photo where the garment fills it', () => {
    const { pixels, mask } = cloth('#2f8a4e', { ground: '#2f8a4e' });
    const full = contextOf(pixels, { ...mask, data: mask.data.map(() => 255) });
    expect(full[1]).toBeCloseTo(full[7]!);
  });
});

describe('shiftOf', () => {
  it('is nothing for a photo as they mostly are', () => {
    expect(shiftOf(LIGHT_SHIFTS.map(({ from }) => from))).toEqual({ l: 0, a: 0, b: 0 });
  });

  it('takes a dark photo for underexposed, and warm ground for warm light', () => {
    expect(shiftOf(of('#5a5a5a', '#3a3a3a')).l).toBeGreaterThan(0.03);
    expect(Math.abs(shiftOf(of('#8a8a8a', '#c9c9c9')).l)).toBeLessThan(0.03);
    expect(shiftOf(of('#b0a890', '#e0c890')).b).toBeLessThan(shiftOf(of('#b0a890', '#c8c8c8')).b);
  });

  it('goes no further than the garments that it was fitted on', () => {
    const far = shiftOf(LIGHT_SHIFTS.map(() => 100));
    expect(far).toEqual(shiftOf(LIGHT_SHIFTS.map(({ high }) => high)));
    for (const value of Object.values(far)) expect(Math.abs(value)).toBeLessThan(0.2);
  });
});
