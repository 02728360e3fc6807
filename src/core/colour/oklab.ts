/**
 * OKLab and OKLCH: a perceptual space in which equal steps look about equal.
 * Bjorn Ottosson, "A perceptual color space for image processing", 2020
 * (https://bottosson.github.io/posts/oklab/), with the matrices of his 2021-01-25 update.
 */
import type { Oklch } from '../aura/types.ts';
import type { Rgb } from './srgb.ts';

export type { Oklch } from '../aura/types.ts';

/** Lightness 0..1, green-red and blue-yellow axes about -0.4..0.4. */
export interface Oklab {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

/** Linear sRGB (0..1) to OKLab. */
export function linearToOklab([r, g, b]: Rgb): Oklab {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  };
}

/** OKLab to linear sRGB; channels lie outside 0..1 when the colour is out of the sRGB gamut. */
export function oklabToLinear({ l, a, b }: Oklab): Rgb {
  const l3 = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m3 = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s3 = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l3 - 3.3077115913 * m3 + 0.2309699292 * s3,
    -1.2684380046 * l3 + 2.6097574011 * m3 - 0.3413193965 * s3,
    -0.0041960863 * l3 - 0.7034186147 * m3 + 1.707614701 * s3,
  ];
}

/** Below this chroma a hue means nothing; it is given as 0. */
const ACHROMATIC = 1e-6;

/** Rectangular to polar; hue in degrees 0..360, 0 for greys. */
export function oklabToOklch({ l, a, b }: Oklab): Oklch {
  const c = Math.hypot(a, b);
  if (c < ACHROMATIC) return { l, c: 0, h: 0 };
  return { l, c, h: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360 };
}

/** Polar to rectangular; hue in degrees. */
export function oklchToOklab({ l, c, h }: Oklch): Oklab {
  const radians = (h * Math.PI) / 180;
  return { l, a: c * Math.cos(radians), b: c * Math.sin(radians) };
}

/** Signed shortest turn from hue `from` to hue `to`, degrees -180..180. */
export function hueDifference(from: number, to: number): number {
  return ((((to - from) % 360) + 540) % 360) - 180;
}
