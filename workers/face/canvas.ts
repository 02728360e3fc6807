/** Parts of a photo drawn onto canvases that networks can read. */
import type { Box } from '../../src/core/types.ts';

export type Picture = ImageBitmap | OffscreenCanvas;

/**
 * The part `frame` (0..1 of the picture, may reach past its edge: grey there) drawn onto a canvas of
 * this size. Only the pixels of the part are touched: scaling a whole photo for a small part of it
 * costs more than the network that looks at it.
 */
export function drawFrame(
  picture: Picture,
  frame: Box,
  width: number,
  height: number,
): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.fillStyle = '#808080';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'medium';
  const left = Math.max(0, frame.x);
  const top = Math.max(0, frame.y);
  const right = Math.min(1, frame.x + frame.width);
  const bottom = Math.min(1, frame.y + frame.height);
  if (right <= left || bottom <= top) return canvas;
  const scaleX = width / frame.width;
  const scaleY = height / frame.height;
  context.drawImage(
    picture,
    left * picture.width,
    top * picture.height,
    (right - left) * picture.width,
    (bottom - top) * picture.height,
    (left - frame.x) * scaleX,
    (top - frame.y) * scaleY,
    (right - left) * scaleX,
    (bottom - top) * scaleY,
  );
  return canvas;
}

/** The part `frame` drawn so that its longer side has at most `longest` pixels. */
export function drawPart(picture: Picture, frame: Box, longest: number): OffscreenCanvas {
  const w = frame.width * picture.width;
  const h = frame.height * picture.height;
  const scale = Math.min(1, longest / Math.max(w, h));
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  return drawFrame(picture, frame, side(w), side(h));
}
