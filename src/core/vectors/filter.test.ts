import { expect, it } from 'vitest';
import { passes } from './filter.ts';

const dress = { category: 'dress', warm: true, layers: 1 };

it('passes what fits every key, by value or by one of several', () => {
  expect(passes(dress, {})).toBe(true);
  expect(passes(null, {})).toBe(true);
  expect(passes(dress, { category: 'dress', warm: true })).toBe(true);
  expect(passes(dress, { category: ['top', 'dress'], layers: [1, 2] })).toBe(true);
});

it('stops what differs, what is missing, and everything for a list of none', () => {
  expect(passes(dress, { category: 'top' })).toBe(false);
  expect(passes(dress, { layers: '1' })).toBe(false);
  expect(passes(dress, { season: 'winter' })).toBe(false);
  expect(passes(null, { category: 'dress' })).toBe(false);
  expect(passes(dress, { category: [] })).toBe(false);
});

it('does not take what every object has for metadata', () => {
  expect(passes(dress, { constructor: 'x' })).toBe(false);
});
