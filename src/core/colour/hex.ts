/** Hex colours in and out. */
import { mapToGamut } from './gamut.ts';
import type { Oklch } from './oklab.ts';
import { linearToOklab, oklabToOklch } from './oklab.ts';
import type { Rgb } from './srgb.ts';
import { linearToSrgb, srgbToLinear } from './srgb.ts';

/**
 * `#rgb` or `#rrggbb`, upper or lower case, to linear sRGB (0..1).
 * @throws RangeError when the text is not such a colour.
 */
export function parseHex(hex: string): Rgb {
  const match = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(hex);
  if (!match) throw new RangeError(`"${hex}" is not a colour like #rrggbb`);
  const digits = match[1]!;
  const long = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const channel = (at: number): number =>
    srgbToLinear(Number.parseInt(long.slice(at, at + 2), 16) / 255);
  return [channel(0), channel(2), channel(4)];
}

/** Linear sRGB (clipped to 0..1) to `#rrggbb`, lower case. */
export function formatHex(rgb: Rgb): string {
  const byte = (v: number): string =>
    Math.round(linearToSrgb(Math.min(1, Math.max(0, v))) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${rgb.map(byte).join('')}`;
}

/** OKLCH to `#rrggbb`, brought into sRGB by lowering chroma (CSS Color 4). */
export function oklchToHex(color: Oklch): string {
  return formatHex(mapToGamut(color));
}

/** `#rrggbb` to OKLCH. @throws RangeError when the text is no hex colour. */
export function hexToOklch(hex: string): Oklch {
  return oklabToOklch(linearToOklab(parseHex(hex)));
}
