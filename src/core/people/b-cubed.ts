/**
 * B-cubed precision and recall of a grouping (Bagga and Baldwin, COLING-ACL 1998), the measure that
 * meets all four constraints of Amigó et al. (Information Retrieval 12, 2009): a mistake in a large
 * group costs more than one in a small one, and every item counts the same.
 */

export interface BCubed {
  /** Mean share of an item's group that is of its kind, 0..1. */
  readonly precision: number;
  /** Mean share of an item's kind that is in its group, 0..1. */
  readonly recall: number;
  /** Harmonic mean of the two. */
  readonly f1: number;
  /** Items counted. */
  readonly n: number;
}

/** One item: the group it was put in and the one it belongs in. */
export interface Labelled {
  readonly group: string;
  readonly truth: string;
}

function countBy(items: readonly Labelled[], key: (item: Labelled) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

/**
 * B-cubed over items; an item in no group is given a group of its own by the caller.
 * `counts` chooses the items whose mean is taken (all when left out); the others still stand in
 * their groups, where they can do harm.
 * @throws RangeError when no item counts
 */
export function bCubed(
  items: readonly Labelled[],
  counts: (item: Labelled) => boolean = () => true,
): BCubed {
  const both = (item: Labelled): string => JSON.stringify([item.group, item.truth]);
  const groups = countBy(items, (item) => item.group);
  const truths = countBy(items, (item) => item.truth);
  const cells = countBy(items, both);
  const counted = items.filter(counts);
  if (counted.length === 0) throw new RangeError('B-cubed of nothing');
  let precision = 0;
  let recall = 0;
  for (const item of counted) {
    const together = cells.get(both(item))!;
    precision += together / groups.get(item.group)!;
    recall += together / truths.get(item.truth)!;
  }
  precision /= counted.length;
  recall /= counted.length;
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    n: counted.length,
  };
}
