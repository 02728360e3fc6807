/** A view of a garment as it is taken in hand for repair. */
import { decodePhoto } from '../../../bridge/decode.ts';
import type { Pixels } from '../../../core/types.ts';
import { reframe } from '../../../core/wardrobe/mend/frame.ts';
import type { Slot } from '../../../core/wardrobe/taxonomy.ts';
import type { Mask, PhotoSort } from '../../../core/wardrobe/types.ts';
import { getGarment, getGarmentFile, getGarmentPhoto, getView } from '../../../data/garments.ts';
import { MendEditor } from './editor.ts';

/** Longer side of the mask under repair, pixels: finer than the masks that networks give. */
const SIDE = 1024;
const WHOLE = { x: 0, y: 0, width: 1, height: 1 };

export interface Loaded {
  readonly editor: MendEditor;
  /** Upright; to be closed when it is done with. */
  readonly bitmap: ImageBitmap;
  readonly sort: PhotoSort;
  /** What it is worn as. */
  readonly slot: Slot;
}

/** Null when the garment, its view or its photo is not there. Throws what decoding throws. */
export async function loadMend(
  id: string,
  viewIndex: number,
  signal: AbortSignal,
): Promise<Loaded | null> {
  const garment = await getGarment(id);
  const view = garment?.views[viewIndex];
  if (!garment || !view) return null;
  const [file, photo, pictures] = await Promise.all([
    getGarmentFile(view.photoId),
    getGarmentPhoto(view.photoId),
    getView(id, viewIndex),
  ]);
  if (!file || !photo || !pictures) return null;
  const { bitmap } = await decodePhoto(file, signal);
  try {
    const scale = Math.min(1, SIDE / Math.max(bitmap.width, bitmap.height));
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    const pixels = pixelsOf(bitmap, width, height);
    const cutOut = await createImageBitmap(pictures.cutOut);
    const alpha = alphaOf(cutOut);
    cutOut.close();
    const mask = reframe(alpha, view.frame, WHOLE, width, height);
    const editor = new MendEditor(pixels, mask, view.frame);
    return { editor, bitmap, sort: photo.sort, slot: garment.slot };
  } catch (error) {
    bitmap.close();
    throw error;
  }
}

function alphaOf(cutOut: ImageBitmap): Mask {
  const { width, height, data } = pixelsOf(cutOut, cutOut.width, cutOut.height);
  return {
    width,
    height,
    data: Uint8ClampedArray.from({ length: width * height }, (_, i) => data[i * 4 + 3]!),
  };
}

function pixelsOf(bitmap: ImageBitmap, width: number, height: number): Pixels {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new RangeError('no canvas to draw on');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, 0, 0, width, height);
  return pen.getImageData(0, 0, width, height);
}
