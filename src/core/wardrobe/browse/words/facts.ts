/** Words for patterns, fits, seasons and occasions. */
import type { Fit, Pattern, StyleTag } from '../../attributes.ts';
import type { FormalityLevel } from '../../meta.ts';
import type { Season } from '../../taxonomy.ts';

const listed = <T extends string>(
  words: { readonly [K in T]?: readonly string[] },
): ReadonlyMap<string, T> =>
  new Map(
    (Object.entries(words) as [T, readonly string[]][]).flatMap(([value, said]) =>
      said.map((word): [string, T] => [word, value]),
    ),
  );

export const PATTERN_WORDS = listed<Pattern>({
  solid: ['solid', 'plain', 'unpatterned', 'one colour', 'single colour'],
  striped: [
    'striped',
    'stripes',
    'stripe',
    'stripy',
    'stripey',
    'pinstripe',
    'pinstriped',
    'breton',
  ],
  plaid: ['plaid', 'checked', 'check', 'checks', 'checkered', 'chequered', 'tartan', 'gingham'],
  floral: ['floral', 'flowers', 'flowery', 'flower print', 'botanical'],
  graphic: ['graphic', 'printed', 'print', 'logo', 'slogan', 'band'],
  dotted: ['dotted', 'dots', 'polka dot', 'polka dots', 'spotted', 'spots', 'spotty'],
  animal: ['animal', 'animal print', 'leopard', 'leopard print', 'zebra', 'snakeskin', 'tiger'],
  other: ['patterned', 'paisley', 'camouflage', 'camo', 'tie dye', 'geometric'],
});

export const FIT_WORDS = listed<Fit>({
  slim: ['slim', 'skinny', 'tight', 'fitted', 'slim fit'],
  regular: ['regular', 'regular fit', 'straight'],
  relaxed: ['relaxed', 'loose', 'wide', 'wide leg', 'baggy'],
  oversized: ['oversized', 'oversize', 'boxy', 'boyfriend'],
});

export const SEASON_WORDS = listed<Season>({
  spring: ['spring', 'in spring'],
  summer: ['summer', 'hot weather', 'warm weather', 'heat', 'beach', 'holiday'],
  autumn: ['autumn', 'fall'],
  winter: ['winter', 'cold weather', 'cold', 'snow', 'warm'],
});

/** What an occasion or a manner of dress asks for. */
export interface Occasion {
  readonly formality: readonly FormalityLevel[];
  readonly tags: readonly StyleTag[];
}

const WORK: Occasion = { formality: ['middle', 'high'], tags: ['work'] };
const FORMAL: Occasion = { formality: ['high'], tags: ['formal'] };
const CASUAL: Occasion = { formality: ['low'], tags: ['casual'] };
const SPORT: Occasion = { formality: ['low'], tags: ['sporty'] };
const PARTY: Occasion = { formality: ['middle', 'high'], tags: ['party'] };
const HOME: Occasion = { formality: ['low'], tags: ['lounge', 'casual'] };
const only = (...tags: readonly StyleTag[]): Occasion => ({ formality: [], tags });

export const OCCASION_WORDS: ReadonlyMap<string, Occasion> = new Map([
  ...['work', 'office', 'business', 'meeting', 'meetings', 'interview', 'conference'].map(
    (word): [string, Occasion] => [word, WORK],
  ),
  ...['formal', 'wedding', 'gala', 'elegant', 'dressy', 'evening', 'funeral'].map(
    (word): [string, Occasion] => [word, FORMAL],
  ),
  ['smart casual', { formality: ['middle'], tags: [] }],
  ['smart', { formality: ['middle', 'high'], tags: [] }],
  ...['casual', 'everyday', 'weekend', 'errands'].map((word): [string, Occasion] => [word, CASUAL]),
  ...['sport', 'sports', 'sporty', 'gym', 'running', 'workout', 'training', 'yoga'].map(
    (word): [string, Occasion] => [word, SPORT],
  ),
  ...['party', 'night out', 'clubbing', 'date', 'date night', 'dinner', 'cocktail'].map(
    (word): [string, Occasion] => [word, PARTY],
  ),
  ...['home', 'lounge', 'loungewear', 'sleep'].map((word): [string, Occasion] => [word, HOME]),
  ...['hiking', 'outdoor', 'outdoors', 'camping'].map((word): [string, Occasion] => [
    word,
    only('outdoor'),
  ]),
  ...['minimal', 'minimalist'].map((word): [string, Occasion] => [word, only('minimal')]),
  ...['vintage', 'retro'].map((word): [string, Occasion] => [word, only('vintage')]),
  ...['colourful', 'colorful', 'multicoloured', 'multicolored'].map((word): [string, Occasion] => [
    word,
    only('colourful'),
  ]),
]);

/** Words that carry nothing by themselves. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  'a an the my our some any of for to in on at with and or is are that this it me i wear wearing something clothes clothing outfit garment item items piece thing things colour color coloured colored weather from by short long light dark pale bright soft nice new'.split(
    ' ',
  ),
);
