/** Colours by hue, lightness and a share of the chroma that the screen can show. */
import { deltaEOk } from '../colour/difference.ts';
import { inGamut } from '../colour/gamut.ts';
import type { Oklch } from '../colour/oklab.ts';
import { oklabToLinear, oklchToOklab } from '../colour/oklab.ts';

/** Fabric is rarely more colourful than this (OKLCH chroma). */
const MOST_CHROMA = 0.19;
const STEPS = 16;

/** The largest chroma in sRGB at a lightness and hue, by bisection to 0.00001; 0 at black and white. */
export function mostChroma(l: number, h: number): number {
  let low = 0;
  let high = 0.4;
  for (let step = 0; step < STEPS; step++) {
    const c = (low + high) / 2;
    if (inGamut(oklabToLinear(oklchToOklab({ l, c, h })))) low = c;
    else high = c;
  }
  return low;
}

/** A colour with `share` (0..1) of the chroma that fabric and sRGB allow at its lightness and hue. */
export function paint(h: number, l: number, share: number): Oklch {
  const hue = ((h % 360) + 360) % 360;
  const light = Math.min(0.97, Math.max(0.18, l));
  return { l: light, c: share * Math.min(MOST_CHROMA, mostChroma(light, hue)), h: hue };
}

/** The least delta E OK from a colour to any of the others; infinite for none. */
export function nearest(color: Oklch, others: readonly Oklch[]): number {
  const lab = oklchToOklab(color);
  return Math.min(...others.map((other) => deltaEOk(lab, oklchToOklab(other))));
}

/** How far lightness is moved at a time, and the hue where lightness is not enough. */
const STEP = 0.03;
const TURN = 12;

/**
 * The colour, or the one nearest to it in lightness (then in hue) that is `apart` (delta E OK) from all
 * others and `allowed`, in gamut. The colour itself where there is none.
 */
export function setApart(
  color: Oklch,
  others: readonly Oklch[],
  apart: number,
  allowed: (color: Oklch) => boolean = () => true,
): Oklch {
  for (let turn = 0; turn <= 4; turn++)
    for (let n = 0; n <= 8; n++)
      for (const side of n === 0 ? [1] : [1, -1]) {
        const l = color.l + side * n * STEP;
        const h = (color.h + turn * TURN) % 360;
        if (l < 0.18 || l > 0.97) continue;
        const tried = { l, c: Math.min(color.c, mostChroma(l, h)), h };
        if (nearest(tried, others) >= apart && allowed(tried)) return tried;
      }
  return color;
}
