/**
 * The open format of a wardrobe, `aura-wardrobe/1`: an archive with `wardrobe.json` (this), the same as
 * a table in `wardrobe.csv`, and the files that it names. README.md beside this file tells it in words.
 */
import type { GarmentPhoto, GarmentRecord, GarmentView } from '../records.ts';
import type { GarmentReading } from '../types.ts';

export const FORMAT = 'aura-wardrobe/1';
export const JSON_PATH = 'wardrobe.json';
export const CSV_PATH = 'wardrobe.csv';
export const README_PATH = 'README.txt';
export const VECTORS_PATH = 'vectors.f32';

/** Why a file is not read; its message says what is wrong with it. */
export class TransferError extends Error {}

/** A file of the archive: where it lies, its MIME type, and the SHA-256 of its bytes, hex. */
export interface TransferFile {
  readonly path: string;
  readonly type: string;
  readonly sha256: string;
}

/** A photo; `file` is null where the original was left out. */
export interface TransferPhoto extends GarmentPhoto {
  readonly file: TransferFile | null;
}

/** What was read off one view. */
export type TransferReading = Pick<
  GarmentReading<unknown>,
  'slot' | 'guesses' | 'colours' | 'attributes' | 'look'
>;

/** Where a vector lies in `vectors.f32`: its first number and how many there are. */
export interface TransferVector {
  readonly model: string;
  readonly at: number;
  readonly length: number;
}

/** One picture of a garment, cut out of a photo. */
export interface TransferView extends GarmentView {
  readonly cutOut: TransferFile;
  readonly thumb: TransferFile;
  readonly reading: TransferReading;
  readonly vector: TransferVector | null;
}

/** A garment with its views, of which the first stands for it. */
export interface TransferGarment extends Omit<GarmentRecord, 'views' | 'embeddingModel'> {
  readonly views: readonly TransferView[];
}

/** The whole of `wardrobe.json`. `vectors` is null where there are none. */
export interface Wardrobe {
  readonly format: typeof FORMAT;
  readonly exportedAt: string;
  readonly vectors: TransferFile | null;
  readonly photos: readonly TransferPhoto[];
  readonly garments: readonly TransferGarment[];
}
