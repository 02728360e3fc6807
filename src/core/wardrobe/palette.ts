/**
 * The fashion palette: the names that colours of clothes go by, each with an anchor in OKLCH (Ottosson,
 * 2020: lightness 0..1, chroma, hue in degrees), the middle of what the name covers in photos taken at home,
 * where white cloth seldom comes out lighter than 0.85; it is what is shown for the name, and what a person
 * who chooses it gets. Where names end is in `naming-centres.ts`. `near` lists the names that a careful
 * person could give the same garment: two names are neighbours when either lists the other.
 */
import type { Oklch } from '../colour/oklab.ts';

interface Anchor extends Oklch {
  readonly near: readonly string[];
}

const at = (l: number, c: number, h: number, ...near: readonly string[]): Anchor => ({
  l,
  c,
  h,
  near,
});

/** Anchors by name; the order is that of lists and filters: greys, browns, then round the hues. */
export const FASHION_ANCHORS = {
  black: at(0.267, 0.006, 47, 'charcoal', 'navy', 'chocolate', 'dark green'),
  charcoal: at(0.422, 0.007, 301, 'black', 'grey', 'navy', 'denim'),
  grey: at(0.585, 0.007, 219, 'charcoal', 'light grey', 'taupe', 'denim'),
  'light grey': at(0.698, 0.004, 238, 'grey', 'white', 'beige', 'light blue'),
  white: at(0.801, 0.001, 215, 'cream', 'light grey'),
  cream: at(0.789, 0.035, 80, 'white', 'beige', 'blush', 'peach'),
  beige: at(0.696, 0.029, 73, 'cream', 'tan', 'khaki', 'taupe', 'peach'),
  taupe: at(0.596, 0.028, 53, 'beige', 'grey', 'khaki', 'brown', 'tan'),
  tan: at(0.652, 0.056, 68, 'beige', 'camel', 'khaki'),
  camel: at(0.625, 0.074, 70, 'tan', 'brown', 'mustard'),
  brown: at(0.448, 0.051, 52, 'chocolate', 'camel', 'rust', 'taupe'),
  chocolate: at(0.348, 0.036, 22, 'brown', 'black', 'burgundy'),
  khaki: at(0.67, 0.048, 95, 'olive', 'beige', 'tan', 'sage'),
  olive: at(0.438, 0.043, 105, 'khaki', 'dark green', 'green'),
  'dark green': at(0.433, 0.036, 157, 'green', 'olive', 'teal', 'black'),
  green: at(0.546, 0.083, 157, 'dark green', 'lime', 'teal', 'mint'),
  sage: at(0.753, 0.036, 147, 'mint', 'khaki', 'green'),
  mint: at(0.743, 0.052, 167, 'sage', 'turquoise', 'green'),
  lime: at(0.731, 0.096, 119, 'green', 'yellow'),
  teal: at(0.493, 0.067, 203, 'turquoise', 'dark green', 'denim', 'green'),
  turquoise: at(0.681, 0.07, 206, 'teal', 'mint', 'light blue', 'blue'),
  navy: at(0.353, 0.04, 280, 'black', 'blue', 'denim', 'charcoal'),
  blue: at(0.49, 0.102, 259, 'navy', 'denim', 'light blue', 'turquoise'),
  denim: at(0.438, 0.042, 247, 'blue', 'navy', 'light blue', 'grey'),
  'light blue': at(0.697, 0.037, 247, 'denim', 'blue', 'lavender', 'turquoise'),
  lavender: at(0.668, 0.046, 309, 'purple', 'light blue', 'pink'),
  purple: at(0.447, 0.084, 314, 'lavender', 'plum', 'blue', 'fuchsia'),
  plum: at(0.449, 0.063, 336, 'purple', 'burgundy', 'fuchsia'),
  burgundy: at(0.387, 0.073, 9, 'red', 'plum', 'chocolate'),
  red: at(0.503, 0.153, 21, 'burgundy', 'coral', 'orange', 'fuchsia', 'rust'),
  coral: at(0.675, 0.126, 21, 'red', 'orange', 'pink', 'peach'),
  rust: at(0.428, 0.109, 36, 'brown', 'red', 'orange'),
  orange: at(0.655, 0.137, 49, 'coral', 'mustard', 'rust', 'peach'),
  peach: at(0.743, 0.079, 52, 'blush', 'coral', 'beige', 'orange'),
  blush: at(0.781, 0.033, 21, 'pink', 'peach', 'cream', 'beige'),
  pink: at(0.679, 0.055, 355, 'blush', 'fuchsia', 'coral', 'lavender'),
  fuchsia: at(0.515, 0.148, 356, 'pink', 'purple', 'red'),
  mustard: at(0.629, 0.097, 83, 'yellow', 'camel', 'orange'),
  yellow: at(0.768, 0.104, 97, 'mustard', 'lime', 'cream'),
} as const satisfies Readonly<Record<string, Anchor>>;

export type FashionColour = keyof typeof FASHION_ANCHORS;

export const FASHION_COLOURS = Object.keys(FASHION_ANCHORS) as readonly FashionColour[];

/** Whether the names are one or neighbours. */
export function isNear(a: FashionColour, b: FashionColour): boolean {
  const nearOf = (name: FashionColour): readonly string[] => FASHION_ANCHORS[name].near;
  return a === b || nearOf(a).includes(b) || nearOf(b).includes(a);
}
