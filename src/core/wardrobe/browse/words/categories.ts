/** What people call clothes. A word for a whole slot names no category. */
import type { CategoryId, Slot } from '../../taxonomy.ts';

/** Other words for a category, beside its id; plurals are found by themselves. */
const CATEGORY_OTHERS: { readonly [C in CategoryId]?: readonly string[] } = {
  't-shirt': ['tee', 'tshirt', 'tee shirt'],
  'long-sleeve': ['longsleeve', 'long sleeve', 'long sleeved top', 'long sleeved t shirt'],
  polo: ['polo shirt', 'polo neck shirt'],
  shirt: ['dress shirt', 'button down', 'button up', 'oxford shirt', 'flannel'],
  blouse: ['tunic'],
  top: ['tank', 'camisole', 'cami', 'crop top', 'halter', 'halterneck'],
  undershirt: ['vest top', 'tank top', 'singlet', 'sleeveless shirt'],
  bodysuit: ['body', 'leotard'],
  sweater: ['jumper', 'pullover', 'knit', 'knitwear', 'turtleneck', 'roll neck', 'rollneck'],
  cardigan: ['cardi'],
  hoodie: ['hoody', 'hooded sweatshirt', 'hooded sweater'],
  sweatshirt: ['sweat', 'crewneck'],
  jeans: ['jean', 'denims', 'denim trousers'],
  trousers: ['trouser', 'pants', 'pant', 'slacks', 'culottes', 'dress pants', 'suit trousers'],
  chinos: ['chino', 'khakis'],
  sweatpants: [
    'joggers',
    'jogger',
    'jogging bottoms',
    'tracksuit bottoms',
    'track pants',
    'sweats',
  ],
  leggings: ['legging', 'yoga pants'],
  tights: ['stockings', 'pantyhose', 'hosiery'],
  shorts: ['short trousers', 'short pants', 'bermudas'],
  skirt: ['miniskirt', 'mini skirt', 'midi skirt', 'maxi skirt', 'pencil skirt'],
  dress: ['gown', 'frock', 'sundress', 'maxi dress', 'midi dress', 'mini dress'],
  jumpsuit: ['overalls', 'dungarees', 'romper', 'playsuit', 'boiler suit', 'onesie'],
  blazer: ['sport coat', 'sports jacket', 'suit jacket'],
  suit: ['tuxedo', 'dinner jacket'],
  waistcoat: ['vest', 'gilet'],
  jacket: ['bomber', 'bomber jacket', 'windbreaker', 'anorak', 'fleece', 'track jacket'],
  'denim-jacket': ['jean jacket', 'jeans jacket', 'trucker jacket'],
  'leather-jacket': ['biker jacket', 'biker'],
  'puffer-jacket': ['puffer', 'down jacket', 'quilted jacket', 'puffa', 'padded jacket'],
  raincoat: ['rain jacket', 'mac', 'mackintosh', 'waterproof', 'rain coat'],
  coat: ['overcoat', 'trench', 'trench coat', 'parka', 'peacoat', 'winter coat', 'duffle coat'],
  cape: ['poncho', 'cloak'],
  shoes: ['brogues', 'derbies', 'oxfords', 'clogs', 'ballet flats', 'ballerinas', 'dress shoes'],
  sneakers: ['trainers', 'trainer', 'running shoes', 'tennis shoes', 'kicks', 'plimsolls'],
  loafers: ['moccasins', 'slip ons', 'boat shoes'],
  heels: ['pumps', 'stilettos', 'high heels', 'high heeled shoes', 'wedges'],
  boots: ['ankle boots', 'chelsea boots', 'wellies', 'wellingtons', 'booties'],
  sandals: ['flip flops', 'sliders', 'espadrilles', 'mules'],
  bag: ['handbag', 'purse', 'tote', 'clutch', 'shoulder bag', 'crossbody', 'satchel'],
  backpack: ['rucksack', 'knapsack'],
  hat: ['fedora', 'sun hat', 'bucket hat', 'beret', 'panama'],
  cap: ['baseball cap', 'snapback'],
  beanie: ['woolly hat', 'wool hat', 'bobble hat', 'knit hat'],
  scarf: ['scarves', 'shawl', 'neckerchief', 'pashmina', 'snood'],
  tie: ['necktie', 'bow tie', 'bowtie'],
  glasses: ['sunglasses', 'shades', 'spectacles'],
  gloves: ['glove', 'mittens'],
  socks: ['sock'],
  jewellery: ['jewelry', 'necklace', 'bracelet', 'earrings', 'ring', 'watch', 'brooch'],
};

const SLOT_OTHERS: Readonly<Record<string, Slot>> = {
  top: 'top',
  tops: 'top',
  bottoms: 'bottom',
  bottom: 'bottom',
  outerwear: 'outerwear',
  'jackets and coats': 'outerwear',
  shoes: 'shoes',
  shoe: 'shoes',
  footwear: 'shoes',
  bags: 'bag',
  hats: 'hat',
  headwear: 'hat',
  accessories: 'accessory',
  accessory: 'accessory',
};

const ids = Object.keys(CATEGORY_OTHERS) as readonly CategoryId[];

/** Categories by what is said, in lower case; 'belt' has no other word and is added by its id. */
export const CATEGORY_WORDS: ReadonlyMap<string, CategoryId> = new Map(
  [...ids, 'belt' as const].flatMap((id) =>
    [id.replaceAll('-', ' '), ...(CATEGORY_OTHERS[id] ?? [])].map((said) => [said, id]),
  ),
);

/** Sorts of a category that go by its name as well: a denim jacket is a jacket. */
export const SORTS_OF: { readonly [C in CategoryId]?: readonly CategoryId[] } = {
  jacket: ['denim-jacket', 'leather-jacket', 'puffer-jacket', 'raincoat', 'blazer'],
  coat: ['raincoat'],
  trousers: ['chinos'],
  sweater: ['cardigan'],
  hat: ['cap', 'beanie'],
  bag: ['backpack'],
};

/** Kinds that one garment can be called by as well, depending on who calls it. Pairs, either way round. */
const KIN_PAIRS: readonly (readonly [CategoryId, CategoryId])[] = [
  ['long-sleeve', 't-shirt'],
  ['long-sleeve', 'sweater'],
  ['long-sleeve', 'sweatshirt'],
  ['sweatshirt', 'hoodie'],
  ['sweatshirt', 'sweater'],
  ['t-shirt', 'polo'],
  ['t-shirt', 'undershirt'],
  ['t-shirt', 'top'],
  ['shirt', 'polo'],
  ['shirt', 'blouse'],
  ['top', 'blouse'],
  ['top', 'undershirt'],
  ['bodysuit', 'top'],
  ['bodysuit', 'jumpsuit'],
  ['jacket', 'coat'],
  ['jacket', 'waistcoat'],
  ['blazer', 'suit'],
  ['trousers', 'jeans'],
  ['trousers', 'sweatpants'],
  ['trousers', 'leggings'],
  ['jeans', 'chinos'],
  ['leggings', 'tights'],
  ['shoes', 'sneakers'],
  ['shoes', 'loafers'],
  ['shoes', 'heels'],
  ['shoes', 'boots'],
  ['shoes', 'sandals'],
];

/** Whether two kinds are kin. */
export function isKin(a: CategoryId, b: CategoryId): boolean {
  return KIN_PAIRS.some(([x, y]) => (x === a && y === b) || (x === b && y === a));
}

/** Slots by what is said. A word may name a category as well: 'shoes' are any, and the plain sort. */
export const SLOT_WORDS: ReadonlyMap<string, Slot> = new Map(Object.entries(SLOT_OTHERS));
