/**
 * What clothes there are: categories with the slot of an outfit that they fill and what is usual for
 * them. `formality` runs from 0 (the gym) to 1 (black tie), after the common dress codes: casual 0.25,
 * smart casual 0.45, business 0.7. Seasons and laundry are habits, to be changed a garment.
 */

export const SLOTS = [
  'top',
  'bottom',
  'dress',
  'outerwear',
  'shoes',
  'bag',
  'hat',
  'scarf',
  'accessory',
] as const;
export type Slot = (typeof SLOTS)[number];

export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;
export type Season = (typeof SEASONS)[number];

export const LAUNDRY = ['machine', 'delicate', 'hand', 'dry-clean', 'wipe'] as const;
export type Laundry = (typeof LAUNDRY)[number];

interface CategoryEntry {
  readonly slot: Slot;
  readonly formality: number;
  readonly seasons: readonly Season[];
  readonly laundry: Laundry;
}

const ALL = SEASONS;
const WARM = ['spring', 'summer'] as const;
const MILD = ['spring', 'summer', 'autumn'] as const;
const COOL = ['autumn', 'winter', 'spring'] as const;
const COLD = ['autumn', 'winter'] as const;

const of = (
  slot: Slot,
  formality: number,
  seasons: readonly Season[],
  laundry: Laundry,
): CategoryEntry => ({ slot, formality, seasons, laundry });

/** Categories by id, in the order of lists: by slot, then from light to warm. */
export const CATEGORIES = {
  't-shirt': of('top', 0.2, MILD, 'machine'),
  'long-sleeve': of('top', 0.3, COOL, 'machine'),
  polo: of('top', 0.4, MILD, 'machine'),
  shirt: of('top', 0.6, ALL, 'machine'),
  blouse: of('top', 0.6, MILD, 'delicate'),
  top: of('top', 0.35, WARM, 'machine'),
  undershirt: of('top', 0.1, MILD, 'machine'),
  bodysuit: of('top', 0.35, ALL, 'machine'),
  sweater: of('top', 0.45, COLD, 'delicate'),
  cardigan: of('top', 0.45, COOL, 'delicate'),
  hoodie: of('top', 0.15, COOL, 'machine'),
  sweatshirt: of('top', 0.2, COOL, 'machine'),
  jeans: of('bottom', 0.3, ALL, 'machine'),
  trousers: of('bottom', 0.55, ALL, 'machine'),
  chinos: of('bottom', 0.5, ALL, 'machine'),
  sweatpants: of('bottom', 0.1, ALL, 'machine'),
  leggings: of('bottom', 0.15, COOL, 'machine'),
  tights: of('bottom', 0.5, COOL, 'hand'),
  shorts: of('bottom', 0.15, ['summer'], 'machine'),
  skirt: of('bottom', 0.5, MILD, 'machine'),
  dress: of('dress', 0.55, MILD, 'delicate'),
  jumpsuit: of('dress', 0.45, MILD, 'machine'),
  blazer: of('outerwear', 0.75, ALL, 'dry-clean'),
  suit: of('outerwear', 0.85, ALL, 'dry-clean'),
  waistcoat: of('outerwear', 0.65, COOL, 'dry-clean'),
  jacket: of('outerwear', 0.4, COOL, 'dry-clean'),
  'denim-jacket': of('outerwear', 0.25, MILD, 'machine'),
  'leather-jacket': of('outerwear', 0.35, COOL, 'dry-clean'),
  'puffer-jacket': of('outerwear', 0.25, COLD, 'machine'),
  raincoat: of('outerwear', 0.35, COOL, 'wipe'),
  coat: of('outerwear', 0.65, COLD, 'dry-clean'),
  cape: of('outerwear', 0.6, COLD, 'dry-clean'),
  shoes: of('shoes', 0.5, ALL, 'wipe'),
  sneakers: of('shoes', 0.2, ALL, 'wipe'),
  loafers: of('shoes', 0.6, MILD, 'wipe'),
  heels: of('shoes', 0.75, ALL, 'wipe'),
  boots: of('shoes', 0.45, COLD, 'wipe'),
  sandals: of('shoes', 0.25, ['summer'], 'wipe'),
  bag: of('bag', 0.5, ALL, 'wipe'),
  backpack: of('bag', 0.2, ALL, 'wipe'),
  hat: of('hat', 0.4, ALL, 'hand'),
  cap: of('hat', 0.15, WARM, 'hand'),
  beanie: of('hat', 0.2, COLD, 'hand'),
  scarf: of('scarf', 0.45, COLD, 'hand'),
  belt: of('accessory', 0.5, ALL, 'wipe'),
  tie: of('accessory', 0.85, ALL, 'dry-clean'),
  glasses: of('accessory', 0.4, ALL, 'wipe'),
  gloves: of('accessory', 0.45, ['winter'], 'hand'),
  socks: of('accessory', 0.3, ALL, 'machine'),
  jewellery: of('accessory', 0.6, ALL, 'wipe'),
} as const satisfies Readonly<Record<string, CategoryEntry>>;

export type CategoryId = keyof typeof CATEGORIES;

export const CATEGORY_IDS = Object.keys(CATEGORIES) as readonly CategoryId[];

/** What is usual for a category. */
export function categoryOf(id: CategoryId): CategoryEntry {
  return CATEGORIES[id];
}

/** Whether a string is a category's id; for what comes from files. */
export function isCategory(id: string): id is CategoryId {
  return Object.hasOwn(CATEGORIES, id);
}
