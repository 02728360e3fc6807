import { describe, expect, it } from 'vitest';
import { countFacets } from './counts.ts';
import {
  countAsked,
  FACET_NAMES,
  FACETS,
  type GarmentFilter,
  NO_FILTER,
  passesFilter,
  toggled,
} from './filter.ts';
import { garment } from './testing-garment.ts';

const AWAY = { archivedAt: '2026-11-02T08:00:00.000Z' };
const all = [
  garment('a', 'shirt', { colours: ['navy'], pattern: 'striped' }),
  garment('b', 'shirt', { colours: ['white'] }, { doubtful: true }),
  garment('c', 'jeans', { colours: ['denim'] }),
  garment('d', 'coat', { colours: ['navy', 'red'], shares: [0.9, 0.1] }),
  garment('e', 't-shirt', { colours: ['white', 'navy'], shares: [0.7, 0.3] }),
  garment('f', 'sandals', { colours: ['tan'] }, AWAY),
];
const shown = (more: Partial<GarmentFilter>) =>
  all.filter((each) => passesFilter(each, { ...NO_FILTER, ...more })).map((each) => each.id);

describe('filter', () => {
  it('shows what is in use, and what is put away only when asked', () => {
    expect(shown({})).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(shown({ archived: true })).toEqual(['f']);
    expect(shown({ doubtful: true })).toEqual(['b']);
  });

  it('takes any value of one facet and all facets together', () => {
    expect(shown({ slot: ['top', 'bottom'] })).toEqual(['a', 'b', 'c', 'e']);
    expect(shown({ slot: ['top'], colour: ['navy'] })).toEqual(['a', 'e']);
    expect(shown({ category: ['shirt'], colour: ['white'], pattern: ['striped'] })).toEqual([]);
    expect(shown({ formality: ['high'] })).toEqual(['a', 'b', 'd']);
    expect(shown({ season: ['winter'], slot: ['top'] })).toEqual(['a', 'b']);
  });

  it('leaves out a colour that covers next to nothing, but never the first', () => {
    expect(shown({ colour: ['red'] })).toEqual([]);
    const one = garment('x', 'scarf', { colours: ['red'], shares: [0.1] });
    expect(passesFilter(one, { ...NO_FILTER, colour: ['red'] })).toBe(true);
  });

  it('puts a value in and takes it out again', () => {
    const once = toggled(NO_FILTER, 'colour', 'navy');
    expect(once.colour).toEqual(['navy']);
    expect(countAsked(once)).toBe(1);
    expect(toggled(once, 'colour', 'navy')).toEqual(NO_FILTER);
    expect(countAsked({ ...once, slot: ['top'], archived: true })).toBe(2);
  });
});

describe('counts', () => {
  /** What choosing that value alone in its facet would show. */
  const promised = (filter: GarmentFilter, facet: (typeof FACET_NAMES)[number], value: string) =>
    all.filter((each) => passesFilter(each, { ...filter, [facet]: [value] })).length;

  const filters: GarmentFilter[] = [
    NO_FILTER,
    { ...NO_FILTER, slot: ['top'] },
    { ...NO_FILTER, slot: ['top'], colour: ['navy'] },
    { ...NO_FILTER, slot: ['shoes'], archived: true },
    { ...NO_FILTER, category: ['coat'], season: ['summer'] },
    { ...NO_FILTER, doubtful: true },
  ];

  it('keeps what it promises: a value shows as many as it counts', () => {
    for (const filter of filters) {
      const counts = countFacets(all, filter);
      for (const facet of FACET_NAMES)
        for (const value of FACETS[facet])
          expect(
            (counts.of[facet] as ReadonlyMap<string, number>).get(value),
            `${facet} ${value}`,
          ).toBe(promised(filter, facet, value));
      expect(counts.shown).toBe(all.filter((each) => passesFilter(each, filter)).length);
      expect(counts.anySlot).toBe(
        all.filter((each) => passesFilter(each, { ...filter, slot: [] })).length,
      );
    }
  });

  it('counts those put away and those in doubt whatever is looked at', () => {
    expect(countFacets(all, NO_FILTER)).toMatchObject({ archived: 1, doubtful: 1, shown: 5 });
    expect(countFacets(all, { ...NO_FILTER, archived: true })).toMatchObject({ archived: 1 });
    expect(countFacets(all, { ...NO_FILTER, slot: ['bottom'] })).toMatchObject({ doubtful: 0 });
    expect(countFacets([], NO_FILTER).shown).toBe(0);
  });
});
