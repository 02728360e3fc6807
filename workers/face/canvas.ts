/** Parts of a photo drawn onto canvases that MediaPipe can read. */
import type { Box } from '../../src/core/types.ts';

/**
 * The part `frame` (0..1 of the photo, may reach past its edge: grey there) drawn so that its
 * longer side has at most `longest` pixels.
 */
export function drawPart(bitmap: ImageBitmap, frame: Box, longest: number): OffscreenCanvas {
  const w = frame.width * bitmap.width;
  const h = frame.height * bitmap.height;
  const scale = Math.min(1, longest / Math.max(w, h));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(w * scale)),
    Math.max(1, Math.round(h * scale)),
  );
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.fillStyle = '#808080';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(
    bitmap,
    -frame.x * bitmap.width * (canvas.width / w),
    -frame.y * bitmap.height * (canvas.height / h),
    bitmap.width * (canvas.width / w),
    bitmap.height * (canvas.height / h),
  );
  return canvas;
}
