/**
 * The types at the wardrobe's seams: a photo gives a `WardrobeReading`, one `GarmentReading` a garment;
 * the page keeps them as `GarmentRecord`s (records.ts).
 */
import type { Oklch } from '../colour/oklab.ts';
import type { Fault } from '../fault.ts';
import type { Box, Embedding, MadeBy } from '../types.ts';
import type { Attributes } from './attributes.ts';
import type { FashionColour } from './palette.ts';
import type { CategoryId, Slot } from './taxonomy.ts';

/** A dominant colour: its measured value under neutral light, its name, and its share of the garment 0..1. */
export interface GarmentColour {
  readonly name: FashionColour;
  readonly color: Oklch;
  readonly hex: string;
  readonly share: number;
}

/** A category with its calibrated probability 0..1. */
export interface CategoryGuess {
  readonly category: CategoryId;
  readonly probability: number;
}

/** Below this probability of the first guess the person is asked. */
export const SURE = 0.6;

/** An alpha mask, 0..255, row-major, `data.length === width * height`. */
export interface Mask {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Photos of one garment laid out or hanging, or of a person wearing several. */
export type PhotoSort = 'single' | 'worn';

/**
 * One garment of a photo. `frame` is what the cut-out shows of the photo (0..1, may reach past the
 * edges, where it is clear); `cutOut` and `thumb` are images with transparency (a `Blob`, or what a test
 * has in its place).
 */
export interface GarmentReading<Picture> {
  readonly slot: Slot;
  /** Of the mask, in the photo. */
  readonly box: Box;
  readonly frame: Box;
  readonly cutOut: Picture;
  readonly thumb: Picture;
  /** Best first, at least one; probabilities sum to at most 1. */
  readonly guesses: readonly CategoryGuess[];
  /** Largest share first, one to three. */
  readonly colours: readonly GarmentColour[];
  readonly attributes: Attributes;
  /** Null where the garment network is missing. */
  readonly embedding: Embedding | null;
  /** Perceptual hash of the cut-out on white, 16 hex digits. */
  readonly look: string;
}

export type WarningId = 'small' | 'blurred' | 'dark' | 'bright' | 'not-clothing' | 'no-garment';

/** Something that a person should know of a photo. `value` in the check's own unit. */
export interface QualityWarning {
  readonly id: WarningId;
  readonly value: number;
}

/** `reject`: no garment is made of it unless the person insists. */
export interface GarmentQuality {
  readonly verdict: 'good' | 'fair' | 'reject';
  readonly warnings: readonly QualityWarning[];
  /** Shorter side of the original, pixels. */
  readonly shorterSide: number;
  /** Variance of the Laplacian on the normalised size; a photo below 100 is called blurred. */
  readonly sharpness: number;
  /** Mean of luma, 0..255. */
  readonly brightness: number;
  /** Probability 0..1 that clothes are shown. */
  readonly clothing: number;
}

/** All that is read off one photo of clothes. Sizes in pixels of the decoded bitmap. */
export interface WardrobeReading<Picture> {
  readonly sort: PhotoSort;
  readonly width: number;
  readonly height: number;
  readonly quality: GarmentQuality;
  readonly garments: readonly GarmentReading<Picture>[];
  /** Parts that failed, by model role. */
  readonly faults: Readonly<Record<string, Fault>>;
  readonly by: readonly MadeBy[];
  readonly ms: number;
}

/** What a garment read again by a mended mask gives: one garment, and what read it. */
export type MendReading<Picture> = Pick<WardrobeReading<Picture>, 'garments' | 'by'>;

/** Version of the whole reading; an older one can be made again. */
export const WARDROBE_VERSION = 2;
