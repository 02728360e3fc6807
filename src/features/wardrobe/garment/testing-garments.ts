/** For tests: drawn garments, readings and photos of them, without a model. */
import type { Attributes, Told } from '../../../core/wardrobe/attributes.ts';
import { type GarmentRecord, NO_NOTES } from '../../../core/wardrobe/records.ts';
import { type CategoryId, categoryOf } from '../../../core/wardrobe/taxonomy.ts';
import type { GarmentReading, WardrobeReading } from '../../../core/wardrobe/types.ts';
import type { NewGarmentPhoto } from '../../../data/garments.ts';
import { colourOf, vectorAt } from '../testing-garments.ts';

export { colourOf, vectorAt };

export const MODEL = 'garment';

const told = <T>(value: T, origin: Told<T>['origin'], confidence = 0.8): Told<T> => ({
  value,
  confidence,
  origin,
});

export function attributesOf(category: CategoryId): Attributes {
  const usual = categoryOf(category);
  return {
    pattern: told('solid', 'model', 0.91),
    fit: told('regular', 'rule'),
    formality: told(usual.formality, 'rule'),
    seasons: told(usual.seasons, 'rule'),
    tags: told(['casual'], 'learnt', 0.7),
  };
}

const FRAME = { x: 0.2, y: 0.15, width: 0.6, height: 0.7 };
const BOX = { x: 0.25, y: 0.2, width: 0.5, height: 0.6 };

/** What was read of one garment; its pictures are empty unless given. */
export function garmentReading(over: Partial<GarmentReading<Blob>> = {}): GarmentReading<Blob> {
  return {
    slot: 'top',
    box: BOX,
    frame: FRAME,
    cutOut: new Blob(['cut-out'], { type: 'image/png' }),
    thumb: new Blob(['thumb'], { type: 'image/png' }),
    guesses: [
      { category: 'shirt', probability: 0.82 },
      { category: 'polo', probability: 0.1 },
      { category: 'blouse', probability: 0.04 },
    ],
    colours: [colourOf('navy', 0.8), colourOf('white', 0.2)],
    attributes: attributesOf('shirt'),
    embedding: { model: MODEL, vector: vectorAt(0) },
    look: '0f0f0f0f0f0f0f0f',
    ...over,
  };
}

export function wardrobeReading(garments: readonly GarmentReading<Blob>[]): WardrobeReading<Blob> {
  return {
    sort: 'single',
    width: 300,
    height: 400,
    quality: {
      verdict: 'good',
      warnings: [],
      shorterSide: 300,
      sharpness: 400,
      brightness: 150,
      clothing: 0.98,
    },
    garments,
    faults: {},
    by: [
      { role: 'cut-out', model: 'u2netp', version: '1', backend: 'wasm', ms: 900 },
      { role: 'colour', model: 'k-means', version: '1', backend: 'rule', ms: 12 },
    ],
    ms: 1200,
  };
}

/** A record, as one is kept. */
export function garmentRecord(over: Partial<GarmentRecord> = {}): GarmentRecord {
  const { slot, guesses, colours, attributes, look, box, frame } = garmentReading();
  return {
    ...NO_NOTES,
    id: '7d7b7c8e-0000-4000-8000-000000000001',
    addedAt: '2026-11-20T08:00:00.000Z',
    changedAt: '2026-11-20T08:00:00.000Z',
    archivedAt: null,
    slot,
    category: 'shirt',
    guesses,
    colours,
    attributes,
    corrected: [],
    doubtful: false,
    views: [{ photoId: 'photo-1', box, frame }],
    embeddingModel: MODEL,
    look,
    by: wardrobeReading([]).by,
    version: 1,
    ...over,
  };
}

/** Draws a shirt; on a table, or cut out of it. */
export async function drawShirt(fill: string, ground: string | null, size = 300): Promise<Blob> {
  const canvas = new OffscreenCanvas(size, (size * 4) / 3);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.scale(size / 300, size / 300);
  if (ground) {
    pen.fillStyle = ground;
    pen.fillRect(0, 0, 300, 400);
  }
  pen.fillStyle = fill;
  pen.beginPath();
  const outline = [
    [110, 80],
    [190, 80],
    [225, 110],
    [210, 160],
    [190, 150],
    [190, 320],
    [110, 320],
    [110, 150],
    [90, 160],
    [75, 110],
  ] as const;
  for (const [x, y] of outline) pen.lineTo(x, y);
  pen.closePath();
  pen.fill();
  return canvas.convertToBlob({ type: 'image/png' });
}

let made = 0;

/** A drawn photo of a shirt with what was read off it, ready to be saved. */
export async function drawnPhoto(
  fill: string,
  garment: Partial<GarmentReading<Blob>> = {},
): Promise<NewGarmentPhoto> {
  made += 1;
  const file = await drawShirt(fill, '#d9c9b0');
  const whole = await drawShirt(fill, null);
  const bitmap = await createImageBitmap(whole, 60, 60, 180, 280);
  const canvas = new OffscreenCanvas(180, 280);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  const cutOut = await canvas.convertToBlob({ type: 'image/png' });
  const reading = garmentReading({ cutOut, thumb: cutOut, ...garment });
  return {
    file,
    name: `shirt-${made}.png`,
    hash: made.toString(16).padStart(64, 'a'),
    width: 300,
    height: 400,
    reading: wardrobeReading([reading]),
  };
}
