/** How many of what, how formal, and for which part of the year. */
import type { GarmentRecord } from '../records.ts';
import { type CategoryId, SEASONS, type Season, SLOTS, type Slot } from '../taxonomy.ts';
import { groupBy } from './group.ts';

/** One category with its garments. */
export interface KindCount {
  readonly category: CategoryId;
  readonly ids: readonly string[];
}

/** Categories that the wardrobe has, the most first; equal ones keep the order of the garments. */
export function kindCounts(
  garments: readonly Pick<GarmentRecord, 'id' | 'category'>[],
): readonly KindCount[] {
  const ids = groupBy(garments, ({ category }) => category);
  return [...ids]
    .map(([category, all]) => ({ category, ids: all.map(({ id }) => id) }))
    .sort((a, b) => b.ids.length - a.ids.length);
}

/** How many garments fill each slot, in the order of slots; none of 0. */
export function slotCounts(
  garments: readonly Pick<GarmentRecord, 'slot'>[],
): readonly { readonly slot: Slot; readonly count: number }[] {
  return SLOTS.map((slot) => ({
    slot,
    count: garments.filter((garment) => garment.slot === slot).length,
  })).filter(({ count }) => count > 0);
}

/**
 * Steps of formality after the common dress codes, each from its least value up to the next one's. The
 * bounds lie half-way between the codes of the taxonomy: lounge 0.1, casual 0.25, smart casual 0.45,
 * business 0.7, black tie 1.
 */
export const DRESS_CODES = [
  { id: 'lounge', from: 0 },
  { id: 'casual', from: 0.175 },
  { id: 'smart-casual', from: 0.35 },
  { id: 'business', from: 0.575 },
  { id: 'formal', from: 0.85 },
] as const;
export type DressCode = (typeof DRESS_CODES)[number]['id'];

/** The dress code that a formality 0..1 belongs to. */
export function dressCodeOf(formality: number): DressCode {
  return (DRESS_CODES.findLast(({ from }) => formality >= from) ?? DRESS_CODES[0]).id;
}

/** How many garments each dress code has, all five in order. */
export function dressCodeCounts(
  garments: readonly Pick<GarmentRecord, 'attributes'>[],
): readonly { readonly code: DressCode; readonly count: number }[] {
  const codes = garments.map(({ attributes }) => dressCodeOf(attributes.formality.value));
  return DRESS_CODES.map(({ id }) => ({
    code: id,
    count: codes.filter((code) => code === id).length,
  }));
}

/** How many garments suit each season, all four in order; a garment counts in each of its own. */
export function seasonCounts(
  garments: readonly Pick<GarmentRecord, 'attributes'>[],
): readonly { readonly season: Season; readonly count: number }[] {
  return SEASONS.map((season) => ({
    season,
    count: garments.filter(({ attributes }) => attributes.seasons.value.includes(season)).length,
  }));
}
