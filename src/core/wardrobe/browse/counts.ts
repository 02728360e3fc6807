/** How many garments each value of a filter would show, given what else is asked for. */
import {
  FACET_NAMES,
  FACETS,
  type Facet,
  type FacetValues,
  type Filterable,
  type GarmentFilter,
  passesFacet,
  passesState,
  valuesOf,
} from './filter.ts';

/**
 * Counts by facet and value: garments that have the value and pass everything else that is asked for.
 * A facet's own choice does not change its counts, so that another value of it can be seen to lead
 * somewhere. `shown`: those that pass all of it. `anySlot`: those that pass all but the slot.
 * `archived` and `doubtful`: those that pass all facets and are put away, or wait for an answer.
 */
export interface FilterCounts {
  readonly shown: number;
  readonly anySlot: number;
  readonly archived: number;
  readonly doubtful: number;
  readonly of: { readonly [F in Facet]: ReadonlyMap<FacetValues[F], number> };
}

/** Counts everything in one pass over the garments. */
export function countFacets(garments: readonly Filterable[], filter: GarmentFilter): FilterCounts {
  const of: Record<Facet, Map<string, number>> = {
    slot: new Map(),
    category: new Map(),
    colour: new Map(),
    season: new Map(),
    formality: new Map(),
    pattern: new Map(),
  };
  for (const facet of FACET_NAMES) for (const value of FACETS[facet]) of[facet].set(value, 0);
  const sums = { shown: 0, anySlot: 0, archived: 0, doubtful: 0 };
  for (const garment of garments) {
    const missed = FACET_NAMES.filter((each) => !passesFacet(garment, filter, each));
    if (missed.length > 1) continue;
    if (missed.length === 0) {
      if (garment.archivedAt !== null) sums.archived += 1;
      else if (garment.doubtful) sums.doubtful += 1;
    }
    if (!passesState(garment, filter)) continue;
    if (missed.length === 0) sums.shown += 1;
    if (missed.length === 0 || missed[0] === 'slot') sums.anySlot += 1;
    for (const facet of missed.length === 0 ? FACET_NAMES : missed)
      for (const value of new Set<string>(valuesOf(garment, facet)))
        of[facet].set(value, (of[facet].get(value) ?? 0) + 1);
  }
  return { ...sums, of: of as unknown as FilterCounts['of'] };
}
