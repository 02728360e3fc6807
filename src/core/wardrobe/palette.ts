/**
 * The fashion palette: the names that colours of clothes go by, each with an anchor in OKLCH (Ottosson,
 * 2020: lightness 0..1, chroma, hue in degrees) in the middle of what the name covers in photos taken
 * at home, where white cloth seldom comes out lighter than 0.85. Anchors were chosen by eye and drawn
 * towards the means of the garments that bench/colour names by hand (a prior worth 1.5 garments); how
 * `common` a name is comes from there too ((garments + 1) ^ 0.3). `near` lists the names that a careful
 * person could give the same garment: two names are neighbours when either lists the other.
 */
import type { Oklch } from '../colour/oklab.ts';

interface Anchor extends Oklch {
  /** How common the name is, from 1. */
  readonly common: number;
  readonly near: readonly string[];
}

const at = (
  l: number,
  c: number,
  h: number,
  common: number,
  ...near: readonly string[]
): Anchor => ({ l, c, h, common, near });

/** Anchors by name; the order is that of lists and filters: greys, browns, then round the hues. */
export const FASHION_ANCHORS = {
  black: at(0.255, 0.008, 277, 2.25, 'charcoal', 'navy', 'chocolate', 'dark green'),
  charcoal: at(0.404, 0.009, 258, 2.25, 'black', 'grey', 'navy', 'denim'),
  grey: at(0.575, 0.003, 276, 1.71, 'charcoal', 'light grey', 'taupe', 'denim'),
  'light grey': at(0.741, 0.001, 99, 2.16, 'grey', 'white', 'beige', 'light blue'),
  white: at(0.794, 0.003, 55, 2.11, 'cream', 'light grey'),
  cream: at(0.781, 0.026, 74, 2.49, 'white', 'beige', 'blush', 'peach'),
  beige: at(0.734, 0.024, 79, 1.62, 'cream', 'tan', 'khaki', 'taupe', 'peach'),
  taupe: at(0.579, 0.017, 68, 1.52, 'beige', 'grey', 'khaki', 'brown', 'tan'),
  tan: at(0.727, 0.061, 70, 1.23, 'beige', 'camel', 'khaki'),
  camel: at(0.674, 0.089, 71, 1.0, 'tan', 'brown', 'mustard'),
  brown: at(0.468, 0.067, 54, 1.23, 'chocolate', 'camel', 'rust', 'taupe'),
  chocolate: at(0.306, 0.048, 45, 1.39, 'brown', 'black', 'burgundy'),
  khaki: at(0.65, 0.06, 98, 1.0, 'olive', 'beige', 'tan', 'sage'),
  olive: at(0.513, 0.074, 108, 1.0, 'khaki', 'dark green', 'green'),
  'dark green': at(0.424, 0.057, 139, 1.23, 'green', 'olive', 'teal', 'black'),
  green: at(0.6, 0.106, 166, 1.23, 'dark green', 'lime', 'teal', 'mint'),
  sage: at(0.7, 0.05, 140, 1.0, 'mint', 'khaki', 'green'),
  mint: at(0.821, 0.06, 173, 1.23, 'sage', 'turquoise', 'green'),
  lime: at(0.657, 0.114, 121, 1.52, 'green', 'yellow'),
  teal: at(0.494, 0.079, 200, 1.0, 'turquoise', 'dark green', 'denim', 'green'),
  turquoise: at(0.721, 0.089, 206, 1.39, 'teal', 'mint', 'light blue', 'blue'),
  navy: at(0.352, 0.032, 274, 1.93, 'black', 'blue', 'denim', 'charcoal'),
  blue: at(0.432, 0.137, 259, 1.52, 'navy', 'denim', 'light blue', 'turquoise'),
  denim: at(0.488, 0.065, 255, 1.79, 'blue', 'navy', 'light blue', 'grey'),
  'light blue': at(0.691, 0.047, 254, 1.71, 'denim', 'blue', 'lavender', 'turquoise'),
  lavender: at(0.726, 0.079, 309, 1.23, 'purple', 'light blue', 'pink'),
  purple: at(0.471, 0.117, 307, 1.23, 'lavender', 'plum', 'blue', 'fuchsia'),
  plum: at(0.468, 0.056, 324, 1.23, 'purple', 'burgundy', 'fuchsia'),
  burgundy: at(0.484, 0.078, 14, 1.79, 'red', 'plum', 'chocolate'),
  red: at(0.528, 0.186, 23, 1.71, 'burgundy', 'coral', 'orange', 'fuchsia', 'rust'),
  coral: at(0.646, 0.141, 27, 1.52, 'red', 'orange', 'pink', 'peach'),
  rust: at(0.425, 0.088, 41, 1.23, 'brown', 'red', 'orange'),
  orange: at(0.71, 0.165, 54, 1.0, 'coral', 'mustard', 'rust', 'peach'),
  peach: at(0.76, 0.075, 50, 1.52, 'blush', 'coral', 'beige', 'orange'),
  blush: at(0.807, 0.027, 35, 1.39, 'pink', 'peach', 'cream', 'beige'),
  pink: at(0.704, 0.056, 10, 1.87, 'blush', 'fuchsia', 'coral', 'lavender'),
  fuchsia: at(0.552, 0.194, 9, 1.23, 'pink', 'purple', 'red'),
  mustard: at(0.71, 0.132, 83, 1.0, 'yellow', 'camel', 'orange'),
  yellow: at(0.748, 0.12, 102, 1.39, 'mustard', 'lime', 'cream'),
} as const satisfies Readonly<Record<string, Anchor>>;

export type FashionColour = keyof typeof FASHION_ANCHORS;

export const FASHION_COLOURS = Object.keys(FASHION_ANCHORS) as readonly FashionColour[];

/** Whether the names are one or neighbours. */
export function isNear(a: FashionColour, b: FashionColour): boolean {
  const nearOf = (name: FashionColour): readonly string[] => FASHION_ANCHORS[name].near;
  return a === b || nearOf(a).includes(b) || nearOf(b).includes(a);
}
