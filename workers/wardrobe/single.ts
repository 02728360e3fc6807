/** Garments laid out or hanging: the thing in the photo, cut out along its edges, apart where there are several. */
import { GARMENT, type GarmentSaid } from '../../models/garment.ts';
import type { Grey } from '../../src/core/image/grey.ts';
import { downscaleGrey } from '../../src/core/image/resize.ts';
import { KIND_NAMES } from '../../src/core/wardrobe/labels.ts';
import { coverage, tidied } from '../../src/core/wardrobe/mask.ts';
import { placeOver, wholeGarment } from '../../src/core/wardrobe/place.ts';
import { refined } from '../../src/core/wardrobe/refine.ts';
import { splitMask } from '../../src/core/wardrobe/split.ts';
import type { Mask } from '../../src/core/wardrobe/types.ts';
import { pixelsOf } from '../pixels.ts';
import { cutThing } from './cut.ts';
import type { FoundGarment } from './item.ts';
import type { Makers } from './makers.ts';
import { MASK_SIDE, stretched } from './pictures.ts';

/** How far the refined edge may be from the network's, in pixels of the mask. */
const REACH = 6;
/** A mask under or over these shares of the photo found no garment: then the whole photo stands. */
const LEAST = 0.01;
const MOST = 0.985;

/** The garments of the photo. Where nothing could be cut out the photo itself is the garment. */
export async function findSingle(
  bitmap: ImageBitmap,
  said: GarmentSaid | null,
  makers: Makers,
  signal: AbortSignal,
): Promise<FoundGarment[]> {
  const cut = await makers.part('cut-out', 'cut-out', () => cutThing(bitmap, signal));
  const mask = cut ? toEdges(guideOf(bitmap), mended(bitmap, cut.mask, said)) : null;
  const share = mask ? coverage(mask) : 0;
  if (!mask || share < LEAST || share > MOST) return [single(wholePhoto(bitmap))];
  return splitMask(mask, comesInPairs(said)).map(single);
}

/** The network's mask, or what the garment network sees where that found a part of the garment alone. */
function mended(bitmap: ImageBitmap, cut: Mask, said: GarmentSaid | null): Mask {
  if (!said) return cut;
  const pixels = pixelsOf(bitmap, MASK_SIDE);
  const mask = stretched(cut, pixels.width, pixels.height);
  return wholeGarment(mask, placeOver(said.place, GARMENT.cells, pixels), pixels);
}

/** The grey of a photo, by which masks are brought to its edges. */
export function guideOf(bitmap: ImageBitmap): Grey {
  const pixels = pixelsOf(bitmap, MASK_SIDE);
  const { width, height } = pixels;
  return downscaleGrey(pixels, { x: 0, y: 0, width, height }, MASK_SIDE);
}

/** A coarse mask as one that follows the photo's edges. */
export function toEdges(guide: Grey, mask: Mask): Mask {
  return refined(tidied(stretched(mask, guide.width, guide.height)), guide, REACH);
}

const single = (mask: Mask): FoundGarment => ({ mask, slot: null, sort: 'single' });

function wholePhoto({ width, height }: ImageBitmap): Mask {
  const scale = Math.min(1, MASK_SIDE / Math.max(width, height));
  const w = Math.max(1, Math.round(width * scale));
  const h = Math.max(1, Math.round(height * scale));
  return { width: w, height: h, data: new Uint8ClampedArray(w * h).fill(255) };
}

function comesInPairs(said: GarmentSaid | null): boolean {
  if (!said) return true;
  return (said.kinds[KIND_NAMES.indexOf('Shoes')] ?? 0) > 0.3;
}
