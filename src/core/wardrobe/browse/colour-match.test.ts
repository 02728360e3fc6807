import { describe, expect, it } from 'vitest';
import { FASHION_COLOURS, type FashionColour, isNear } from '../palette.ts';
import { colourProbability, isColour, LEAST_COLOUR } from './colour-match.ts';
import { anchored, garment } from './testing-garment.ts';

const of = (...colours: readonly FashionColour[]) => garment('g', 'shirt', { colours });

describe('colourProbability', () => {
  it('sums to 1 over the names, whatever the garment', () => {
    for (const one of [of('navy'), of('red', 'white', 'blush'), of('khaki')]) {
      const total = FASHION_COLOURS.reduce((sum, name) => sum + colourProbability(one, [name]), 0);
      expect(total).toBeCloseTo(1, 6);
    }
  });

  it('gives every colour most at home, a part to its neighbours, and something to any', () => {
    for (const name of FASHION_COLOURS) {
      const own = colourProbability(of(name), [name]);
      for (const other of FASHION_COLOURS) {
        const found = colourProbability(of(name), [other]);
        expect(found).toBeGreaterThanOrEqual(LEAST_COLOUR);
        if (other !== name) expect(found).toBeLessThan(own);
        if (other !== name && isNear(name, other)) expect(found).toBeGreaterThan(2 * LEAST_COLOUR);
      }
    }
  });

  it('weighs colours by what they cover', () => {
    const half = colourProbability(of('red', 'white'), ['red']);
    expect(half).toBeLessThan(colourProbability(of('red'), ['red']));
    const shares = garment('g', 'shirt', { colours: ['white', 'red'], shares: [0.9, 0.1] });
    expect(colourProbability(shares, ['red'])).toBeLessThan(half);
    expect(colourProbability(shares, ['red'])).toBeGreaterThan(10 * LEAST_COLOUR);
  });

  it('hears the measured colour, not the name alone', () => {
    const between = (l: number) =>
      garment(
        'g',
        'shirt',
        {},
        { colours: [{ ...anchored('grey', 1), color: { l, c: 0, h: 0 } }] },
      );
    expect(colourProbability(between(0.67), ['light grey'])).toBeGreaterThan(
      colourProbability(between(0.5), ['light grey']),
    );
  });

  it('believes the name that the person gave, whatever was measured', () => {
    const colours = [{ ...anchored('red', 1), name: 'teal' as const }];
    const named = garment('g', 'shirt', {}, { colours, corrected: ['colours'] });
    expect(colourProbability(named, ['teal'])).toBeGreaterThan(0.8);
    expect(colourProbability(named, ['red'])).toBe(LEAST_COLOUR);
  });

  it('leaves nothing but the least for a garment without a colour, and takes any of the names', () => {
    const none = garment('g', 'shirt', { colours: [] });
    expect(colourProbability(none, ['red'])).toBe(LEAST_COLOUR);
    expect(isColour(none, ['red'])).toBe(false);
    const cream = of('cream');
    expect(colourProbability(cream, ['beige', 'cream'])).toBeGreaterThan(
      colourProbability(cream, ['cream']),
    );
  });
});

describe('isColour', () => {
  it('is for the first colour and for large ones, not for an accent', () => {
    const shares = garment('g', 'shirt', { colours: ['white', 'red'], shares: [0.9, 0.1] });
    expect(isColour(shares, ['white'])).toBe(true);
    expect(isColour(shares, ['red'])).toBe(false);
    expect(isColour(of('white', 'red'), ['coral', 'red'])).toBe(true);
  });
});
