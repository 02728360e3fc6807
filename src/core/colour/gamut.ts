/** Fitting a colour into sRGB by lowering its chroma: CSS Color Module Level 4, section 13.2. */
import { deltaEOk } from './difference.ts';
import type { Oklab, Oklch } from './oklab.ts';
import { linearToOklab, oklabToLinear, oklchToOklab } from './oklab.ts';
import type { Rgb } from './srgb.ts';

/** The just-noticeable difference and the stop of the search that the standard names. */
const JND = 0.02;
const EPSILON = 0.0001;
/** Rounding slack: a ten-thousandth of a channel is far below one 8-bit step. */
const SLACK = 1e-4;

/** Whether every linear channel lies in 0..1. */
export function inGamut(rgb: Rgb): boolean {
  return rgb.every((v) => v >= -SLACK && v <= 1 + SLACK);
}

function clip([r, g, b]: Rgb): Rgb {
  const unit = (v: number): number => Math.min(1, Math.max(0, v));
  return [unit(r), unit(g), unit(b)];
}

/**
 * The nearest-looking linear sRGB colour (0..1) with the same hue and lightness: chroma falls by
 * bisection until clipping changes the colour by less than can be seen.
 */
export function mapToGamut(color: Oklch): Rgb {
  if (color.l >= 1) return [1, 1, 1];
  if (color.l <= 0) return [0, 0, 0];
  const labOf = (c: number): Oklab => oklchToOklab({ ...color, c });
  const origin = oklabToLinear(labOf(color.c));
  if (inGamut(origin)) return clip(origin);
  const lossAt = (lab: Oklab, clipped: Rgb): number => deltaEOk(linearToOklab(clipped), lab);
  let best = clip(origin);
  if (lossAt(labOf(color.c), best) < JND) return best;
  let low = 0;
  let high = color.c;
  let lowInGamut = true;
  while (high - low > EPSILON) {
    const chroma = (low + high) / 2;
    const lab = labOf(chroma);
    const rgb = oklabToLinear(lab);
    if (lowInGamut && inGamut(rgb)) {
      low = chroma;
      best = clip(rgb);
      continue;
    }
    best = clip(rgb);
    const loss = lossAt(lab, best);
    if (loss >= JND) high = chroma;
    else if (JND - loss < EPSILON) return best;
    else {
      lowInGamut = false;
      low = chroma;
    }
  }
  return best;
}
