/** The numbers that grouping by person turns on. `bench/people` chose those that are measured. */

/** Least cosine at which a face joins a person, by embedding model; see `bench/people/README.md`. */
const DEFAULTS: Readonly<Record<string, number>> = {
  'face-embedding': 0.34,
  'face-embedding-sface': 0.35,
};

/** The default threshold of an embedding model. @throws RangeError for a model without one */
export function defaultThreshold(model: string): number {
  const threshold = DEFAULTS[model];
  if (threshold === undefined) throw new RangeError(`"${model}" has no threshold for people`);
  return threshold;
}

/** Least quality of a face that founds a person: the embedding gate of the 'relaxed' preset. */
export const FOUNDING_QUALITY = 0.3;

/**
 * How far below the threshold a face may fall before it leaves the person it was with, how much
 * better another must fit before it moves there, and how far above the threshold two people of
 * before must lie to become one. Stability is bought with it: set by us.
 */
export const SLACK = 0.05;

/**
 * A face this far above the threshold fits its person well: it does not look for another, and two
 * people it might go to as well are a matter of joining fragments.
 */
export const WELL = 0.15;

/**
 * One face that was pinned speaks for its person alone, where others speak several at a time; the
 * nearest of many single faces is near by chance more often, so it counts for less by this much. Set by us.
 */
export const PIN_DISCOUNT = 0.08;
