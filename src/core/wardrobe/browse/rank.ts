/**
 * Search by words: how probably a person would call each garment so. What was read of it and how near its
 * picture lies to the text are two opinions of that; their logarithms are added (a logarithmic opinion
 * pool, Genest and Zidek 1986).
 */
import { colourProbability, isColour, LEAST_COLOUR } from './colour-match.ts';
import { isKind, kindProbability, LEAST_KIND } from './kind-match.ts';
import { matchAny, matchFormality, matchWords } from './match.ts';
import { isEmpty, type Query } from './parse.ts';
import type { Searchable } from './searchable.ts';

/**
 * Logits of one unit of cosine: as steeply as pictures and words were compared when they learnt from each
 * other (`SHARP` of training/wardrobe/fit_heads.py). From half to twice of it the order is as good.
 */
const STEEP = 16;
/**
 * What a garment loses, as a logarithm, that misses a thing said beside kind and colour. Patterns are read
 * by a network, the rest by rules, which know little; tags are but a hint.
 */
const MISSED = { pattern: 2, words: 2, formality: 1, season: 1, fit: 1, tag: 0.5 } as const;
/** A garment is shown that loses no more than this of all that there is to lose. */
const MOST_LOST = 0.5;
/** Where nothing but words without meaning to us was said, so many of the nearest are shown. */
const NEAREST = 30;
/** From here on a graded match counts as fitting in full. */
const FITS = 0.9;

export interface Hit {
  readonly id: string;
  /** A logarithm; comparable within one search only. */
  readonly score: number;
  /** Whether everything that was said plainly fits. */
  readonly exact: boolean;
}

/** One thing that was said, and how a garment answers it. */
interface Part {
  /** Minus the logarithm of the probability, and the most that it can be. */
  readonly lost: number;
  readonly most: number;
  readonly fits: boolean;
  /** Whether a garment that misses this is not what was asked for. */
  readonly counts: boolean;
}

/**
 * The garments that answer a search, best first, equal ones in their given order.
 * @param similarity cosine (-1..1) of each garment's embedding with the query's, by id; null without
 * the text model: then words and facts alone decide.
 * @returns what plainly fits, then what may well be meant; where nothing known was said, the 30 nearest
 * and what has the words. None for an empty query.
 */
export function rank(
  query: Query,
  garments: readonly Searchable[],
  similarity: ReadonlyMap<string, number> | null,
): Hit[] {
  if (isEmpty(query)) return [];
  const judged = garments.map((garment) => {
    const parts = partsOf(query, garment);
    const cosine = Math.max(0, similarity?.get(garment.id) ?? 0);
    const lost = parts.reduce((sum, part) => sum + part.lost, 0);
    const most = parts.reduce((sum, part) => sum + part.most, 0);
    const asked = parts.filter((part) => part.counts);
    const exact = asked.length > 0 && asked.every((part) => part.fits);
    const hit = { id: garment.id, score: STEEP * cosine - lost, exact };
    return { hit, likely: most > 0 && lost <= MOST_LOST * most, cosine };
  });
  const ordered = judged.toSorted(
    (a, b) => Number(b.hit.exact) - Number(a.hit.exact) || b.hit.score - a.hit.score,
  );
  const near = hasFacts(query) ? [] : ordered.filter((each) => each.cosine > 0).slice(0, NEAREST);
  return ordered
    .filter((each) => each.hit.exact || each.likely || near.includes(each))
    .map((each) => each.hit);
}

/** Whether the text named anything beside plain words. */
export function hasFacts(query: Query): boolean {
  const { colours, categories, slots, patterns, fits, seasons, formality, tags } = query;
  return [colours, categories, slots, patterns, fits, seasons, formality, tags].some(
    (list) => list.length > 0,
  );
}

function partsOf(query: Query, garment: Searchable): Part[] {
  const { pattern, fit, seasons, tags } = garment.attributes;
  const parts: Part[] = [];
  if (query.categories.length > 0 || query.slots.length > 0)
    parts.push(probable(kindProbability(garment, query), LEAST_KIND, isKind(garment, query)));
  for (const names of query.colours)
    parts.push(probable(colourProbability(garment, names), LEAST_COLOUR, isColour(garment, names)));
  const graded = (said: readonly unknown[], most: number, match: () => number, counts = true) => {
    if (said.length === 0) return;
    const fitting = match();
    parts.push({ lost: most * (1 - fitting), most, fits: fitting >= FITS, counts });
  };
  graded(query.patterns, MISSED.pattern, () => matchAny(query.patterns, [pattern.value]));
  graded(query.fits, MISSED.fit, () => matchAny(query.fits, [fit.value]));
  graded(query.seasons, MISSED.season, () => matchAny(query.seasons, seasons.value));
  graded(query.formality, MISSED.formality, () => matchFormality(garment, query.formality));
  graded(query.tags, MISSED.tag, () => matchAny(query.tags, tags.value), false);
  graded(query.rest, MISSED.words, () => matchWords(garment, query.rest));
  return parts;
}

function probable(probability: number, least: number, fits: boolean): Part {
  return { lost: -Math.log(probability), most: -Math.log(least), fits, counts: true };
}
