/** Garments as the house keeps them. Times ISO in UTC. */
import type { Box, MadeBy } from '../types.ts';
import type { Attributes } from './attributes.ts';
import type { CategoryId, Laundry, Slot } from './taxonomy.ts';
import type { CategoryGuess, GarmentColour, GarmentQuality, PhotoSort } from './types.ts';

/** A photo that garments were cut out of; its file lies in `garmentFiles` under its id. */
export interface GarmentPhoto {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  /** SHA-256 of the file, hex. */
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  readonly addedAt: string;
  readonly sort: PhotoSort;
  readonly quality: GarmentQuality;
}

/** Where one picture of a garment lies: which photo, and which part of it the cut-out shows. */
export interface GarmentView {
  readonly photoId: string;
  readonly box: Box;
  readonly frame: Box;
}

/** What the person tells; all of it may be empty. */
export interface GarmentNotes {
  readonly title: string;
  readonly brand: string;
  readonly size: string;
  /** In `currency`; null when not told. */
  readonly price: number | null;
  /** ISO 4217, such as 'EUR'. */
  readonly currency: string;
  /** A day, YYYY-MM-DD, or an empty string. */
  readonly boughtOn: string;
  readonly notes: string;
  readonly laundry: Laundry | null;
  /** Ids of garments that look like this one and are others; none when left out. */
  readonly apart?: readonly string[];
}

export const NO_NOTES: GarmentNotes = {
  title: '',
  brand: '',
  size: '',
  price: null,
  currency: '',
  boughtOn: '',
  notes: '',
  laundry: null,
};

/**
 * One garment. `category` is the person's where `corrected` has 'category', else the best guess.
 * Light: no picture, no vector. The first view is the one whose cut-out is shown.
 */
export interface GarmentRecord extends GarmentNotes {
  readonly id: string;
  readonly addedAt: string;
  readonly changedAt: string;
  /** When it was put away, or null. */
  readonly archivedAt: string | null;
  readonly slot: Slot;
  readonly category: CategoryId;
  readonly guesses: readonly CategoryGuess[];
  readonly colours: readonly GarmentColour[];
  readonly attributes: Attributes;
  /** What the person corrected or confirmed; a later reading leaves these alone. */
  readonly corrected: readonly Correctable[];
  /** Whether the person was asked and has not answered yet. */
  readonly doubtful: boolean;
  readonly views: readonly GarmentView[];
  readonly embeddingModel: string | null;
  /** Perceptual hash of the first cut-out. */
  readonly look: string;
  readonly by: readonly MadeBy[];
  readonly version: number;
}

export const CORRECTABLE = [
  'category',
  'colours',
  'pattern',
  'fit',
  'formality',
  'seasons',
  'tags',
] as const;
export type Correctable = (typeof CORRECTABLE)[number];
