/** Masks on canvases, and the pictures of a garment: cut-out and thumbnail, with transparency. */
import type { Box, Pixels } from '../../src/core/types.ts';
import type { Mask } from '../../src/core/wardrobe/types.ts';
import { drawPart, type Picture } from '../face/canvas.ts';

const CUT_OUT = 768;
const THUMB = 256;
/** Longer side of the white picture that the perceptual hash is taken of. */
const LOOK = 128;

/** A mask as a picture of its own size: white, as opaque as the mask says. */
export function canvasOf({ width, height, data }: Mask): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const image = new ImageData(width, height);
  image.data.fill(255);
  for (let i = 0; i < data.length; i++) image.data[i * 4 + 3] = data[i]!;
  canvas.getContext('2d')!.putImageData(image, 0, 0);
  return canvas;
}

/** A mask stretched to another size, smoothly. `part`: of the mask, 0..1, may reach past it (clear there). */
export function stretched(mask: Mask, width: number, height: number, part?: Box): Mask {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.imageSmoothingQuality = 'high';
  drawMask(context, mask, part ?? { x: 0, y: 0, width: 1, height: 1 }, width, height);
  const { data: rgba } = context.getImageData(0, 0, width, height);
  const data = new Uint8ClampedArray(width * height);
  for (let i = 0; i < data.length; i++) data[i] = rgba[i * 4 + 3]!;
  return { width, height, data };
}

function drawMask(
  context: OffscreenCanvasRenderingContext2D,
  mask: Mask,
  part: Box,
  width: number,
  height: number,
): void {
  const w = width / part.width;
  const h = height / part.height;
  context.drawImage(canvasOf(mask), -part.x * w, -part.y * h, w, h);
}

/** The pictures of one garment; `mask` covers the whole photo, `frame` is what of it is shown. */
export async function picture(
  source: Picture,
  mask: Mask,
  frame: Box,
): Promise<{ cutOut: Blob; thumb: Blob; white: Pixels }> {
  const canvas = drawPart(source, frame, CUT_OUT);
  const context = canvas.getContext('2d')!;
  context.globalCompositeOperation = 'destination-in';
  context.imageSmoothingQuality = 'high';
  // Clipped by a layer of its own: what lies past the photo's edges has to go as well.
  const alpha = new OffscreenCanvas(canvas.width, canvas.height);
  const layer = alpha.getContext('2d')!;
  layer.imageSmoothingQuality = 'high';
  drawMask(layer, mask, frame, canvas.width, canvas.height);
  context.drawImage(alpha, 0, 0);
  const small = drawn(canvas, THUMB, null);
  const white = drawn(canvas, LOOK, '#ffffff');
  const [cutOut, thumb] = await Promise.all([toFile(canvas), toFile(small)]);
  const { width, height } = white;
  const { data } = white.getContext('2d')!.getImageData(0, 0, width, height);
  return { cutOut, thumb, white: { width, height, data } };
}

function drawn(from: OffscreenCanvas, longest: number, ground: string | null): OffscreenCanvas {
  const scale = Math.min(1, longest / Math.max(from.width, from.height));
  const width = Math.max(1, Math.round(from.width * scale));
  const height = Math.max(1, Math.round(from.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  if (ground !== null) {
    context.fillStyle = ground;
    context.fillRect(0, 0, width, height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(from, 0, 0, width, height);
  return canvas;
}

/** WebP where the browser writes it, else PNG, which it then gives by itself. */
function toFile(canvas: OffscreenCanvas): Promise<Blob> {
  return canvas.convertToBlob({ type: 'image/webp', quality: 0.9 });
}

/** Longer side of a mask over a whole photo. */
export const MASK_SIDE = 640;

/** A mask over `frame` of a photo, as one over the whole photo. */
export function placed(
  mask: Mask,
  frame: Box,
  photo: { readonly width: number; readonly height: number },
): Mask {
  const scale = Math.min(1, MASK_SIDE / Math.max(photo.width, photo.height));
  const width = Math.max(1, Math.round(photo.width * scale));
  const height = Math.max(1, Math.round(photo.height * scale));
  const part = {
    x: -frame.x / frame.width,
    y: -frame.y / frame.height,
    width: 1 / frame.width,
    height: 1 / frame.height,
  };
  return stretched(mask, width, height, part);
}
