/** How well a garment fits each thing that was said, 0..1. */
import { oklchToOklab } from '../../colour/oklab.ts';
import { FORMALITY_LEVELS, formalityLevel } from '../meta.ts';
import { FASHION_ANCHORS, type FashionColour, isNear } from '../palette.ts';
import type { GarmentRecord } from '../records.ts';
import { type CategoryId, categoryOf } from '../taxonomy.ts';
import type { GarmentColour } from '../types.ts';
import { type Query, wordsOf } from './parse.ts';
import { SORTS_OF } from './words/categories.ts';

/** What of a record a search looks at. */
export type Searchable = Pick<
  GarmentRecord,
  | 'id'
  | 'slot'
  | 'category'
  | 'guesses'
  | 'colours'
  | 'attributes'
  | 'corrected'
  | 'title'
  | 'brand'
  | 'size'
  | 'notes'
>;

/** From here on a thing counts as fitting in full. */
export const FITS = 0.9;

/** A colour with this share is one that the garment is called by; with less it is an accent. */
const MAIN_SHARE = 0.3;
const ACCENT = 0.75;
/** A colour that is not the one asked for, but could be called so: from 0.65 at its anchor to 0.35. */
const NEAR_BEST = 0.65;
const NEAR_LEAST = 0.35;
/** Distance in OKLab from an anchor at which a colour is as little like it as counts. */
const NEAR_REACH = 0.2;
/** Another sort of the same slot. */
const SAME_SLOT = 0.4;
/** A sort that goes by the name as well. */
const SORT_OF = 0.95;

/** The kind of clothes: the category, a sort of it, a guess of it, or another of its slot. */
export function matchCategory(garment: Searchable, { categories, slots }: Query): number {
  if (slots.includes(garment.slot)) return 1;
  return Math.max(0, ...categories.map((wanted) => matchOneCategory(garment, wanted)));
}

function matchOneCategory(garment: Searchable, wanted: CategoryId): number {
  if (garment.category === wanted) return 1;
  if (SORTS_OF[wanted]?.includes(garment.category)) return SORT_OF;
  const slot = categoryOf(wanted).slot === garment.slot ? SAME_SLOT : 0;
  // What the person named is not what a network guessed beside it.
  if (garment.corrected.includes('category')) return slot;
  const guess = garment.guesses.find((each) => each.category === wanted)?.probability ?? 0;
  return Math.min(FITS - 0.1, slot + guess);
}

/** The colours: the mean over those that were said. */
export function matchColours({ colours }: Searchable, said: Query['colours']): number {
  const each = said.map((names) =>
    Math.max(
      0,
      ...names.flatMap((wanted, place) =>
        colours.map((has, i) => matchColour(has, i, wanted) * (place === 0 ? 1 : 0.9)),
      ),
    ),
  );
  return each.reduce((sum, one) => sum + one, 0) / Math.max(1, each.length);
}

function matchColour(has: GarmentColour, place: number, wanted: FashionColour): number {
  const weight = place === 0 || has.share >= MAIN_SHARE ? 1 : ACCENT;
  if (has.name === wanted) return weight;
  const away = distance(has, wanted);
  if (!isNear(has.name, wanted) && away > NEAR_REACH / 2) return 0;
  const like = NEAR_BEST - Math.min(1, away / NEAR_REACH) * (NEAR_BEST - NEAR_LEAST);
  return like * weight;
}

/** From a measured colour to a name's anchor, in OKLab. */
function distance({ color }: GarmentColour, name: FashionColour): number {
  const a = oklchToOklab(color);
  const b = oklchToOklab(FASHION_ANCHORS[name]);
  return Math.hypot(a.l - b.l, a.a - b.a, a.b - b.b);
}

/** How dressed-up: the level, or half for the level beside it. */
export function matchFormality({ attributes }: Searchable, wanted: Query['formality']): number {
  const mine = FORMALITY_LEVELS.indexOf(formalityLevel(attributes.formality.value));
  const steps = wanted.map((level) => Math.abs(FORMALITY_LEVELS.indexOf(level) - mine));
  return Math.max(0, 1 - Math.min(...steps) / 2);
}

/** Words of the rest, in what the person wrote: the share that is found, by the beginning of a word. */
export function matchWords(garment: Searchable, rest: readonly string[]): number {
  const written = wordsOf([garment.title, garment.brand, garment.size, garment.notes].join(' '));
  const found = rest.filter((word) => written.some((each) => each.startsWith(word)));
  return found.length / Math.max(1, rest.length);
}
