/** CIELAB under D65, the space that CIEDE2000 is defined in (CIE 15:2004). */
import type { Rgb } from './srgb.ts';

/** Lightness 0..100, green-red and blue-yellow axes about -128..128. */
export interface Lab {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

/** D65 white of the 2 degree observer, from the chromaticity 0.3127, 0.3290 (as in CSS Color 4). */
const WHITE = [0.3127 / 0.329, 1, (1 - 0.3127 - 0.329) / 0.329] as const;
const EPSILON = 216 / 24389;
const KAPPA = 24389 / 27;

function curve(t: number): number {
  return t > EPSILON ? Math.cbrt(t) : (KAPPA * t + 16) / 116;
}

/** Linear sRGB (0..1) to CIELAB D65. */
export function linearToLab([r, g, b]: Rgb): Lab {
  const x = 0.4123907993 * r + 0.3575843394 * g + 0.1804807884 * b;
  const y = 0.2126390059 * r + 0.7151686788 * g + 0.0721923154 * b;
  const z = 0.0193308187 * r + 0.1191947798 * g + 0.9505321522 * b;
  const fx = curve(x / WHITE[0]);
  const fy = curve(y / WHITE[1]);
  const fz = curve(z / WHITE[2]);
  return { l: 116 * fy - 16, a: 500 * (fx - fy), b: 200 * (fy - fz) };
}
