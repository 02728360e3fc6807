/** What a search text says: colours, kinds of clothes and the like as facts, and the rest as words. */
import type { Fit, Pattern, StyleTag } from '../attributes.ts';
import type { FormalityLevel } from '../meta.ts';
import type { FashionColour } from '../palette.ts';
import type { CategoryId, Season, Slot } from '../taxonomy.ts';
import { CATEGORY_WORDS, SLOT_WORDS } from './words/categories.ts';
import { COLOUR_WORDS } from './words/colours.ts';
import {
  FIT_WORDS,
  OCCASION_WORDS,
  PATTERN_WORDS,
  SEASON_WORDS,
  STOP_WORDS,
} from './words/facts.ts';

/** What was said. Lists are without doubles, in the order of the text. */
export interface Query {
  readonly text: string;
  /** One entry a colour that was said: the names it can stand for, the likeliest first. */
  readonly colours: readonly (readonly FashionColour[])[];
  /** Any of these is meant. */
  readonly categories: readonly CategoryId[];
  readonly slots: readonly Slot[];
  readonly patterns: readonly Pattern[];
  readonly fits: readonly Fit[];
  readonly seasons: readonly Season[];
  readonly formality: readonly FormalityLevel[];
  readonly tags: readonly StyleTag[];
  /** What is no fact: looked for in titles, brands, sizes and notes. */
  readonly rest: readonly string[];
}

/** Longest phrase of the lists, in words. */
const LONGEST = 4;

interface Found {
  readonly colours: (readonly FashionColour[])[];
  readonly categories: CategoryId[];
  readonly slots: Slot[];
  readonly patterns: Pattern[];
  readonly fits: Fit[];
  readonly seasons: Season[];
  readonly formality: FormalityLevel[];
  readonly tags: StyleTag[];
  readonly rest: string[];
}

/** Reads a search text; longer phrases win over their parts: 'denim jacket' is no colour. */
export function parseQuery(text: string): Query {
  const words = wordsOf(text);
  const found: Found = {
    colours: [],
    categories: [],
    slots: [],
    patterns: [],
    fits: [],
    seasons: [],
    formality: [],
    tags: [],
    rest: [],
  };
  for (let at = 0; at < words.length; ) at += take(words, at, found);
  return { text: text.trim(), ...found };
}

/** Whether anything was said at all. */
export function isEmpty(query: Query): boolean {
  return query.text === '';
}

/** A text as words in lower case, hyphens and signs apart: 'T-shirt!' is 't', 'shirt'. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[’']s?\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Takes the longest phrase at a place; gives how many words it was. */
function take(words: readonly string[], at: number, found: Found): number {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length -= 1) {
    const said = words.slice(at, at + length).join(' ');
    if (note(said, found) || singulars(said).some((one) => note(one, found))) return length;
  }
  const word = words[at]!;
  if (!STOP_WORDS.has(word) && !found.rest.includes(word)) found.rest.push(word);
  return 1;
}

function note(said: string, found: Found): boolean {
  const colours = COLOUR_WORDS.get(said);
  const category = CATEGORY_WORDS.get(said);
  const slot = SLOT_WORDS.get(said);
  const pattern = PATTERN_WORDS.get(said);
  const fit = FIT_WORDS.get(said);
  const season = SEASON_WORDS.get(said);
  const occasion = OCCASION_WORDS.get(said);
  if (colours && !found.colours.some((each) => each[0] === colours[0])) found.colours.push(colours);
  // A word for a whole slot asks for no sort of it: 'shoes' are boots as well.
  if (slot) add(found.slots, slot);
  else if (category) add(found.categories, category);
  if (pattern) add(found.patterns, pattern);
  if (fit) add(found.fits, fit);
  if (season) add(found.seasons, season);
  for (const level of occasion?.formality ?? []) add(found.formality, level);
  for (const tag of occasion?.tags ?? []) add(found.tags, tag);
  return Boolean(colours ?? category ?? slot ?? pattern ?? fit ?? season ?? occasion);
}

function add<T>(list: T[], value: T): void {
  if (!list.includes(value)) list.push(value);
}

/** What a plural can be the plural of: 'dresses', 'watches', 'ties', 'hoodies'. */
function singulars(said: string): string[] {
  if (!said.endsWith('s') || said.endsWith('ss')) return [];
  const found = [said.slice(0, -1)];
  if (said.endsWith('es')) found.push(said.slice(0, -2));
  if (said.endsWith('ies')) found.push(`${said.slice(0, -3)}y`);
  return found;
}
