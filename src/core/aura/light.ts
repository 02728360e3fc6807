/** The light of a photo, as far as its own near-grey pixels tell. */
import { blendLights, greyWorld, NEUTRAL, normalise, shadesOfGrey } from '../colour/illuminant.ts';
import type { Rgb } from '../colour/srgb.ts';
import { LIGHT as P } from './weights.ts';

/**
 * Estimates the illuminant (linear RGB, luminance 1) as the geometric mean of grey-world and
 * shades-of-grey over the near-grey pixels: each pixel counts by how little colour it has, so that a
 * red coat is not taken for red light. Where few pixels are near-grey the estimate is drawn towards
 * neutral, and never past what lamps and skies give. `linear` are triples of linear RGB.
 */
export function lightOf(linear: Float32Array): Rgb {
  const count = linear.length / 3;
  if (count === 0) return NEUTRAL;
  const weights = new Float32Array(count);
  let total = 0;
  for (let i = 0; i < count; i++) {
    const weight = greyness(linear[i * 3]!, linear[i * 3 + 1]!, linear[i * 3 + 2]!);
    weights[i] = weight;
    total += weight;
  }
  const estimate = blendLights(greyWorld(linear, weights), shadesOfGrey(linear, weights), P.shades);
  return blendLights(NEUTRAL, plausible(estimate), Math.min(1, total / count / P.greyShare));
}

/** The nearest light to an estimate that a lamp or the sky could give: warmth and tint within limits. */
function plausible([r, g, b]: Rgb): Rgb {
  const within = (value: number, limit: number): number => Math.min(limit, Math.max(-limit, value));
  const warmth = within(Math.log(r / b), P.warmth);
  const tint = within(Math.log((g * g) / (r * b)), P.tint);
  return normalise([
    Math.exp(warmth / 2 - tint / 6),
    Math.exp(tint / 3),
    Math.exp(-warmth / 2 - tint / 6),
  ]);
}

/** 1 for grey, falling with saturation (1 - smallest / largest linear channel). */
function greyness(r: number, g: number, b: number): number {
  const high = Math.max(r, g, b);
  if (high <= 0) return 0;
  const saturation = 1 - Math.min(r, g, b) / high;
  return Math.exp(-((saturation / P.saturation) ** 2));
}
