import type { GarmentRecord } from '../records.ts';

/** What of a record a search looks at. */
export type Searchable = Pick<
  GarmentRecord,
  | 'id'
  | 'slot'
  | 'category'
  | 'guesses'
  | 'colours'
  | 'attributes'
  | 'corrected'
  | 'title'
  | 'brand'
  | 'size'
  | 'notes'
>;
