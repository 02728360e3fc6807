/** How well a garment fits what was said of its manner, or is written of it, 0..1. */
import { FORMALITY_LEVELS, formalityLevel } from '../meta.ts';
import { type Query, wordsOf } from './parse.ts';
import type { Searchable } from './searchable.ts';

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

/** Whether any of the values wanted is there, as 1 or 0. */
export function matchAny<T>(wanted: readonly T[], has: readonly T[]): number {
  return Number(wanted.some((each) => has.includes(each)));
}
