/**
 * The fashion palette: the names that colours of clothes go by, each with an anchor in OKLCH (Ottosson,
 * 2020: lightness 0..1, chroma, hue in degrees) in the middle of what the name covers, chosen by eye from
 * photographed cloth. `near` lists the names that a careful person could give the same garment: two
 * names count as neighbours when either lists the other.
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
  black: at(0.206, 0.006, 286, 'charcoal', 'navy', 'chocolate', 'dark green'),
  charcoal: at(0.36, 0.009, 268, 'black', 'grey', 'navy', 'denim'),
  grey: at(0.626, 0.006, 265, 'charcoal', 'light grey', 'taupe', 'denim'),
  'light grey': at(0.826, 0.005, 258, 'grey', 'white', 'beige', 'light blue'),
  white: at(0.967, 0.003, 106, 'cream', 'light grey'),
  cream: at(0.933, 0.029, 88, 'white', 'beige', 'blush', 'peach'),
  beige: at(0.834, 0.049, 81, 'cream', 'tan', 'khaki', 'taupe', 'peach'),
  taupe: at(0.609, 0.028, 65, 'beige', 'grey', 'khaki', 'brown', 'tan'),
  tan: at(0.737, 0.068, 66, 'beige', 'camel', 'khaki'),
  camel: at(0.674, 0.089, 71, 'tan', 'brown', 'mustard'),
  brown: at(0.476, 0.068, 55, 'chocolate', 'camel', 'rust', 'taupe'),
  chocolate: at(0.31, 0.044, 45, 'brown', 'black', 'burgundy'),
  khaki: at(0.69, 0.058, 93, 'olive', 'beige', 'tan', 'sage'),
  olive: at(0.513, 0.074, 108, 'khaki', 'dark green', 'green'),
  'dark green': at(0.341, 0.049, 161, 'green', 'olive', 'teal', 'black'),
  green: at(0.564, 0.126, 151, 'dark green', 'lime', 'teal', 'mint'),
  sage: at(0.738, 0.036, 139, 'mint', 'khaki', 'green'),
  mint: at(0.87, 0.054, 165, 'sage', 'turquoise', 'green'),
  lime: at(0.796, 0.175, 124, 'green', 'yellow'),
  teal: at(0.494, 0.079, 200, 'turquoise', 'dark green', 'denim', 'green'),
  turquoise: at(0.729, 0.109, 198, 'teal', 'mint', 'light blue', 'blue'),
  navy: at(0.292, 0.061, 268, 'black', 'blue', 'denim', 'charcoal'),
  blue: at(0.478, 0.165, 262, 'navy', 'denim', 'light blue', 'turquoise'),
  denim: at(0.521, 0.066, 255, 'blue', 'navy', 'light blue', 'grey'),
  'light blue': at(0.813, 0.058, 247, 'denim', 'blue', 'lavender', 'turquoise'),
  lavender: at(0.778, 0.066, 295, 'purple', 'light blue', 'pink'),
  purple: at(0.469, 0.152, 302, 'lavender', 'plum', 'blue', 'fuchsia'),
  plum: at(0.366, 0.09, 334, 'purple', 'burgundy', 'fuchsia'),
  burgundy: at(0.365, 0.108, 11, 'red', 'plum', 'chocolate'),
  red: at(0.538, 0.2, 24, 'burgundy', 'coral', 'orange', 'fuchsia', 'rust'),
  coral: at(0.7, 0.162, 31, 'red', 'orange', 'pink', 'peach'),
  rust: at(0.518, 0.131, 38, 'brown', 'red', 'orange'),
  orange: at(0.71, 0.165, 54, 'coral', 'mustard', 'rust', 'peach'),
  peach: at(0.854, 0.073, 54, 'blush', 'coral', 'beige', 'orange'),
  blush: at(0.871, 0.037, 26, 'pink', 'peach', 'cream', 'beige'),
  pink: at(0.782, 0.103, 1, 'blush', 'fuchsia', 'coral', 'lavender'),
  fuchsia: at(0.587, 0.216, 354, 'pink', 'purple', 'red'),
  mustard: at(0.71, 0.132, 83, 'yellow', 'camel', 'orange'),
  yellow: at(0.871, 0.163, 97, 'mustard', 'lime', 'cream'),
} as const satisfies Readonly<Record<string, Anchor>>;

export type FashionColour = keyof typeof FASHION_ANCHORS;

export const FASHION_COLOURS = Object.keys(FASHION_ANCHORS) as readonly FashionColour[];

/** Whether the names are one or neighbours. */
export function isNear(a: FashionColour, b: FashionColour): boolean {
  const nearOf = (name: FashionColour): readonly string[] => FASHION_ANCHORS[name].near;
  return a === b || nearOf(a).includes(b) || nearOf(b).includes(a);
}
