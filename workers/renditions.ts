/** Small pictures of a photo: a square thumbnail and a view. JPEG, since every browser writes it. */
import type { Renditions } from './protocol.ts';

const THUMB = 320;
const VIEW = 1600;

/** Thumbnail (320 px square, cut from the middle, a little above it) and view (1,600 px at most). */
export async function makeRenditions(bitmap: ImageBitmap, withView: boolean): Promise<Renditions> {
  const side = Math.min(bitmap.width, bitmap.height);
  const x = (bitmap.width - side) / 2;
  const y = (bitmap.height - side) / 3;
  const size = Math.min(THUMB, side);
  const thumb = await toJpeg(size, size, 0.82, (context) =>
    context.drawImage(bitmap, x, y, side, side, 0, 0, size, size),
  );
  if (!withView) return { thumb, view: null };
  const scale = Math.min(1, VIEW / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const view = await toJpeg(width, height, 0.88, (context) =>
    context.drawImage(bitmap, 0, 0, width, height),
  );
  return { thumb, view };
}

async function toJpeg(
  width: number,
  height: number,
  quality: number,
  draw: (context: OffscreenCanvasRenderingContext2D) => void,
): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'medium';
  draw(context);
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}
