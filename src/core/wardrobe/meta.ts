/** What searches over garments filter by. */
import type { VectorMeta } from '../vectors/filter.ts';
import type { GarmentRecord } from './records.ts';
import { SEASONS } from './taxonomy.ts';

/** How dressed-up, in three steps. */
export const FORMALITY_LEVELS = ['low', 'middle', 'high'] as const;
export type FormalityLevel = (typeof FORMALITY_LEVELS)[number];

/** From here on formality is 'middle', and 'high'. */
export const MIDDLE_FROM = 0.35;
export const HIGH_FROM = 0.6;

/** The step that a formality of 0..1 falls into. */
export function formalityLevel(formality: number): FormalityLevel {
  if (formality >= HIGH_FROM) return 'high';
  return formality >= MIDDLE_FROM ? 'middle' : 'low';
}

/**
 * The metadata of a garment's vector: `slot`, `category`, `colour` (the name of the largest one; none
 * where no colour is known), `formality` as a level, a boolean a season, and `archived`.
 */
export function garmentMeta(record: GarmentRecord): VectorMeta {
  const { slot, category, colours, attributes, archivedAt } = record;
  const seasons = SEASONS.map((season) => [season, attributes.seasons.value.includes(season)]);
  return {
    slot,
    category,
    ...(colours[0] ? { colour: colours[0].name } : {}),
    formality: formalityLevel(attributes.formality.value),
    ...Object.fromEntries(seasons),
    archived: archivedAt !== null,
  };
}
