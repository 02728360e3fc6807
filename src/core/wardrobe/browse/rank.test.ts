import { describe, expect, it } from 'vitest';
import type { GarmentRecord } from '../records.ts';
import { parseQuery } from './parse.ts';
import { rank, WEIGHTS } from './rank.ts';
import { garment } from './testing-garment.ts';

const search = (
  text: string,
  list: readonly GarmentRecord[],
  cosines: Readonly<Record<string, number>> | null = null,
) => rank(parseQuery(text), list, cosines && new Map(Object.entries(cosines)));
const ids = (hits: readonly { readonly id: string }[]) => hits.map((hit) => hit.id);

const wardrobe = [
  garment('red dress', 'dress', { colours: ['red'] }),
  garment('white shirt', 'shirt', { colours: ['white'] }),
  garment('navy shirt', 'shirt', { colours: ['navy'] }),
  garment('navy striped shirt', 'shirt', { colours: ['navy', 'white'], pattern: 'striped' }),
  garment('navy trousers', 'trousers', { colours: ['navy'] }),
  garment('blue shirt', 'shirt', { colours: ['blue'] }),
];

describe('rank', () => {
  it('puts first what fits in every point, and marks only that as exact', () => {
    const hits = search('navy striped shirt for work', wardrobe);
    expect(hits[0]).toMatchObject({ id: 'navy striped shirt', exact: true });
    expect(hits.filter((hit) => hit.exact)).toHaveLength(1);
    expect(ids(hits)).not.toContain('red dress');
  });

  it('lets no cosine outweigh a fact', () => {
    const cosines = { 'red dress': 1, 'navy trousers': 1, 'white shirt': 1, 'navy shirt': 0 };
    const found = ids(search('navy shirt', wardrobe, cosines));
    expect(found.slice(0, 2).toSorted()).toEqual(['navy shirt', 'navy striped shirt']);
    for (const weight of [WEIGHTS.category, WEIGHTS.colour, WEIGHTS.pattern, WEIGHTS.formality])
      expect(weight).toBeGreaterThanOrEqual(WEIGHTS.cosine);
  });

  it('lets the cosine decide between garments that fit alike', () => {
    const twins = [garment('a', 'shirt'), garment('b', 'shirt')];
    expect(ids(search('grey shirt', twins, { a: 0.2, b: 0.4 }))).toEqual(['b', 'a']);
    expect(ids(search('grey shirt', twins, { a: 0.4, b: 0.2 }))).toEqual(['a', 'b']);
    expect(ids(search('grey shirt', twins))).toEqual(['a', 'b']);
  });

  it('ranks a neighbour of a colour between the colour and another', () => {
    const found = ids(search('blue shirt', wardrobe));
    expect(found.indexOf('blue shirt')).toBe(0);
    expect(found.indexOf('navy shirt')).toBeLessThan(found.indexOf('white shirt'));
  });

  it('asks for every colour that was said, and counts an accent less', () => {
    const list = [
      garment('both', 'dress', { colours: ['black', 'white'] }),
      garment('black', 'dress', { colours: ['black'] }),
      garment('accent', 'dress', { colours: ['black', 'white'], shares: [0.9, 0.1] }),
    ];
    expect(ids(search('black and white dress', list))).toEqual(['both', 'accent', 'black']);
  });

  it('takes a denim jacket for a jacket, and a guess for half a word', () => {
    const list = [
      garment('coat', 'coat'),
      garment('denim', 'denim-jacket'),
      garment('guessed', 'coat', {}, { guesses: [{ category: 'jacket', probability: 0.35 }] }),
      garment(
        'corrected',
        'coat',
        {},
        { guesses: [{ category: 'jacket', probability: 0.35 }], corrected: ['category'] },
      ),
    ];
    const hits = search('jacket', list);
    expect(hits[0]).toMatchObject({ id: 'denim', exact: true });
    expect(ids(hits)).toEqual(['denim', 'guessed']);
  });

  it('finds a brand, a title and a note by the beginnings of their words', () => {
    const list = [
      garment('u', 'shirt', {}, { brand: 'Uniqlo' }),
      garment('n', 'shirt', {}, { notes: 'from grandmother' }),
      garment('x', 'shirt'),
    ];
    expect(ids(search('uniq', list))).toEqual(['u']);
    expect(ids(search('grandmother', list))).toEqual(['n']);
    expect(ids(search('uniqlo shirt', list))[0]).toBe('u');
    expect(ids(search('zebra crossing words', []))).toEqual([]);
  });

  it('shows the nearest where only the pictures can answer, and nothing where they cannot', () => {
    const cosines = Object.fromEntries(wardrobe.map(({ id }, i) => [id, i / 10]));
    const hits = search('cosy', wardrobe, cosines);
    expect(ids(hits)[0]).toBe('blue shirt');
    expect(hits.every((hit) => !hit.exact)).toBe(true);
    expect(ids(hits)).not.toContain('red dress');
    expect(search('cosy', wardrobe)).toEqual([]);
    const many = Array.from({ length: 80 }, (_, i) => garment(`g${i}`, 'shirt'));
    const near = Object.fromEntries(many.map(({ id }) => [id, 0.5]));
    expect(search('cosy', many, near)).toHaveLength(30);
  });

  it('finds nothing for nothing', () => {
    expect(search('', wardrobe)).toEqual([]);
    expect(search('navy shirt', [])).toEqual([]);
  });
});
