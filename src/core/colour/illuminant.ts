/**
 * The colour of the light, estimated from the picture itself, and its undoing.
 * An illuminant is linear RGB relative to neutral, scaled to luminance 1: warm light has r > b.
 */

import type { Rgb } from './srgb.ts';
import { luminance } from './srgb.ts';

export const NEUTRAL: Rgb = [1, 1, 1];

/** Linear values outside these are clipped in some channel and say nothing about the light. */
const TOO_BRIGHT = 0.95;
const TOO_DARK = 0.002;

/**
 * The generalised grey-world of Finlayson and Trezzi, "Shades of gray and colour constancy", CIC 2004:
 * the Minkowski mean of each channel. `p = 1` is grey-world (Buchsbaum, 1980), `p = 6` the paper's best.
 * `samples` are linear RGB triples 0..1, `weights` one a triple. Clipped samples are ignored.
 * Neutral when nothing is left to judge by.
 */
export function minkowskiIlluminant(
  samples: ArrayLike<number>,
  p: number,
  weights?: ArrayLike<number>,
): Rgb {
  const sums: [number, number, number] = [0, 0, 0];
  let total = 0;
  for (let i = 0, at = 0; at + 2 < samples.length; i++, at += 3) {
    const r = samples[at]!;
    const g = samples[at + 1]!;
    const b = samples[at + 2]!;
    const high = Math.max(r, g, b);
    const weight = weights ? weights[i]! : 1;
    if (high > TOO_BRIGHT || high < TOO_DARK || !(weight > 0)) continue;
    sums[0] += weight * power(r, p);
    sums[1] += weight * power(g, p);
    sums[2] += weight * power(b, p);
    total += weight;
  }
  if (total === 0 || sums.some((s) => s <= 0)) return NEUTRAL;
  return normalise([root(sums[0], total, p), root(sums[1], total, p), root(sums[2], total, p)]);
}

function power(value: number, p: number): number {
  if (p === 1) return value;
  if (p === 6) {
    const cube = value * value * value;
    return cube * cube;
  }
  return value ** p;
}

function root(sum: number, total: number, p: number): number {
  return (sum / total) ** (1 / p);
}

/** Grey-world: the mean of the scene is taken to be grey. */
export function greyWorld(samples: ArrayLike<number>, weights?: ArrayLike<number>): Rgb {
  return minkowskiIlluminant(samples, 1, weights);
}

/** Shades-of-grey with the paper's p = 6: between grey-world and the brightest patch. */
export function shadesOfGrey(samples: ArrayLike<number>, weights?: ArrayLike<number>): Rgb {
  return minkowskiIlluminant(samples, 6, weights);
}

/** Scales a light to luminance 1, so that undoing it keeps the brightness. */
export function normalise(light: Rgb): Rgb {
  const y = luminance(light);
  return y > 0 ? [light[0] / y, light[1] / y, light[2] / y] : NEUTRAL;
}

/** Between two lights (0: the first, 1: the second), geometrically, scaled to luminance 1. */
export function blendLights(a: Rgb, b: Rgb, share: number): Rgb {
  const mix = (x: number, y: number): number => x ** (1 - share) * y ** share;
  return normalise([mix(a[0], b[0]), mix(a[1], b[1]), mix(a[2], b[2])]);
}

/** The geometric mean of lights by their weights (at least one above 0), scaled to luminance 1. */
export function meanLight(lights: readonly (readonly [light: Rgb, weight: number])[]): Rgb {
  const total = lights.reduce((sum, [, weight]) => sum + weight, 0);
  const channel = (i: 0 | 1 | 2): number =>
    Math.exp(lights.reduce((sum, [l, weight]) => sum + weight * Math.log(l[i]), 0) / total);
  return normalise([channel(0), channel(1), channel(2)]);
}

/** No photo is corrected by more than this factor in a channel: past it, the scene itself is coloured. */
export const GAIN_LIMIT = 1.8;

/** The diagonal (von Kries) gains in linear RGB that undo a light, each within 1/limit..limit. */
export function gainsAgainst(light: Rgb, limit = GAIN_LIMIT): Rgb {
  const gain = (v: number): number => Math.min(limit, Math.max(1 / limit, 1 / Math.max(v, 1e-6)));
  return [gain(light[0]), gain(light[1]), gain(light[2])];
}
