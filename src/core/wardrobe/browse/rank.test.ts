import { describe, expect, it } from 'vitest';
import type { GarmentRecord } from '../records.ts';
import { parseQuery } from './parse.ts';
import { rank } from './rank.ts';
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

  it('puts no cosine before what plainly fits', () => {
    const cosines = { 'red dress': 1, 'navy trousers': 1, 'white shirt': 1, 'navy shirt': 0 };
    const found = ids(search('navy shirt', wardrobe, cosines));
    expect(found.slice(0, 2).toSorted()).toEqual(['navy shirt', 'navy striped shirt']);
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

  it('takes a denim jacket for a jacket, then a guess, then what is kin to it', () => {
    const guesses = [{ category: 'jacket', probability: 0.35 }] as const;
    const list = [
      garment('coat', 'coat'),
      garment('denim', 'denim-jacket'),
      garment('guessed', 'coat', {}, { guesses }),
      garment('corrected', 'coat', {}, { guesses, corrected: ['category'] }),
      garment('named a cape', 'cape', {}, { guesses, corrected: ['category'] }),
    ];
    const hits = search('jacket', list);
    expect(ids(hits)).toEqual(['denim', 'guessed', 'coat', 'corrected']);
    expect(hits.filter((hit) => hit.exact)).toHaveLength(1);
  });

  it('shows what is probable where two guesses or two names were near', () => {
    const torn = [
      { category: 'hat', probability: 0.5 },
      { category: 'shoes', probability: 0.3 },
    ] as const;
    const list = [
      garment('hat', 'hat', { colours: ['purple'] }),
      garment('torn', 'hat', { colours: ['purple'] }, { guesses: torn }),
      garment('plum', 'shoes', { colours: ['plum'] }),
      garment('yellow', 'shoes', { colours: ['yellow'] }),
    ];
    const hits = search('purple shoes', list);
    expect(ids(hits)).toEqual(['torn', 'plum', 'yellow']);
    expect(hits.every((hit) => !hit.exact)).toBe(true);
  });

  it('shows the kind in another colour, but not the colour alone', () => {
    const found = ids(search('navy shirt', wardrobe));
    expect(found).toContain('white shirt');
    expect(found).not.toContain('navy trousers');
    expect(ids(search('navy scarf', wardrobe))).toEqual([]);
  });

  it('leaves equal garments in their order, and is the same each time', () => {
    const many = Array.from({ length: 50 }, (_, i) => garment(`g${i}`, 'shirt'));
    const once = search('grey shirt', many, { g7: 0.2, g3: 0.2 });
    expect(ids(once).slice(0, 3)).toEqual(['g3', 'g7', 'g0']);
    expect(ids(once).slice(2)).toEqual(
      many.map(({ id }) => id).filter((id) => id !== 'g3' && id !== 'g7'),
    );
    expect(search('grey shirt', many, { g7: 0.2, g3: 0.2 })).toEqual(once);
  });

  it('has a number for every garment, with no colour, no guess or a cosine below 0', () => {
    const bare = garment('bare', 'shirt', { colours: [] }, { guesses: [] });
    for (const text of ['navy shirt', 'shirt', 'navy', 'striped summer'])
      for (const hit of search(text, [bare, ...wardrobe], { bare: -0.5 }))
        expect(Number.isFinite(hit.score)).toBe(true);
    expect(ids(search('shirt', [bare], { bare: -0.5 }))).toEqual(['bare']);
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

  it('counts a word that is not understood as missed, where the person did not write it', () => {
    const list = [
      garment('plain', 'dress', { colours: ['red'] }),
      garment('noted', 'dress', { colours: ['red'] }, { notes: 'Romantic, with lace' }),
    ];
    const exact = (text: string) => search(text, list).filter((hit) => hit.exact);
    expect(exact('red dress')).toHaveLength(2);
    expect(ids(exact('romantic red dress'))).toEqual(['noted']);
    expect(exact('spaceship red dress')).toEqual([]);
    expect(ids(search('spaceship red dress', list))).toEqual(['plain', 'noted']);
  });

  it('finds nothing for nothing', () => {
    expect(search('', wardrobe)).toEqual([]);
    expect(search('navy shirt', [])).toEqual([]);
  });
});
