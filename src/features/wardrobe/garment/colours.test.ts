import { expect, it } from 'vitest';
import { coloursOf, namedColour } from './colours.ts';
import { colourOf } from './testing-garments.ts';

const read = [{ ...colourOf('navy', 0.8), hex: '#101830' }, colourOf('white', 0.2)];

it('keeps what was read where the names are the same', () => {
  expect(coloursOf(['navy', 'white'], read)).toBe(read);
});

it('takes another colour in one place, with the share of the place', () => {
  expect(coloursOf(['black', 'white'], read)).toEqual([namedColour('black', 0.8), read[1]]);
});

it('keeps the measured colour of a name that moves', () => {
  expect(coloursOf(['white', 'navy'], read).map(({ hex, share }) => [hex, share])).toEqual([
    [read[1]!.hex, 0.8],
    ['#101830', 0.2],
  ]);
});

it('tells each colour once, three at most, in shares that sum to 1', () => {
  for (const names of [
    ['red'],
    ['red', 'red', 'blue'],
    ['red', 'blue', 'green', 'navy'],
  ] as const) {
    const colours = coloursOf(names, read);
    expect(new Set(colours.map(({ name }) => name)).size).toBe(colours.length);
    expect(colours.length).toBeLessThanOrEqual(3);
    expect(colours.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(colours.map(({ share }) => share)).toEqual(
      colours.map(({ share }) => share).sort((a, b) => b - a),
    );
  }
});
