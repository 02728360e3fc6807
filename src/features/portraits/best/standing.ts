/** Where a photo stands among the person's own, in words with their doubt. */
import type { Percentile } from '../../../core/scoring/percentile.ts';
import type { Ranked } from '../../../core/scoring/rank.ts';

/** '1st', '2nd', '3rd', '4th', '11th', '21st'. @param n from 1. */
export function ordinal(n: number): string {
  const teens = n % 100 >= 11 && n % 100 <= 13;
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n.toLocaleString('en-GB')}${ending}`;
}

/** The places that more than one photo has. */
export function sharedPlaces(ranked: readonly Ranked[]): ReadonlySet<number> {
  const places = ranked.map(({ place }) => place);
  return new Set(places.filter((place, i) => places[i - 1] === place));
}

/** '2nd of 4', or 'Shared 2nd of 4' where others are equal. */
export function placeWords(place: number, shared: boolean, of: number): string {
  const words = `${ordinal(place)} of ${of.toLocaleString('en-GB')}`;
  return shared ? `Shared ${words}` : words;
}

/** A percentile 0..100 as a whole number; 0 and 100 only where it is exactly that. */
function whole(value: number): number {
  if (value <= 0 || value >= 100) return value <= 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round(value)));
}

/**
 * '93rd percentile'. Not 'better than 93 %': what is equal counts half, the photo itself among it, so
 * the last of 22 is at the 2nd and better than none.
 */
export function percentileWords({ value }: Percentile): string {
  return `${ordinal(whole(value))} percentile`;
}

/** As far as the middle of the interval may lie from the value for 'give or take' to be true, points. */
const EVEN_WITHIN = 2;

/**
 * The 95 % interval in words: 'give or take 4' where it lies evenly about the value, else its ends,
 * as near the top: 'likely 91 to 100'. Ends are rounded outwards, so that what is said holds.
 */
export function doubtWords({ value, low, high, giveOrTake }: Percentile): string {
  const even = Math.abs((low + high) / 2 - value) <= EVEN_WITHIN;
  const inside = value + giveOrTake <= 100 && value - giveOrTake >= 0;
  if (even && inside) return `give or take ${Math.max(1, Math.round(giveOrTake))}`;
  return `likely ${Math.floor(low)} to ${Math.ceil(high)}`;
}

/**
 * '93rd percentile of your photos, give or take 4', or with too few photos for that its place:
 * '2nd of 4'.
 */
export function standingWords(
  { place, percentile }: Pick<Ranked, 'place' | 'percentile'>,
  shared: boolean,
  of: number,
): string {
  if (percentile === null) return placeWords(place, shared, of);
  return `${percentileWords(percentile)} of your photos, ${doubtWords(percentile)}`;
}

/** A score 0..1 as it is shown: '8.7'. */
export function outOfTen(final: number): string {
  return (final * 10).toFixed(1);
}
