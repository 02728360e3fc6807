/** Search by words: what was said as facts, blended with how near pictures and text lie. */
import {
  FITS,
  matchCategory,
  matchColours,
  matchFormality,
  matchWords,
  type Searchable,
} from './match.ts';
import { isEmpty, type Query } from './parse.ts';

/**
 * Points for a thing that was said and fits in full. Kind and colour are what people name and what is
 * read best; a season or an occasion is looser. The cosine, at most one point, decides between
 * garments that fit alike and never outweighs a fact that fits in full against one that does not fit.
 */
export const WEIGHTS = {
  category: 4,
  colour: 3,
  pattern: 2,
  words: 2,
  formality: 1,
  season: 1,
  fit: 1,
  tag: 0.5,
  cosine: 1,
} as const;

export interface Hit {
  readonly id: string;
  /** Points; comparable within one search only. */
  readonly score: number;
  /** Whether everything that was said fits in full. */
  readonly exact: boolean;
}

/** Share of the points of what was said that a garment must reach to be shown at all. */
const LEAST = 0.5;
/** Where nothing but words without meaning to us was said, so many of the nearest are shown. */
const NEAREST = 30;

interface Part {
  readonly weight: number;
  readonly match: number;
  /** Whether a garment that misses this is not what was asked for; tags are but a hint. */
  readonly counts: boolean;
}

/**
 * The garments that answer a search, best first, equal ones in their given order.
 * @param similarity cosine (-1..1) of each garment's embedding with the query's, by id; null without
 * the text model: then words and facts alone decide.
 * @returns what reaches half the points of what was said; where nothing known was said, the 30 nearest
 * and what has the words. None for an empty query.
 */
export function rank(
  query: Query,
  garments: readonly Searchable[],
  similarity: ReadonlyMap<string, number> | null,
): Hit[] {
  if (isEmpty(query)) return [];
  const hits = garments.map((garment) => {
    const parts = partsOf(query, garment);
    const cosine = Math.max(0, Math.min(1, similarity?.get(garment.id) ?? 0));
    const told = parts.reduce((sum, part) => sum + part.weight * part.match, 0);
    const most = parts.reduce((sum, part) => sum + part.weight, 0);
    const asked = parts.filter((part) => part.counts);
    return {
      hit: {
        id: garment.id,
        score: told + WEIGHTS.cosine * cosine,
        exact: asked.length > 0 && asked.every((part) => part.match >= FITS),
      },
      share: most > 0 ? told / most : 0,
      cosine,
    };
  });
  const ordered = hits.toSorted(
    (a, b) => Number(b.hit.exact) - Number(a.hit.exact) || b.hit.score - a.hit.score,
  );
  const known = hasFacts(query);
  const near = known ? [] : ordered.filter((each) => each.cosine > 0).slice(0, NEAREST);
  return ordered
    .filter((each) => each.hit.exact || each.share >= LEAST || near.includes(each))
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
  const add = (said: readonly unknown[], weight: number, match: () => number, counts = true) => {
    if (said.length > 0) parts.push({ weight, match: match(), counts });
  };
  const anyOf = <T>(wanted: readonly T[], has: readonly T[]): number =>
    wanted.some((each) => has.includes(each)) ? 1 : 0;
  add([...query.categories, ...query.slots], WEIGHTS.category, () => matchCategory(garment, query));
  add(query.colours, WEIGHTS.colour, () => matchColours(garment, query.colours));
  add(query.patterns, WEIGHTS.pattern, () => anyOf(query.patterns, [pattern.value]));
  add(query.fits, WEIGHTS.fit, () => anyOf(query.fits, [fit.value]));
  add(query.seasons, WEIGHTS.season, () => anyOf(query.seasons, seasons.value));
  add(query.formality, WEIGHTS.formality, () => matchFormality(garment, query.formality));
  add(query.tags, WEIGHTS.tag, () => anyOf(query.tags, tags.value), false);
  add(query.rest, WEIGHTS.words, () => matchWords(garment, query.rest), !hasFacts(query));
  return parts;
}
