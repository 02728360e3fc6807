/** What skin of a lightness looks like typically, so that a tone is compared with its like alone. */

import { type Lab, linearToLab } from '../colour/lab.ts';
import type { Oklch } from '../colour/oklab.ts';
import { oklabToLinear, oklchToOklab } from '../colour/oklab.ts';
import { scoreOn } from '../quality/curve.ts';
import type { Curve } from '../quality/thresholds.ts';

/** Hue angle (degrees) and chroma of CIELAB, each by lightness L*. */
export interface TypicalSkin {
  readonly hue: Curve;
  readonly chroma: Curve;
}

/**
 * In photos, as `measurePerson` reads them: the medians of 158 photos (136 of the street photos of the
 * training data, 22 portraits of the tests) with a trust of 0.5 and more, whose skin lies between L* 33
 * and 85. In every band of lightness the median hue of the street photos is 49 to 52 degrees, and two
 * thirds lie within 10 of it. Spectrophotometers put facial skin of all groups at a like hue, lightness being what differs
 * (Xiao et al., "Characterising the variations in ethnic skin colours", Skin Research and Technology
 * 23(1), 2017). Outside that range it runs to the ends of the Monk scale.
 */
export const TYPICAL_IN_PHOTOS: TypicalSkin = {
  hue: [
    [15, 61],
    [28, 51],
    [45, 50],
    [80, 52],
    [94, 74],
  ],
  chroma: [
    [15, 4],
    [25, 11],
    [40, 17],
    [60, 19],
    [75, 17],
    [85, 13],
    [94, 8],
  ],
};

/** A colour's CIELAB. */
export function labOf(color: Oklch): Lab {
  return linearToLab(oklabToLinear(oklchToOklab(color)));
}

/**
 * How much yellower (over 0) or redder a skin is than typical at its lightness, as the CIELAB hue
 * difference 2 C sin(dh / 2) (CIE 15:2004): on pale and on deep skin, which have little chroma, the
 * same angle shows less and counts less.
 */
export function hueOffset(skin: Oklch, typical: TypicalSkin): number {
  const { l, a, b } = labOf(skin);
  const hue = (Math.atan2(b, a) * 180) / Math.PI;
  const turn = ((hue - scoreOn(typical.hue, l)) * Math.PI) / 180;
  return 2 * Math.hypot(a, b) * Math.sin(turn / 2);
}

/** ln of chroma over what is typical at the lightness: over 0 is more colourful. */
export function chromaOffset(skin: Oklch, typical: TypicalSkin): number {
  const { l, a, b } = labOf(skin);
  return Math.log(Math.max(0.5, Math.hypot(a, b)) / scoreOn(typical.chroma, l));
}
