import { expect, it } from 'vitest';
import {
  attributesOf,
  colourOf,
  garmentReading,
  garmentRecord,
} from '../garment/testing-garments.ts';
import { likenessOf, reasonsOf, ruleLikeness, verdictOf } from './likeness.ts';

const wanted = garmentReading();
const striped = (of = attributesOf('shirt')) => ({
  ...of,
  pattern: { ...of.pattern, value: 'striped' as const },
});

it('has a word for every cosine, at its bound the higher', () => {
  expect([1, 0.92, 0.919, 0.8, 0.6, 0.599, -1].map(likenessOf)).toEqual([
    'same',
    'same',
    'very',
    'very',
    'like',
    'little',
    'little',
  ]);
});

it('says in what they agree', () => {
  expect(reasonsOf(wanted, garmentRecord())).toEqual(['category', 'colour']);
  const other = garmentRecord({ category: 'polo', colours: [colourOf('denim')] });
  expect(reasonsOf(wanted, other)).toEqual(['slot', 'near-colour']);
  const shoes = garmentRecord({ category: 'boots', slot: 'shoes', colours: [colourOf('red')] });
  expect(reasonsOf(wanted, shoes)).toEqual([]);
  expect(reasonsOf(garmentReading({ colours: [] }), garmentRecord())).toEqual(['category']);
});

it('counts a pattern only where it says something', () => {
  const both = reasonsOf(
    garmentReading({ attributes: striped() }),
    garmentRecord({ attributes: striped() }),
  );
  expect(both).toContain('pattern');
  expect(reasonsOf(wanted, garmentRecord())).not.toContain('pattern');
});

it('puts the same category and colour before either alone', () => {
  const like = (over: Parameters<typeof garmentRecord>[0]) =>
    ruleLikeness(wanted, garmentRecord(over));
  const both = like({});
  const category = like({ colours: [colourOf('red')] });
  const colour = like({ category: 'polo' });
  const nothing = like({ category: 'boots', slot: 'shoes', colours: [colourOf('red')] });
  expect(both).toBeGreaterThan(Math.max(category, colour));
  expect(Math.min(category, colour)).toBeGreaterThan(nothing);
  expect(nothing).toBe(0);
});

it('answers yes only to the same thing in about the same colour', () => {
  const verdict = (over: Parameters<typeof garmentRecord>[0], likeness: 'very' | 'like' | null) =>
    verdictOf(wanted, [{ garment: garmentRecord(over), likeness }]);
  expect(verdict({}, 'very')).toBe('yes');
  expect(verdict({}, null)).toBe('yes');
  expect(verdict({}, 'like')).toBe('kind');
  expect(verdict({ colours: [colourOf('red')] }, 'very')).toBe('kind');
  expect(verdict({ category: 'polo' }, 'very')).toBe('no');
  expect(verdictOf(wanted, [])).toBe('no');
});
