/** Made-up photos of clothes and their readings, for tests. */
import type { Embedding } from '../../core/types.ts';
import type { CategoryId } from '../../core/wardrobe/taxonomy.ts';
import { categoryOf } from '../../core/wardrobe/taxonomy.ts';
import type { GarmentReading, WardrobeReading } from '../../core/wardrobe/types.ts';
import type { NewGarmentPhoto } from '../garments.ts';
import { embeddingOf } from './fixtures.ts';

export const GARMENT_MODEL = 'garment';

/** A vector in the garments' space, another one for each seed. */
export const garmentVector = (seed: number): Embedding => embeddingOf(seed, GARMENT_MODEL);

const BY = { role: 'garment', model: 'garment', version: '1', backend: 'wasm', ms: 12 };

/** The head of a WebP file. */
const WEBP = [...'RIFF\0\0\0\0WEBP'].map((letter) => letter.charCodeAt(0));

/** One garment of a reading; its pictures are bytes of their own for each seed. */
export function garmentReadingOf(
  seed: number,
  category: CategoryId = 'shirt',
  over: Partial<GarmentReading<Blob>> = {},
): GarmentReading<Blob> {
  const { slot, formality, seasons } = categoryOf(category);
  const bytes = Uint8Array.from({ length: 600 }, (_, i) => WEBP[i] ?? (i * 11 + seed) % 256);
  return {
    slot,
    box: { x: 0.2, y: 0.1, width: 0.5, height: 0.75 },
    frame: { x: 0.15, y: 0.05, width: 0.6, height: 0.85 },
    cutOut: new Blob([bytes], { type: 'image/webp' }),
    thumb: new Blob([bytes.slice(0, 90)], { type: 'image/webp' }),
    guesses: [
      { category, probability: 0.8 },
      { category: 'top', probability: 0.1 },
    ],
    colours: [
      { name: 'navy', color: { l: 0.3, c: 0.06, h: 268 }, hex: '#1f2a44', share: 0.75 },
      { name: 'white', color: { l: 0.97, c: 0.003, h: 106 }, hex: '#f6f5f2', share: 0.25 },
    ],
    attributes: {
      pattern: { value: 'striped', confidence: 0.7, origin: 'model' },
      fit: { value: 'regular', confidence: 0.5, origin: 'rule' },
      formality: { value: formality, confidence: 0.6, origin: 'rule' },
      seasons: { value: seasons, confidence: 0.6, origin: 'rule' },
      tags: { value: ['work'], confidence: 0.4, origin: 'rule' },
    },
    embedding: garmentVector(seed),
    look: seed.toString(16).padStart(16, '0'),
    ...over,
  };
}

/** A reading of these garments. */
export function wardrobeReadingOf(
  garments: readonly GarmentReading<Blob>[],
  over: Partial<WardrobeReading<Blob>> = {},
): WardrobeReading<Blob> {
  return {
    sort: garments.length > 1 ? 'worn' : 'single',
    width: 1_200,
    height: 1_600,
    quality: {
      verdict: 'good',
      warnings: [],
      shorterSide: 3_000,
      sharpness: 420,
      brightness: 131,
      clothing: 0.93,
    },
    garments,
    faults: {},
    by: [BY],
    ms: 950,
    ...over,
  };
}

/** A photo of its own bytes for each seed; one shirt on it unless told otherwise. */
export function garmentPhotoOf(
  seed: number,
  garments: readonly GarmentReading<Blob>[] = [garmentReadingOf(seed)],
): NewGarmentPhoto {
  const bytes = Uint8Array.from({ length: 1_500 }, (_, i) => (i * 5 + seed) % 256);
  return {
    file: new Blob([bytes], { type: 'image/jpeg' }),
    name: `clothes ${seed}.jpg`,
    hash: `c${seed.toString(16)}`.padStart(64, '0'),
    width: 3_000,
    height: 4_000,
    reading: wardrobeReadingOf(garments),
  };
}
