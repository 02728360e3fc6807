/** Which garments are shown: one slot, and any number of values of everything else. */
import { PATTERNS, type Pattern } from '../attributes.ts';
import { FORMALITY_LEVELS, type FormalityLevel, formalityLevel } from '../meta.ts';
import { FASHION_COLOURS, type FashionColour } from '../palette.ts';
import type { GarmentRecord } from '../records.ts';
import {
  CATEGORY_IDS,
  type CategoryId,
  SEASONS,
  type Season,
  SLOTS,
  type Slot,
} from '../taxonomy.ts';

/** What a garment must have to be filtered; records have it all. */
export type Filterable = Pick<
  GarmentRecord,
  'slot' | 'category' | 'colours' | 'attributes' | 'archivedAt' | 'doubtful'
>;

/** The values that each facet can take. */
export interface FacetValues {
  readonly slot: Slot;
  readonly category: CategoryId;
  readonly colour: FashionColour;
  readonly season: Season;
  readonly formality: FormalityLevel;
  readonly pattern: Pattern;
}
export type Facet = keyof FacetValues;

/** All values of each facet, in the order of lists. */
export const FACETS: { readonly [F in Facet]: readonly FacetValues[F][] } = {
  slot: SLOTS,
  category: CATEGORY_IDS,
  colour: FASHION_COLOURS,
  season: SEASONS,
  formality: FORMALITY_LEVELS,
  pattern: PATTERNS,
};
export const FACET_NAMES = Object.keys(FACETS) as readonly Facet[];

/**
 * What is asked for. A facet with no values lets everything pass; with several, a garment passes that
 * has any of them. `archived`: those put away in place of those in use. `doubtful`: only those that
 * wait for an answer.
 */
export type GarmentFilter = { readonly [F in Facet]: readonly FacetValues[F][] } & {
  readonly archived: boolean;
  readonly doubtful: boolean;
};

/** Everything that is in use. */
export const NO_FILTER: GarmentFilter = {
  slot: [],
  category: [],
  colour: [],
  season: [],
  formality: [],
  pattern: [],
  archived: false,
  doubtful: false,
};

/** A colour that covers less of a garment than this is not what it is called by. */
export const COLOUR_SHARE = 0.15;

/** The values that a garment has of a facet; a season-less garment has none. */
export function valuesOf<F extends Facet>(garment: Filterable, facet: F): readonly FacetValues[F][];
export function valuesOf(garment: Filterable, facet: Facet): readonly string[] {
  const { slot, category, colours, attributes } = garment;
  switch (facet) {
    case 'slot':
      return [slot];
    case 'category':
      return [category];
    case 'colour':
      return colours.filter((each, i) => i === 0 || each.share >= COLOUR_SHARE).map((c) => c.name);
    case 'season':
      return attributes.seasons.value;
    case 'formality':
      return [formalityLevel(attributes.formality.value)];
    case 'pattern':
      return [attributes.pattern.value];
  }
}

/** Whether a garment has what one facet asks for. */
export function passesFacet(garment: Filterable, filter: GarmentFilter, facet: Facet): boolean {
  const wanted: readonly string[] = filter[facet];
  return wanted.length === 0 || valuesOf(garment, facet).some((value) => wanted.includes(value));
}

/** Whether a garment is of the half that is looked at: in use or put away, doubtful or all. */
export function passesState(garment: Filterable, filter: GarmentFilter): boolean {
  if ((garment.archivedAt !== null) !== filter.archived) return false;
  return !filter.doubtful || garment.doubtful;
}

/** Whether a garment is shown. */
export function passesFilter(garment: Filterable, filter: GarmentFilter): boolean {
  return (
    passesState(garment, filter) && FACET_NAMES.every((each) => passesFacet(garment, filter, each))
  );
}

/** The filter with a value of a facet put in or, where it was in, taken out. */
export function toggled<F extends Facet>(
  filter: GarmentFilter,
  facet: F,
  value: FacetValues[F],
): GarmentFilter {
  const old: readonly string[] = filter[facet];
  const next = old.includes(value) ? old.filter((each) => each !== value) : [...old, value];
  return { ...filter, [facet]: next };
}

/** How many things are asked for beside the slot; 0 for `NO_FILTER`. */
export function countAsked(filter: GarmentFilter): number {
  const values = FACET_NAMES.filter((each) => each !== 'slot').flatMap(
    (each): readonly string[] => filter[each],
  );
  return values.length + Number(filter.archived) + Number(filter.doubtful);
}
