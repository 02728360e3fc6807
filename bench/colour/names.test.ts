import { expect, it } from 'vitest';
import { FASHION_COLOURS } from '../../src/core/wardrobe/palette.ts';
import { BASIC, FOREIGN, meaningOf } from './names.mjs';

it('foreign names mean names of ours, and every one of ours is of a basic term', () => {
  for (const name of Object.values(FOREIGN)) expect(FASHION_COLOURS).toContain(name);
  const covered = new Set(Object.values(BASIC).flat());
  for (const name of FASHION_COLOURS) expect(covered).toContain(name);
});

it('a table of basic terms alone is judged by them, a finer one by its own', () => {
  expect(meaningOf(['Blue', 'red'], FASHION_COLOURS)('Blue')).toContain('navy');
  expect(meaningOf(['blue', 'navy'], FASHION_COLOURS)('blue')).toEqual(['blue']);
  expect(meaningOf(['gray', 'maroon'], FASHION_COLOURS)('maroon')).toEqual(['burgundy']);
  expect(meaningOf(['blue', 'navy'], FASHION_COLOURS)('plaid')).toBeNull();
});
