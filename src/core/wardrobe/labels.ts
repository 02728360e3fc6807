/**
 * What the garment networks say, and what it stands for here. The order of both lists is that of the
 * networks' outputs (models/trained/garment.card.json repeats it, and a test compares).
 */
import type { CategoryId, Slot } from './taxonomy.ts';
import { CATEGORIES, CATEGORY_IDS } from './taxonomy.ts';

/** Kinds of single garments: the labels of the clothing dataset, by the category each stands for. */
export const KINDS = {
  Blazer: 'blazer',
  Blouse: 'blouse',
  Body: 'bodysuit',
  Dress: 'dress',
  Hat: 'hat',
  Hoodie: 'hoodie',
  Longsleeve: 'long-sleeve',
  Outwear: 'jacket',
  Pants: 'trousers',
  Polo: 'polo',
  Shirt: 'shirt',
  Shoes: 'shoes',
  Shorts: 'shorts',
  Skirt: 'skirt',
  'T-Shirt': 't-shirt',
  Top: 'top',
  Undershirt: 'undershirt',
} as const satisfies Readonly<Record<string, CategoryId>>;
export type Kind = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as readonly Kind[];

/** Kinds of worn garments, by the category each stands for. */
export const WORN_KINDS = [
  'shoes',
  'boots',
  'sandals',
  'bag',
  'trousers',
  'jeans',
  'leggings',
  'shorts',
  'skirt',
  'dress',
  'jumpsuit',
  'coat',
  'jacket',
  'blazer',
  'waistcoat',
  'sweater',
  'sweatshirt',
  'blouse',
  'shirt',
  't-shirt',
  'top',
  'hat',
  'scarf',
  'belt',
  'glasses',
  'socks',
  'tie',
  'jewellery',
] as const satisfies readonly CategoryId[];

/** Categories that no network names: a person alone can choose them. In the order of the taxonomy. */
export const HAND_ONLY: readonly CategoryId[] = CATEGORY_IDS.filter(
  (id) => !new Set<string>([...Object.values(KINDS), ...WORN_KINDS]).has(id),
);

/**
 * The 59 labels of the street photos (Clothing Co-Parsing) by category; null for what is no garment to
 * keep. What has no slot in an outfit of its own goes to the nearest: tights and stockings to 'tights',
 * underwear to none.
 */
export const STREET_LABELS: Readonly<Record<string, CategoryId | null>> = {
  accessories: null,
  bag: 'bag',
  belt: 'belt',
  blazer: 'blazer',
  blouse: 'blouse',
  bodysuit: 'bodysuit',
  boots: 'boots',
  bra: null,
  bracelet: 'jewellery',
  cape: 'cape',
  cardigan: 'cardigan',
  clogs: 'shoes',
  coat: 'coat',
  dress: 'dress',
  earrings: 'jewellery',
  flats: 'shoes',
  glasses: 'glasses',
  gloves: 'gloves',
  hair: null,
  hat: 'hat',
  heels: 'heels',
  hoodie: 'hoodie',
  intimate: null,
  jacket: 'jacket',
  jeans: 'jeans',
  jumper: 'sweater',
  leggings: 'leggings',
  loafers: 'loafers',
  necklace: 'jewellery',
  null: null,
  panties: null,
  pants: 'trousers',
  pumps: 'heels',
  purse: 'bag',
  ring: 'jewellery',
  romper: 'jumpsuit',
  sandals: 'sandals',
  scarf: 'scarf',
  shirt: 'shirt',
  shoes: 'shoes',
  shorts: 'shorts',
  skin: null,
  skirt: 'skirt',
  sneakers: 'sneakers',
  socks: 'socks',
  stockings: 'tights',
  suit: 'suit',
  sunglasses: 'glasses',
  sweater: 'sweater',
  sweatshirt: 'sweatshirt',
  swimwear: null,
  't-shirt': 't-shirt',
  tie: 'tie',
  tights: 'tights',
  top: 'top',
  vest: 'waistcoat',
  wallet: 'bag',
  watch: 'jewellery',
  wedges: 'heels',
};

/** The slot that a street label fills, or null. */
export function slotOfStreetLabel(label: string): Slot | null {
  const category = STREET_LABELS[label];
  return category ? CATEGORIES[category].slot : null;
}
