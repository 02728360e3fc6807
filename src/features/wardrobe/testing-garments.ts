/** For tests: garments drawn as plain shapes, with readings of them, ready to be saved. */
import { oklchToHex } from '../../core/colour/hex.ts';
import type { Pattern } from '../../core/wardrobe/attributes.ts';
import { FASHION_ANCHORS, type FashionColour } from '../../core/wardrobe/palette.ts';
import { type CategoryId, categoryOf, type Slot } from '../../core/wardrobe/taxonomy.ts';
import type {
  CategoryGuess,
  GarmentColour,
  GarmentReading,
  WardrobeReading,
} from '../../core/wardrobe/types.ts';
import type { NewGarmentPhoto } from '../../data/garments.ts';

/** Outlines in a square of 100, one a slot. */
const OUTLINES: Readonly<Record<Slot, string>> = {
  top: 'M30 14h12q8 8 16 0h12l20 14-10 16-8-5v47H28V39l-8 5-10-16Z',
  bottom: 'M32 10h36l8 80H58L50 40 42 90H24Z',
  dress: 'M38 8l4 10q8 6 16 0l4-10 4 26-6 12 20 46H20l20-46-6-12Z',
  outerwear: 'M32 10h36l18 20-6 58H68V52l-4 38H36l-4-38v36H20l-6-58Z',
  shoes: 'M14 42q18 4 30-8l14 16 26 10q6 4 4 16H14Z',
  bag: 'M36 40V26q14-20 28 0v14h12l10 46H14l10-46Zm6 0h16V28q-8-12-16 0Z',
  hat: 'M10 66q14-8 20-10 2-30 20-30t20 30q6 2 20 10-40 18-80 0Z',
  scarf: 'M40 8h20v52l14 30H56L50 66 44 90H26l14-30Z',
  accessory: 'M8 44h84v14H8Zm36-6h14v26H44Z',
};

/** A colour at the anchor of its name. */
export function colourOf(name: FashionColour, share = 1): GarmentColour {
  const { l, c, h } = FASHION_ANCHORS[name];
  return { name, color: { l, c, h }, hex: oklchToHex({ l, c, h }), share };
}

export interface Drawn {
  readonly category: CategoryId;
  readonly colours: readonly FashionColour[];
  readonly pattern?: Pattern;
  /** Of the first guess; 0.9 when left out, below `SURE` the person is asked. */
  readonly sure?: number;
  readonly guesses?: readonly CategoryGuess[];
  readonly vector?: Float32Array;
}

/** The shape of a garment as a PNG with transparency, `size` pixels a side. */
export async function drawGarment({ category, colours }: Drawn, size = 160): Promise<Blob> {
  const canvas = new OffscreenCanvas(size, size);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.scale(size / 100, size / 100);
  const shape = new Path2D(OUTLINES[categoryOf(category).slot]);
  pen.clip(shape, 'evenodd');
  for (const [i, name] of colours.entries()) {
    pen.fillStyle = colourOf(name).hex;
    if (i === 0) pen.fillRect(0, 0, 100, 100);
    else for (let y = 10 * i; y < 100; y += 24) pen.fillRect(0, y, 100, 8);
  }
  return canvas.convertToBlob({ type: 'image/png' });
}

/** What a reader would say of a drawn garment. */
export async function readingOf(drawn: Drawn): Promise<GarmentReading<Blob>> {
  const { category, colours, pattern = 'solid', sure = 0.9, vector } = drawn;
  const usual = categoryOf(category);
  const picture = await drawGarment(drawn);
  const told = <T>(value: T, origin: 'rule' | 'model') => ({ value, confidence: 0.8, origin });
  return {
    slot: usual.slot,
    box: { x: 0.1, y: 0.1, width: 0.8, height: 0.8 },
    frame: { x: 0, y: 0, width: 1, height: 1 },
    cutOut: picture,
    thumb: picture,
    guesses: drawn.guesses ?? [{ category, probability: sure }],
    colours: colours.map((name, i) => colourOf(name, i === 0 ? 0.7 : 0.3 / (colours.length - 1))),
    attributes: {
      pattern: told(pattern, 'model'),
      fit: told('regular', 'rule'),
      formality: told(usual.formality, 'rule'),
      seasons: told(usual.seasons, 'rule'),
      tags: told([], 'rule'),
    },
    embedding: vector ? { model: 'garment', vector } : null,
    look: '0f0f0f0f0f0f0f0f',
  };
}

let made = 0;

/** A photo of drawn garments with what was read off it. */
export async function drawnPhoto(...garments: readonly Drawn[]): Promise<NewGarmentPhoto> {
  made += 1;
  const readings = await Promise.all(garments.map(readingOf));
  const file = readings[0]?.cutOut ?? new Blob(['no garment'], { type: 'image/png' });
  const reading: WardrobeReading<Blob> = {
    sort: garments.length > 1 ? 'worn' : 'single',
    width: 160,
    height: 160,
    quality: {
      verdict: 'good',
      warnings: [],
      shorterSide: 1_200,
      sharpness: 400,
      brightness: 150,
      clothing: 0.98,
    },
    garments: readings,
    faults: {},
    by: [{ role: 'cut-out', model: 'drawn', version: '1', backend: 'rule', ms: 1 }],
    ms: 1,
  };
  const hash = made.toString(16).padStart(64, '0');
  return { file, name: `drawn-${made}.png`, hash, width: 1_600, height: 1_600, reading };
}

/** A unit vector of 512 numbers in a direction of its own. */
export function vectorAt(degrees: number): Float32Array {
  const vector = new Float32Array(512);
  vector[0] = Math.cos((degrees * Math.PI) / 180);
  vector[1] = Math.sin((degrees * Math.PI) / 180);
  return vector;
}
