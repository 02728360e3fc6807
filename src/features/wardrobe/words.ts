/** What things of the wardrobe are called. Short nouns; a filter and a tile show them as they are. */
import { oklchToHex } from '../../core/colour/hex.ts';
import type { Fit, Pattern, StyleTag } from '../../core/wardrobe/attributes.ts';
import type { FormalityLevel } from '../../core/wardrobe/meta.ts';
import { FASHION_ANCHORS, type FashionColour } from '../../core/wardrobe/palette.ts';
import type { CategoryId, Laundry, Season, Slot } from '../../core/wardrobe/taxonomy.ts';

const CATEGORY: Readonly<Record<CategoryId, string>> = {
  't-shirt': 'T-shirt',
  'long-sleeve': 'Long-sleeve',
  polo: 'Polo',
  shirt: 'Shirt',
  blouse: 'Blouse',
  top: 'Top',
  undershirt: 'Undershirt',
  bodysuit: 'Bodysuit',
  sweater: 'Jumper',
  cardigan: 'Cardigan',
  hoodie: 'Hoodie',
  sweatshirt: 'Sweatshirt',
  jeans: 'Jeans',
  trousers: 'Trousers',
  chinos: 'Chinos',
  sweatpants: 'Joggers',
  leggings: 'Leggings',
  tights: 'Tights',
  shorts: 'Shorts',
  skirt: 'Skirt',
  dress: 'Dress',
  jumpsuit: 'Jumpsuit',
  blazer: 'Blazer',
  suit: 'Suit',
  waistcoat: 'Waistcoat',
  jacket: 'Jacket',
  'denim-jacket': 'Denim jacket',
  'leather-jacket': 'Leather jacket',
  'puffer-jacket': 'Puffer jacket',
  raincoat: 'Raincoat',
  coat: 'Coat',
  cape: 'Cape',
  shoes: 'Shoes',
  sneakers: 'Sneakers',
  loafers: 'Loafers',
  heels: 'Heels',
  boots: 'Boots',
  sandals: 'Sandals',
  bag: 'Bag',
  backpack: 'Backpack',
  hat: 'Hat',
  cap: 'Cap',
  beanie: 'Beanie',
  scarf: 'Scarf',
  belt: 'Belt',
  tie: 'Tie',
  glasses: 'Glasses',
  gloves: 'Gloves',
  socks: 'Socks',
  jewellery: 'Jewellery',
};

const SLOT: Readonly<Record<Slot, string>> = {
  top: 'Tops',
  bottom: 'Bottoms',
  dress: 'Dresses',
  outerwear: 'Outerwear',
  shoes: 'Shoes',
  bag: 'Bags',
  hat: 'Hats',
  scarf: 'Scarves',
  accessory: 'Accessories',
};

const SEASON: Readonly<Record<Season, string>> = {
  spring: 'Spring',
  summer: 'Summer',
  autumn: 'Autumn',
  winter: 'Winter',
};

const FORMALITY: Readonly<Record<FormalityLevel, string>> = {
  low: 'Casual',
  middle: 'Smart casual',
  high: 'Dressy',
};

const LAUNDRY: Readonly<Record<Laundry, string>> = {
  machine: 'Machine wash',
  delicate: 'Delicate wash',
  hand: 'Hand wash',
  'dry-clean': 'Dry clean',
  wipe: 'Wipe clean',
};

const PATTERN: Readonly<Record<Pattern, string>> = {
  solid: 'Solid',
  striped: 'Striped',
  plaid: 'Plaid',
  floral: 'Floral',
  graphic: 'Graphic',
  dotted: 'Dotted',
  animal: 'Animal print',
  other: 'Other pattern',
};

/** 't-shirt' is 'T-shirt'. */
export const categoryName = (id: CategoryId): string => CATEGORY[id];
/** 'top' is 'Tops': a slot is named as what is in it. */
export const slotName = (slot: Slot): string => SLOT[slot];
/** 'light blue' is 'Light blue'. */
export const colourName = (name: FashionColour): string => capital(name);
export const patternName = (pattern: Pattern): string => PATTERN[pattern];
export const fitName = (fit: Fit): string => capital(fit);
export const seasonName = (season: Season): string => SEASON[season];
export const laundryName = (laundry: Laundry): string => LAUNDRY[laundry];
export const formalityName = (level: FormalityLevel): string => FORMALITY[level];
export const tagName = (tag: StyleTag): string => capital(tag);

/** Anchors are what cameras make of cloth at home; a swatch shows what the name means. */
const SWATCH: { readonly [C in FashionColour]?: string } = {
  black: '#161514',
  white: '#ffffff',
  cream: '#f4ead5',
  'light grey': '#d3d3d3',
};

/** A colour name as a CSS colour, for a swatch. */
export const swatchOf = (name: FashionColour): string =>
  SWATCH[name] ?? oklchToHex(FASHION_ANCHORS[name]);

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
