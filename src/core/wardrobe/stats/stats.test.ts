import { expect, it } from 'vitest';
import type { Told } from '../attributes.ts';
import type { FashionColour } from '../palette.ts';
import type { Season } from '../taxonomy.ts';
import { colourShares } from './colours.ts';
import {
  DRESS_CODES,
  dressCodeCounts,
  dressCodeOf,
  kindCounts,
  seasonCounts,
  slotCounts,
} from './kinds.ts';
import { spending } from './spend.ts';

const colour = (name: FashionColour, share: number) => ({
  name,
  share,
  color: { l: 0.5, c: 0, h: 0 },
  hex: '#808080',
});
const told = <T>(value: T): Told<T> => ({ value, confidence: 1, origin: 'rule' });
const attributes = (formality: number, seasons: readonly Season[] = []) => ({
  pattern: told('solid' as const),
  fit: told('regular' as const),
  formality: told(formality),
  seasons: told(seasons),
  tags: told([]),
});

it('counts each garment as one, split by its own colours, in the order of the palette', () => {
  const shares = colourShares([
    { id: 'a', colours: [colour('navy', 0.8), colour('white', 0.2)] },
    { id: 'b', colours: [colour('white', 0.5)] },
    { id: 'c', colours: [] },
  ]);
  expect(shares.map(({ name }) => name)).toEqual(['white', 'navy']);
  expect(shares[0]?.share).toBeCloseTo(0.6);
  expect(shares[1]?.share).toBeCloseTo(0.4);
  expect(shares.map(({ ids }) => ids)).toEqual([['b'], ['a']]);
  expect(colourShares([])).toEqual([]);
});

it('shares sum to 1', () => {
  const names = ['red', 'blue', 'green', 'camel'] as const;
  const all = Array.from({ length: 17 }, (_, i) => ({
    id: String(i),
    colours: [colour(names[i % 4]!, 0.61), colour(names[(i * 3 + 1) % 4]!, 0.2)],
  }));
  expect(colourShares(all).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
});

it('counts kinds, the most first, and slots in their order', () => {
  const all = [
    { id: 'a', category: 'jeans', slot: 'bottom' },
    { id: 'b', category: 't-shirt', slot: 'top' },
    { id: 'c', category: 't-shirt', slot: 'top' },
  ] as const;
  expect(kindCounts(all)).toEqual([
    { category: 't-shirt', ids: ['b', 'c'] },
    { category: 'jeans', ids: ['a'] },
  ]);
  expect(slotCounts(all)).toEqual([
    { slot: 'top', count: 2 },
    { slot: 'bottom', count: 1 },
  ]);
});

it('puts every formality in one dress code, at its bound in the higher', () => {
  expect(dressCodeOf(0)).toBe('lounge');
  expect(dressCodeOf(1)).toBe('formal');
  for (const { id, from } of DRESS_CODES) expect(dressCodeOf(from)).toBe(id);
  expect(dressCodeOf(0.3499)).toBe('casual');
  const counts = dressCodeCounts([0.1, 0.2, 0.3, 0.6].map((f) => ({ attributes: attributes(f) })));
  expect(counts.map(({ count }) => count)).toEqual([1, 2, 0, 1, 0]);
});

it('counts a garment in each of its seasons', () => {
  const counts = seasonCounts([
    { attributes: attributes(0, ['spring', 'winter']) },
    { attributes: attributes(0, ['winter']) },
    { attributes: attributes(0) },
  ]);
  expect(counts.map(({ count }) => count)).toEqual([1, 0, 0, 2]);
});

const bought = (price: number | null, currency: string, boughtOn = '', slot = 'top' as const) => ({
  price,
  currency,
  boughtOn,
  slot,
});

it('never adds one currency to another', () => {
  const all = spending([
    bought(10, 'EUR'),
    bought(0.1, 'EUR'),
    bought(0.2, 'eur '),
    bought(500, 'SEK'),
    bought(7, ''),
    bought(null, 'EUR'),
    bought(Number.NaN, 'EUR'),
  ]);
  expect(all.map(({ currency, total, count }) => [currency, total, count])).toEqual([
    ['EUR', 10.3, 3],
    ['', 7, 1],
    ['SEK', 500, 1],
  ]);
});

it('lists years without gaps, and apart what tells no day', () => {
  const [eur] = spending([
    bought(10, 'EUR', '2021-05-02'),
    bought(20, 'EUR', '2023-01-01'),
    bought(30, 'EUR', '2023'),
    bought(5, 'EUR', ''),
    bought(6, 'EUR', 'last summer'),
  ]);
  expect(eur?.byYear).toEqual([
    { part: 2021, amount: 10, count: 1 },
    { part: 2022, amount: 0, count: 0 },
    { part: 2023, amount: 50, count: 2 },
  ]);
  expect(eur?.undated).toEqual({ amount: 11, count: 2 });
  expect(spending([bought(1, 'EUR')])[0]?.byYear).toEqual([]);
});

it('makes no long list of years of a mistyped one', () => {
  const [eur] = spending([bought(1, 'EUR', '0204-01-01'), bought(2, 'EUR', '2024-01-01')]);
  expect(eur?.byYear.map(({ part }) => part)).toEqual([204, 2024]);
});

it('splits by slot, and has nothing to say of nothing', () => {
  const [eur] = spending([bought(10, 'EUR'), { ...bought(90, 'EUR'), slot: 'shoes' }]);
  expect(eur?.bySlot).toEqual([
    { part: 'top', amount: 10, count: 1 },
    { part: 'shoes', amount: 90, count: 1 },
  ]);
  expect(spending([])).toEqual([]);
});
