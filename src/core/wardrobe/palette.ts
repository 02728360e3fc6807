/**
 * The fashion palette: the names that colours of clothes go by, each with an anchor in OKLCH (Ottosson,
 * 2020: lightness 0..1, chroma, hue in degrees) about the middle of what the name covers in photos taken
 * at home, where white cloth seldom comes out lighter than 0.85. Anchors, and `common`, by which a name
 * wins over others that fit as well, are fitted by `python -m training.wardrobe.colour_fit` on 1,098
 * garments named by eye (training/wardrobe/colour-labels.csv; none of those of bench/colour). `near` lists
 * the names that a careful person could give the same garment: two names are neighbours when either
 * lists the other.
 */
import type { Oklch } from '../colour/oklab.ts';

interface Anchor extends Oklch {
  /** Its weight against other names at the same distance, from 1. */
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
  black: at(0.267, 0.006, 47, 3.08, 'charcoal', 'navy', 'chocolate', 'dark green'),
  charcoal: at(0.422, 0.007, 301, 2.17, 'black', 'grey', 'navy', 'denim'),
  grey: at(0.585, 0.007, 219, 2.01, 'charcoal', 'light grey', 'taupe', 'denim'),
  'light grey': at(0.698, 0.004, 238, 2.33, 'grey', 'white', 'beige', 'light blue'),
  white: at(0.801, 0.001, 215, 4.22, 'cream', 'light grey'),
  cream: at(0.789, 0.035, 80, 3.51, 'white', 'beige', 'blush', 'peach'),
  beige: at(0.696, 0.029, 73, 1.41, 'cream', 'tan', 'khaki', 'taupe', 'peach'),
  taupe: at(0.596, 0.028, 53, 1.7, 'beige', 'grey', 'khaki', 'brown', 'tan'),
  tan: at(0.652, 0.056, 68, 1.61, 'beige', 'camel', 'khaki'),
  camel: at(0.625, 0.074, 70, 1.54, 'tan', 'brown', 'mustard'),
  brown: at(0.448, 0.051, 52, 2.48, 'chocolate', 'camel', 'rust', 'taupe'),
  chocolate: at(0.348, 0.036, 22, 1.02, 'brown', 'black', 'burgundy'),
  khaki: at(0.67, 0.048, 95, 1, 'olive', 'beige', 'tan', 'sage'),
  olive: at(0.438, 0.043, 105, 2.29, 'khaki', 'dark green', 'green'),
  'dark green': at(0.433, 0.036, 157, 2.02, 'green', 'olive', 'teal', 'black'),
  green: at(0.546, 0.083, 157, 8.17, 'dark green', 'lime', 'teal', 'mint'),
  sage: at(0.753, 0.036, 147, 1.55, 'mint', 'khaki', 'green'),
  mint: at(0.743, 0.052, 167, 3.35, 'sage', 'turquoise', 'green'),
  lime: at(0.731, 0.096, 119, 3.49, 'green', 'yellow'),
  teal: at(0.493, 0.067, 203, 3.26, 'turquoise', 'dark green', 'denim', 'green'),
  turquoise: at(0.681, 0.07, 206, 2.8, 'teal', 'mint', 'light blue', 'blue'),
  navy: at(0.353, 0.04, 280, 3.51, 'black', 'blue', 'denim', 'charcoal'),
  blue: at(0.49, 0.102, 259, 2.79, 'navy', 'denim', 'light blue', 'turquoise'),
  denim: at(0.438, 0.042, 247, 3.79, 'blue', 'navy', 'light blue', 'grey'),
  'light blue': at(0.697, 0.037, 247, 3.44, 'denim', 'blue', 'lavender', 'turquoise'),
  lavender: at(0.668, 0.046, 309, 1.44, 'purple', 'light blue', 'pink'),
  purple: at(0.447, 0.084, 314, 4.62, 'lavender', 'plum', 'blue', 'fuchsia'),
  plum: at(0.449, 0.063, 336, 3.82, 'purple', 'burgundy', 'fuchsia'),
  burgundy: at(0.387, 0.073, 9, 3.58, 'red', 'plum', 'chocolate'),
  red: at(0.503, 0.153, 21, 1.92, 'burgundy', 'coral', 'orange', 'fuchsia', 'rust'),
  coral: at(0.675, 0.126, 21, 5.03, 'red', 'orange', 'pink', 'peach'),
  rust: at(0.428, 0.109, 36, 1.78, 'brown', 'red', 'orange'),
  orange: at(0.655, 0.137, 49, 4.84, 'coral', 'mustard', 'rust', 'peach'),
  peach: at(0.743, 0.079, 52, 2.48, 'blush', 'coral', 'beige', 'orange'),
  blush: at(0.781, 0.033, 21, 2.05, 'pink', 'peach', 'cream', 'beige'),
  pink: at(0.679, 0.055, 355, 10.49, 'blush', 'fuchsia', 'coral', 'lavender'),
  fuchsia: at(0.515, 0.148, 356, 3.38, 'pink', 'purple', 'red'),
  mustard: at(0.629, 0.097, 83, 4.17, 'yellow', 'camel', 'orange'),
  yellow: at(0.768, 0.104, 97, 4.99, 'mustard', 'lime', 'cream'),
} as const satisfies Readonly<Record<string, Anchor>>;

export type FashionColour = keyof typeof FASHION_ANCHORS;

export const FASHION_COLOURS = Object.keys(FASHION_ANCHORS) as readonly FashionColour[];

/** Whether the names are one or neighbours. */
export function isNear(a: FashionColour, b: FashionColour): boolean {
  const nearOf = (name: FashionColour): readonly string[] => FASHION_ANCHORS[name].near;
  return a === b || nearOf(a).includes(b) || nearOf(b).includes(a);
}
