/** A made-up wardrobe, for tests of the open format. */
import type { GarmentPhoto, GarmentRecord } from '../records.ts';
import { NO_NOTES } from '../records.ts';
import { FORMAT, type TransferGarment, type TransferPhoto, type Wardrobe } from './format.ts';

const AT = '2026-11-20T08:00:00.000Z';
const HASH = 'ab'.repeat(32);

export function garmentFixture(over: Partial<GarmentRecord> = {}): GarmentRecord {
  return {
    ...NO_NOTES,
    id: 'g1',
    addedAt: AT,
    changedAt: AT,
    archivedAt: null,
    slot: 'top',
    category: 'shirt',
    guesses: [{ category: 'shirt', probability: 0.8 }],
    colours: [
      { name: 'navy', color: { l: 0.3, c: 0.06, h: 268 }, hex: '#1f2a44', share: 0.75 },
      { name: 'white', color: { l: 0.97, c: 0.003, h: 106 }, hex: '#f6f5f2', share: 0.25 },
    ],
    attributes: {
      pattern: { value: 'striped', confidence: 0.7, origin: 'model' },
      fit: { value: 'regular', confidence: 0.5, origin: 'rule' },
      formality: { value: 0.6, confidence: 0.6, origin: 'rule' },
      seasons: { value: ['spring', 'summer', 'autumn', 'winter'], confidence: 0.6, origin: 'rule' },
      tags: { value: ['work'], confidence: 1, origin: 'person' },
    },
    corrected: ['category', 'tags'],
    doubtful: false,
    views: [
      {
        photoId: 'p1',
        box: { x: 0.2, y: 0.1, width: 0.5, height: 0.75 },
        frame: { x: 0.15, y: 0.05, width: 0.6, height: 0.85 },
      },
    ],
    embeddingModel: 'garment',
    look: '0f'.repeat(8),
    by: [{ role: 'garment', model: 'garment', version: '1', backend: 'wasm', ms: 12 }],
    version: 1,
    ...over,
  };
}

export function photoFixture(over: Partial<GarmentPhoto> = {}): GarmentPhoto {
  return {
    id: 'p1',
    name: 'shirt.jpg',
    type: 'image/jpeg',
    bytes: 1_500,
    hash: HASH,
    width: 3_000,
    height: 4_000,
    addedAt: AT,
    sort: 'single',
    quality: {
      verdict: 'good',
      warnings: [{ id: 'dark', value: 40 }],
      shorterSide: 3_000,
      sharpness: 420,
      brightness: 131,
      clothing: 0.93,
    },
    ...over,
  };
}

/** The record as the open format has it. */
export function entryFixture(record: GarmentRecord = garmentFixture()): TransferGarment {
  const { embeddingModel: _, slot, guesses, colours, attributes, look, ...rest } = record;
  const reading = { slot, guesses, colours, attributes, look };
  const views = record.views.map((view, i) => ({
    ...view,
    cutOut: { path: `cut-outs/${record.id}-${i}.webp`, type: 'image/webp', sha256: HASH },
    thumb: { path: `thumbs/${record.id}-${i}.webp`, type: 'image/webp', sha256: HASH },
    reading,
    vector: { model: 'garment', at: 0, length: 512 },
  }));
  return { ...rest, ...reading, views };
}

export function wardrobeFixture(
  garments: readonly TransferGarment[] = [entryFixture()],
  photos: readonly TransferPhoto[] = [{ ...photoFixture(), file: null }],
): Wardrobe {
  return { format: FORMAT, exportedAt: AT, vectors: null, photos, garments };
}
