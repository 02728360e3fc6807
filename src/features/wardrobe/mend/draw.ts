/** What is drawn over the photo: the veil over what goes, and the brush. */
import type { Place } from '../../../core/view.ts';
import type { Patch } from '../../../core/wardrobe/mend.ts';
import type { Mask } from '../../../core/wardrobe/types.ts';

/** Alpha of the veil over what goes, of 255. */
const VEIL = 168;
const VEIL_RGB = [20, 18, 16] as const;

/** Paints the veil anew under a patch: thick where the mask is clear. */
export function paintVeil(veil: OffscreenCanvas, mask: Mask, patch: Patch): void {
  const { x, y, width, height } = patch;
  const pen = veil.getContext('2d');
  if (!pen || width === 0 || height === 0) return;
  const image = new ImageData(width, height);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const to = (row * width + column) * 4;
      const alpha = mask.data[(y + row) * mask.width + x + column]!;
      [image.data[to], image.data[to + 1], image.data[to + 2]] = VEIL_RGB;
      image.data[to + 3] = (VEIL * (255 - alpha)) / 255;
    }
  pen.putImageData(image, x, y);
}

/** The least ring that is still seen, and the ring of a tool that takes a spot; CSS pixels. */
const LEAST = 3;
const SPOT = 7;
const CROSS = 12;

/**
 * Draws a ring that is seen on any photo, light within dark, in CSS pixels.
 * @param radius of the brush; null for a tool that takes a spot, which has a cross as well
 */
export function drawBrush(
  pen: CanvasRenderingContext2D,
  { x, y }: Place,
  radius: number | null,
): void {
  for (const [colour, line] of [
    ['rgb(20 18 16 / 80%)', 4],
    ['#fff', 2],
  ] as const) {
    pen.strokeStyle = colour;
    pen.lineWidth = line;
    pen.beginPath();
    pen.arc(x, y, radius === null ? SPOT : Math.max(LEAST, radius), 0, 2 * Math.PI);
    if (radius === null) {
      pen.moveTo(x - CROSS, y);
      pen.lineTo(x + CROSS, y);
      pen.moveTo(x, y - CROSS);
      pen.lineTo(x, y + CROSS);
    }
    pen.stroke();
  }
}
