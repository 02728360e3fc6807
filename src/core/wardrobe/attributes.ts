/** What else is told of a garment, and how sure that is. */
import type { Season } from './taxonomy.ts';

export const PATTERNS = [
  'solid',
  'striped',
  'plaid',
  'floral',
  'graphic',
  'dotted',
  'animal',
  'other',
] as const;
export type Pattern = (typeof PATTERNS)[number];

export const FITS = ['slim', 'regular', 'relaxed', 'oversized'] as const;
export type Fit = (typeof FITS)[number];

export const STYLE_TAGS = [
  'casual',
  'work',
  'formal',
  'sporty',
  'party',
  'outdoor',
  'lounge',
  'minimal',
  'colourful',
  'vintage',
] as const;
export type StyleTag = (typeof STYLE_TAGS)[number];

/** Where an attribute's value comes from: a rule, a network, a head that learnt here, or the person. */
export type Origin = 'rule' | 'model' | 'learnt' | 'person';

/** A value with its confidence 0..1 (a rule's is the share of cases in which it was right, where measured). */
export interface Told<T> {
  readonly value: T;
  readonly confidence: number;
  readonly origin: Origin;
}

/** All attributes. `formality` 0..1 as in the taxonomy. */
export interface Attributes {
  readonly pattern: Told<Pattern>;
  readonly fit: Told<Fit>;
  readonly formality: Told<number>;
  readonly seasons: Told<readonly Season[]>;
  readonly tags: Told<readonly StyleTag[]>;
}
