/** Which name of the fashion palette a colour goes by. */
import type { Oklab } from '../colour/oklab.ts';
import { NAMING_CENTRES } from './naming-centres.ts';
import { FASHION_COLOURS } from './palette.ts';

/**
 * How much lightness counts beside hue and chroma: cloth has folds and photos their exposure, so a
 * difference of lightness says less. Fitted with `SPREAD` and the centres by training/wardrobe/colour_fit.py
 * on garments of folds 1 to 4 of the clothing data, named by eye.
 */
const LIGHTNESS = 0.182;
/** Squared distance (OKLab) over which a name loses a factor e. */
const SPREAD = 0.00051;

const CENTRES = FASHION_COLOURS.map((name) => NAMING_CENTRES[name]);

/** How well each name fits a colour, in the palette's order; sums to 1. */
export function nameShares(color: Oklab): number[] {
  const distances = CENTRES.map(
    ([l, a, b]) =>
      ((LIGHTNESS * (color.l - l)) ** 2 + (color.a - a) ** 2 + (color.b - b) ** 2) / SPREAD,
  );
  const nearest = Math.min(...distances);
  const fits = CENTRES.map(([, , , common], i) => common * Math.exp(nearest - distances[i]!));
  const total = fits.reduce((sum, fit) => sum + fit, 0);
  return fits.map((fit) => fit / total);
}
