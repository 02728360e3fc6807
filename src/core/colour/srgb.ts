/** sRGB transfer functions, IEC 61966-2-1. */

/** A linear or gamma-encoded sRGB triple, nominally 0..1 a channel. */
export type Rgb = readonly [number, number, number];

/** Gamma-encoded sRGB (0..1) to linear light (0..1). Odd-symmetric below 0, so out-of-gamut values survive. */
export function srgbToLinear(value: number): number {
  const size = Math.abs(value);
  const linear = size <= 0.04045 ? size / 12.92 : ((size + 0.055) / 1.055) ** 2.4;
  return value < 0 ? -linear : linear;
}

/** Linear light (0..1) to gamma-encoded sRGB (0..1). Odd-symmetric below 0. */
export function linearToSrgb(value: number): number {
  const size = Math.abs(value);
  const encoded = size <= 0.0031308 ? size * 12.92 : 1.055 * size ** (1 / 2.4) - 0.055;
  return value < 0 ? -encoded : encoded;
}

/** Linear light (0..1) of each byte 0..255: the table behind every loop over pixels. */
export const LINEAR_OF_BYTE: Float64Array = Float64Array.from({ length: 256 }, (_, byte) =>
  srgbToLinear(byte / 255),
);

/** Relative luminance of linear sRGB, 0..1 (Rec. 709 primaries, D65). */
export function luminance([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
