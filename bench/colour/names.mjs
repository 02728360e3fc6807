/**
 * Colour names of other makers in the words of our palette. Names that are ours stand for themselves; a
 * name that is nowhere is left out and counted.
 */

/** @type {Readonly<Record<string, string>>} */
export const FOREIGN = {
  gray: 'grey',
  'dark grey': 'charcoal',
  'dark gray': 'charcoal',
  'light gray': 'light grey',
  silver: 'light grey',
  'off white': 'cream',
  'off-white': 'cream',
  ivory: 'cream',
  ecru: 'cream',
  nude: 'beige',
  sand: 'beige',
  stone: 'beige',
  'light brown': 'camel',
  'dark brown': 'chocolate',
  coffee: 'chocolate',
  bronze: 'brown',
  copper: 'rust',
  terracotta: 'rust',
  gold: 'mustard',
  golden: 'mustard',
  'light yellow': 'yellow',
  'navy blue': 'navy',
  'dark blue': 'navy',
  'royal blue': 'blue',
  'sky blue': 'light blue',
  'baby blue': 'light blue',
  indigo: 'denim',
  jeans: 'denim',
  cyan: 'turquoise',
  aqua: 'turquoise',
  'forest green': 'dark green',
  'light green': 'mint',
  'sea green': 'teal',
  'lime green': 'lime',
  army: 'olive',
  violet: 'purple',
  lilac: 'lavender',
  mauve: 'lavender',
  'light purple': 'lavender',
  magenta: 'fuchsia',
  'hot pink': 'fuchsia',
  'light pink': 'blush',
  rose: 'pink',
  salmon: 'coral',
  'dark red': 'burgundy',
  maroon: 'burgundy',
  wine: 'burgundy',
  apricot: 'peach',
};

/**
 * Basic colour terms (Berlin and Kay, 1969) of our names. Where a table uses these words alone, ours are
 * compared as these: its 'blue' means navy and light blue as well.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const BASIC = {
  black: ['black'],
  white: ['white', 'cream'],
  grey: ['charcoal', 'grey', 'light grey'],
  brown: ['brown', 'chocolate', 'camel', 'tan', 'taupe', 'rust'],
  beige: ['beige', 'khaki', 'cream', 'tan'],
  green: ['green', 'dark green', 'olive', 'sage', 'mint', 'lime', 'teal'],
  blue: ['blue', 'navy', 'denim', 'light blue', 'turquoise', 'teal'],
  purple: ['purple', 'lavender', 'plum'],
  pink: ['pink', 'blush', 'fuchsia', 'peach', 'coral'],
  red: ['red', 'burgundy'],
  orange: ['orange', 'coral', 'peach', 'rust'],
  yellow: ['yellow', 'mustard'],
};

/**
 * How to judge a table's colours: by our names, or by basic terms where it knows no others.
 * @param {readonly string[]} colours as the table has them @param {readonly string[]} ours
 * @returns {(colour: string) => readonly string[] | null} the names of ours that are right, or null
 */
export function meaningOf(colours, ours) {
  const named = colours.map((c) => FOREIGN[c.toLowerCase()] ?? c.toLowerCase());
  const basic = named.every((name) => name in BASIC || !ours.includes(name));
  return (colour) => {
    const name = FOREIGN[colour.toLowerCase()] ?? colour.toLowerCase();
    if (basic && BASIC[name]) return BASIC[name];
    return ours.includes(name) ? [name] : null;
  };
}
