/** Pixels of a bitmap. */
import type { Pixels } from '../src/core/types.ts';

/** Upright RGBA of a bitmap, scaled down so that its longer side has at most `longest` pixels. */
export function pixelsOf(bitmap: ImageBitmap, longest = Number.POSITIVE_INFINITY): Pixels {
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}
