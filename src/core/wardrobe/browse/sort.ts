/** The orders in which garments are shown. */
import { FASHION_COLOURS, type FashionColour } from '../palette.ts';
import type { GarmentRecord } from '../records.ts';
import { CATEGORY_IDS, type CategoryId } from '../taxonomy.ts';

export const SORTS = ['newest', 'colour', 'category', 'formality', 'price'] as const;
export type Sort = (typeof SORTS)[number];

type Sortable = Pick<
  GarmentRecord,
  'id' | 'addedAt' | 'category' | 'colours' | 'attributes' | 'price' | 'currency'
>;

const HUE: ReadonlyMap<FashionColour, number> = new Map(
  FASHION_COLOURS.map((name, i) => [name, i]),
);
const PLACE: ReadonlyMap<CategoryId, number> = new Map(CATEGORY_IDS.map((id, i) => [id, i]));

/**
 * Garments in an order, as a new array; equal ones newest first, then by id.
 * - `newest`: when they were added.
 * - `colour`: by the name of the main colour in the palette's order (greys, browns, then round the
 *   hues), from dark to light within a name; colourless ones last.
 * - `category`: the order of the taxonomy, by colour within one.
 * - `formality`: casual first.
 * - `price`: dearest first within a currency, currencies by their code, no price last.
 */
export function sortGarments<T extends Sortable>(garments: readonly T[], sort: Sort): T[] {
  const keys = new Map(garments.map((each) => [each, keyOf(each, sort)]));
  return garments.toSorted((a, b) => byKeys(keys.get(a)!, keys.get(b)!) || newestFirst(a, b));
}

type Key = readonly (number | string)[];

function keyOf(garment: Sortable, sort: Sort): Key {
  switch (sort) {
    case 'newest':
      return [];
    case 'colour':
      return colourKey(garment);
    case 'category':
      return [PLACE.get(garment.category) ?? PLACE.size, ...colourKey(garment)];
    case 'formality':
      return [garment.attributes.formality.value];
    case 'price':
      return garment.price === null ? [1] : [0, garment.currency, -garment.price];
  }
}

function colourKey({ colours }: Sortable): Key {
  const main = colours[0];
  return main ? [HUE.get(main.name) ?? HUE.size, main.color.l] : [HUE.size + 1];
}

function byKeys(a: Key, b: Key): number {
  for (const [i, left] of a.entries()) {
    const right = b[i];
    if (right === undefined || left === right) continue;
    return left < right ? -1 : 1;
  }
  return 0;
}

function newestFirst(a: Sortable, b: Sortable): number {
  if (a.addedAt !== b.addedAt) return a.addedAt < b.addedAt ? 1 : -1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
