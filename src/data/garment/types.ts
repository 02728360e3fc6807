/** What the storage of garments takes and keeps, beside the records of `core/wardrobe/records.ts`. */
import type { Fit, Pattern, StyleTag } from '../../core/wardrobe/attributes.ts';
import type { GarmentNotes } from '../../core/wardrobe/records.ts';
import type { CategoryId, Season } from '../../core/wardrobe/taxonomy.ts';
import type { GarmentColour, GarmentReading, WardrobeReading } from '../../core/wardrobe/types.ts';

/** A photo of clothes to keep, with all garments that were read off it. */
export interface NewGarmentPhoto {
  /** The file as it was chosen. */
  readonly file: Blob;
  readonly name: string;
  /** SHA-256 of the file, hex. */
  readonly hash: string;
  /** Size in pixels of the original, upright. */
  readonly width: number;
  readonly height: number;
  readonly reading: WardrobeReading<Blob>;
}

/**
 * What a person changes of garments: what is given is set, what is missing stays. From `category` on
 * it is a correction: it sticks, and a later reading leaves it alone. `formality` 0..1; `colours` at
 * least one, largest share first.
 */
export interface GarmentChange extends Partial<GarmentNotes> {
  readonly category?: CategoryId;
  readonly colours?: readonly GarmentColour[];
  readonly pattern?: Pattern;
  readonly fit?: Fit;
  readonly formality?: number;
  readonly seasons?: readonly Season[];
  readonly tags?: readonly StyleTag[];
}

/** The two pictures of one view, both transparent around the garment. */
export interface GarmentPictures {
  readonly cutOut: Blob;
  readonly thumb: Blob;
}

/** What was read off one view: kept for each, so that a view can be a garment of its own again. */
export type ViewReading = Omit<
  GarmentReading<never>,
  'cutOut' | 'thumb' | 'box' | 'frame' | 'embedding'
>;
