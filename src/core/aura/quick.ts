/** Readings that the segmenter had no part in: what they may promise, and which are only a first look. */
import type { AuraReading } from './types.ts';
import { UNMAPPED_MOST } from './weights.ts';

/** Probabilities of which none is larger than `most` (over 1/n): what is over goes to all alike; the order stays. */
export function atMost(probabilities: readonly number[], most: number): number[] {
  const n = probabilities.length;
  const first = Math.max(...probabilities);
  if (!(first > most)) return [...probabilities];
  const share = (first - most) / (first - 1 / n);
  // The largest is set and not computed, so that rounding never lifts it over the limit.
  return probabilities.map((p) => (p === first ? most : (1 - share) * p + share / n));
}

/** Whether it is the quick reading of an import, made from the face's place alone. */
export function isQuick({ blend }: Pick<AuraReading, 'blend'>): boolean {
  return blend === undefined;
}

/**
 * A stored reading as it is to be shown. Earlier versions promised too much where no segmenter told the
 * parts; what they stored is read with the limit of today, the same one that the engine keeps to.
 */
export function soberReading<T extends AuraReading>(reading: T): T {
  const mapped = reading.by.some(({ role }) => role === 'person-parts');
  if (mapped || reading.confidence <= UNMAPPED_MOST) return reading;
  const probabilities = atMost(reading.probabilities, UNMAPPED_MOST);
  return { ...reading, probabilities, confidence: UNMAPPED_MOST };
}
