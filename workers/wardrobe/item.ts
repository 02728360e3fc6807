/** One garment of a photo, given its mask: what it is, its colours, its pictures. */
import { GARMENT, type GarmentSaid } from '../../models/garment.ts';
import { photoLook } from '../../src/core/portrait/look.ts';
import type { Box } from '../../src/core/types.ts';
import { garmentColours } from '../../src/core/wardrobe/colours.ts';
import { guessSingle, guessWorn } from '../../src/core/wardrobe/guess.ts';
import { frameOf, maskBox } from '../../src/core/wardrobe/mask.ts';
import { attributesOf } from '../../src/core/wardrobe/rules.ts';
import { CATEGORIES, type Slot } from '../../src/core/wardrobe/taxonomy.ts';
import type { GarmentReading, Mask, PhotoSort } from '../../src/core/wardrobe/types.ts';
import { pixelsOf } from '../pixels.ts';
import { applyRule } from '../rules.ts';
import type { Makers } from './makers.ts';
import { picture, stretched } from './pictures.ts';
import type { Part } from './square.ts';

/** Longer side of the picture that colours are counted in. */
const COUNTED = 128;
/** What the network is shown around a garment, as a share of its longer side, as in its training. */
const AROUND = 0.12;

/** A garment as found: its mask over the whole photo, and its slot where the parser told one. */
export interface FoundGarment {
  readonly mask: Mask;
  readonly slot: Slot | null;
  readonly sort: PhotoSort;
  /** How sure the parser was of it, 0..1. */
  readonly score?: number;
  /** What the cut-out is to show; its box with margins when missing. */
  readonly frame?: Box;
}

/** The pixels to show the network of a garment in `box`: some of what is around it. */
export function partAround(box: Box, { width, height }: { width: number; height: number }): Part {
  const pad = AROUND * Math.max(box.width * width, box.height * height);
  const x = Math.max(0, Math.floor(box.x * width - pad));
  const y = Math.max(0, Math.floor(box.y * height - pad));
  return {
    x,
    y,
    width: Math.min(width, Math.ceil((box.x + box.width) * width + pad)) - x,
    height: Math.min(height, Math.ceil((box.y + box.height) * height + pad)) - y,
  };
}

/** Reads a garment. `said` is null where the garment network is missing: the rules answer alone. */
export async function readItem(
  bitmap: ImageBitmap,
  found: FoundGarment,
  said: GarmentSaid | null,
  makers: Makers,
): Promise<GarmentReading<Blob>> {
  const { mask, sort } = found;
  const box = maskBox(mask);
  const frame = found.frame ?? frameOf(box, bitmap.width / bitmap.height);
  const { cutOut, thumb, white } = await picture(bitmap, mask, frame);
  const { value: colours, by } = applyRule('colour', () => coloursOf(bitmap, mask));
  makers.add(by);
  const guesses = guess(said, found);
  const { category } = guesses[0]!;
  const aspect = (box.width * bitmap.width) / Math.max(1, box.height * bitmap.height);
  const patterns = said?.patterns ?? null;
  return {
    slot: CATEGORIES[category].slot,
    box,
    frame,
    cutOut,
    thumb,
    guesses,
    colours,
    attributes: attributesOf({ category, colours, patterns, sort, aspect }),
    embedding: said ? { model: GARMENT.id, vector: said.embedding } : null,
    look: photoLook(white),
  };
}

function coloursOf(bitmap: ImageBitmap, mask: Mask) {
  const pixels = pixelsOf(bitmap, COUNTED);
  return garmentColours(pixels, stretched(mask, pixels.width, pixels.height));
}

/** Of each slot the category that is told where no network could. */
const PLAIN = {
  top: 'top',
  bottom: 'trousers',
  dress: 'dress',
  outerwear: 'jacket',
  shoes: 'shoes',
  bag: 'bag',
  hat: 'hat',
  scarf: 'scarf',
  accessory: 'belt',
} as const;

function guess(said: GarmentSaid | null, { slot, sort, score }: FoundGarment) {
  if (!said) return [{ category: PLAIN[slot ?? 'top'], probability: 0 }];
  if (sort === 'worn' && slot) return guessWorn(said.worn, slot, score);
  return guessSingle(said.kinds, said.worn);
}
