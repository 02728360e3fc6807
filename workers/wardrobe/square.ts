/** Pictures in the frames that the garment networks see: aspect kept, bars of grey. */
import type { Picture } from '../face/canvas.ts';

/** A part of a picture, in pixels. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** RGBA bytes of the part, as large as it fits into `width` x `height`, in the middle; and where it lies there. */
export function boxed(
  picture: Picture,
  part: Part,
  width: number,
  height: number,
  ground: number,
): { data: Uint8ClampedArray; left: number; top: number; w: number; h: number } {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.fillStyle = `rgb(${ground} ${ground} ${ground})`;
  context.fillRect(0, 0, width, height);
  const scale = Math.min(width / part.width, height / part.height);
  const w = Math.max(1, Math.round(part.width * scale));
  const h = Math.max(1, Math.round(part.height * scale));
  const left = Math.floor((width - w) / 2);
  const top = Math.floor((height - h) / 2);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, part.x, part.y, part.width, part.height, left, top, w, h);
  return { data: context.getImageData(0, 0, width, height).data, left, top, w, h };
}
