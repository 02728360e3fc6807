/** Contrast of text on a ground: WCAG 2.2, "contrast ratio". */
import { parseHex } from './hex.ts';
import { luminance } from './srgb.ts';

/** Ratio 1..21 of two hex colours, in either order; text wants 4.5, large text and controls 3. */
export function contrastRatio(a: string, b: string): number {
  const la = luminance(parseHex(a));
  const lb = luminance(parseHex(b));
  return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
}
