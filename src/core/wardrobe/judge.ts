/** Whether a photo of clothes is good enough to make garments of, and what is wrong with it. */
import { exposureOf } from '../image/histogram.ts';
import { laplacianVariance } from '../image/laplacian.ts';
import { downscaleGrey } from '../image/resize.ts';
import type { Pixels } from '../types.ts';
import type { GarmentQuality, QualityWarning } from './types.ts';

/** Least shorter side of the original, pixels: what the networks see. */
export const LEAST_SIDE = 224;
/** A Laplacian variance (squared steps of 255) under this, at `SHARP_SIDE`, is blurred; the usual bound. */
export const BLURRED = 100;
/** Longer side at which sharpness is measured: variances of other sizes are not comparable. */
export const SHARP_SIDE = 288;
/** Mean luma (0..255) of a photo too dark or too bright, and the share of clipped pixels that is too much. */
const DARK = 50;
const BRIGHT = 225;
const CLIPPED = 0.4;
/**
 * Under this probability of clothes a photo is taken for something else: over it lie 0.99 of 256 photos of
 * clothes by unseen senders, under it 0.95 of 64 pictures of faces, pages and things.
 */
export const CLOTHING = 0.3;

/**
 * Judges a photo. `clothing` is the probability that it shows clothes (1 where no network could tell).
 * Too small and no clothes reject; the rest warns.
 */
export function judgeGarmentPhoto(
  pixels: Pixels,
  original: { readonly width: number; readonly height: number },
  clothing: number,
): GarmentQuality {
  const all = { x: 0, y: 0, width: pixels.width, height: pixels.height };
  const sharpness = laplacianVariance(downscaleGrey(pixels, all, SHARP_SIDE));
  const exposure = exposureOf(pixels, all);
  const brightness = exposure.mean * 255;
  const shorterSide = Math.min(original.width, original.height);
  const warnings: QualityWarning[] = [];
  if (shorterSide < LEAST_SIDE) warnings.push({ id: 'small', value: shorterSide });
  if (clothing < CLOTHING) warnings.push({ id: 'not-clothing', value: clothing });
  const rejected = warnings.length > 0;
  if (sharpness < BLURRED) warnings.push({ id: 'blurred', value: sharpness });
  if (brightness < DARK || exposure.clippedDark > CLIPPED)
    warnings.push({ id: 'dark', value: brightness });
  if (brightness > BRIGHT || exposure.clippedBright > CLIPPED)
    warnings.push({ id: 'bright', value: brightness });
  const verdict = rejected ? 'reject' : warnings.length > 0 ? 'fair' : 'good';
  return { verdict, warnings, shorterSide, sharpness, brightness, clothing };
}
