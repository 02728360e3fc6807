import { describe, expect, it } from 'vitest';
import { FASHION_COLOURS } from '../palette.ts';
import { SORTS, sortGarments } from './sort.ts';
import { anchored, garment } from './testing-garment.ts';

const at = (day: string) => ({ addedAt: `2026-11-${day}T08:00:00.000Z` });
const ids = (list: readonly { readonly id: string }[]) => list.map((each) => each.id).join('');

describe('sortGarments', () => {
  it('puts the newest first, equal times by id', () => {
    const list = [
      garment('b', 'shirt', {}, at('02')),
      garment('a', 'shirt', {}, at('02')),
      garment('c', 'shirt', {}, at('03')),
    ];
    expect(ids(sortGarments(list, 'newest'))).toBe('cab');
  });

  it('follows the palette by the main colour, from dark to light within a name', () => {
    const list = FASHION_COLOURS.map((name) => garment(name, 'shirt', { colours: [name] }));
    const order = sortGarments(list.toReversed(), 'colour').map((each) => each.id);
    expect(order).toEqual(FASHION_COLOURS);
    const lit = (id: string, l: number) => {
      const colours = [{ ...anchored('navy', 1), color: { l, c: 0.05, h: 265 } }];
      return garment(id, 'shirt', {}, { colours });
    };
    const none = garment('n', 'shirt', {}, { colours: [] });
    expect(ids(sortGarments([none, lit('l', 0.4), lit('d', 0.2)], 'colour'))).toBe('dln');
  });

  it('follows the taxonomy, and colours within a category', () => {
    const list = [
      garment('c', 'coat'),
      garment('w', 't-shirt', { colours: ['white'] }),
      garment('k', 't-shirt', { colours: ['black'] }),
      garment('j', 'jeans'),
    ];
    expect(ids(sortGarments(list, 'category'))).toBe('kwjc');
  });

  it('goes from casual to dressy', () => {
    const list = [garment('s', 'suit'), garment('h', 'hoodie'), garment('p', 'polo')];
    expect(ids(sortGarments(list, 'formality'))).toBe('hps');
  });

  it('puts the dearest first within a currency and those without a price last', () => {
    const priced = (id: string, price: number | null, currency: string) =>
      garment(id, 'shirt', {}, { price, currency });
    const list = [
      priced('n', null, ''),
      priced('d', 900, 'USD'),
      priced('a', 20, 'EUR'),
      priced('b', 80, 'EUR'),
    ];
    expect(ids(sortGarments(list, 'price'))).toBe('badn');
  });

  it('keeps every garment and leaves the list as it was', () => {
    const list = [
      garment('a', 'tie'),
      garment('b', 'shirt', { colours: [] }),
      garment('c', 'coat'),
    ];
    for (const sort of SORTS) {
      expect(ids(sortGarments(list, sort)).split('').toSorted().join('')).toBe('abc');
      expect(sortGarments([], sort)).toEqual([]);
    }
    expect(ids(list)).toBe('abc');
  });
});
