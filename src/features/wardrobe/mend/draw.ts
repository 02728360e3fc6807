/** What is drawn over the photo: the veil over what goes, and the brush. */
import type { Pixels } from '../../../core/types.ts';
import type { Place } from '../../../core/view.ts';
import type { Patch } from '../../../core/wardrobe/mend.ts';
import type { Mask } from '../../../core/wardrobe/types.ts';

/** Alpha of the veil over what goes, of 255. */
const VEIL = 178;

export type VeilColour = readonly [red: number, green: number, blue: number];
/** The house's ink and paper. */
const DARK: VeilColour = [20, 18, 16];
const LIGHT: VeilColour = [250, 247, 242];
/** A garment whose luma lies below, of 255, is set off by the light veil. */
const DARK_GARMENT = 110;

/** The veil that sets a garment off: light over what lies beside a dark one, dark beside a light one. */
export function veilFor(pixels: Pixels, mask: Mask): VeilColour {
  let [sum, count] = [0, 0];
  for (let i = 0; i < mask.data.length; i++) {
    if (mask.data[i]! < 128) continue;
    sum += lumaAt(pixels.data, i * 4);
    count += 1;
  }
  return count > 0 && sum / count < DARK_GARMENT ? LIGHT : DARK;
}

/** Rec. 601, as the eye weighs the channels. */
function lumaAt(data: Uint8ClampedArray, at: number): number {
  return 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!;
}

/** Paints the veil anew under a patch: thick where the mask is clear. */
export function paintVeil(
  veil: OffscreenCanvas,
  colour: VeilColour,
  mask: Mask,
  patch: Patch,
): void {
  const { x, y, width, height } = patch;
  const pen = veil.getContext('2d');
  if (!pen || width === 0 || height === 0) return;
  const image = new ImageData(width, height);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const to = (row * width + column) * 4;
      const alpha = mask.data[(y + row) * mask.width + x + column]!;
      [image.data[to], image.data[to + 1], image.data[to + 2]] = colour;
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
