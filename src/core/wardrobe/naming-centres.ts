/**
 * Where the names of the palette end: a centre for each (OKLab) and how common it is, by which it wins over
 * others as near. Centres are fitted together, to part names from one another, and so are no colours to show.
 * Written by `python -m training.wardrobe.colour_fit --write`, which fits them on 1,098 garments named by eye
 * (training/wardrobe/colour-labels.csv; none of those of bench/colour).
 */
import type { FashionColour } from './palette.ts';

/** l, a, b, and the weight against other names at the same distance, from 1. */
export const NAMING_CENTRES: Readonly<
  Record<FashionColour, readonly [number, number, number, number]>
> = {
  black: [0.2408, 0.0069, 0.0011, 1.09],
  charcoal: [0.4265, 0.0001, -0.0069, 1.12],
  grey: [0.5709, -0.0082, -0.0055, 1.55],
  'light grey': [0.6918, -0.0034, -0.0015, 1.1],
  white: [0.8353, 0.0039, -0.0027, 2.14],
  cream: [0.8311, 0.0043, 0.0311, 2.24],
  beige: [0.6972, 0.008, 0.0295, 1.47],
  taupe: [0.5803, 0.0206, 0.0296, 1.34],
  tan: [0.6557, 0.0255, 0.0528, 1.79],
  camel: [0.5381, 0.0328, 0.0691, 1.87],
  brown: [0.418, 0.0358, 0.0435, 3.96],
  chocolate: [0.2625, 0.0319, 0.0341, 1.2],
  khaki: [0.6364, -0.0101, 0.0458, 1.4],
  olive: [0.4435, -0.014, 0.0467, 2.49],
  'dark green': [0.4353, -0.0412, 0.0125, 2.44],
  green: [0.5249, -0.0616, 0.028, 6.24],
  sage: [0.722, -0.0308, 0.0259, 1.52],
  mint: [0.7579, -0.047, 0.009, 2.19],
  lime: [0.7708, -0.034, 0.0665, 2.17],
  teal: [0.4772, -0.0529, -0.0184, 2.32],
  turquoise: [0.6581, -0.0533, -0.0178, 2.0],
  navy: [0.3438, 0.0046, -0.0401, 3.07],
  blue: [0.4804, -0.0131, -0.0519, 1.0],
  denim: [0.4302, -0.0184, -0.0368, 3.2],
  'light blue': [0.6786, -0.0186, -0.0305, 1.77],
  lavender: [0.6192, 0.0386, -0.0226, 1.23],
  purple: [0.4001, 0.0506, -0.048, 3.53],
  plum: [0.4178, 0.056, -0.0162, 3.08],
  burgundy: [0.3594, 0.0657, 0.0127, 3.38],
  red: [0.5331, 0.0724, 0.0423, 1.14],
  coral: [0.6933, 0.0702, 0.0336, 2.03],
  rust: [0.4591, 0.0586, 0.0561, 1.65],
  orange: [0.6288, 0.0559, 0.0759, 1.97],
  peach: [0.7372, 0.052, 0.0575, 1.8],
  blush: [0.777, 0.0415, 0.0091, 1.67],
  pink: [0.6937, 0.0646, 0.0018, 12.25],
  fuchsia: [0.5132, 0.0748, -0.004, 1.36],
  mustard: [0.5987, 0.018, 0.0899, 3.07],
  yellow: [0.8149, -0.01, 0.0863, 2.2],
};
