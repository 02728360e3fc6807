/** How many labels did not hold when somebody looked. */
import type { LabelReview } from '../aura/records.ts';
import { AURA_COLORS, type AuraColorId } from '../aura/types.ts';
import { type Share, wilson } from './wilson.ts';

/** Reviews of one proposed colour; null where none was proposed. */
export interface ColorOverturns {
  readonly color: AuraColorId;
  readonly overturned: Share | null;
}

export interface Overturns {
  /** Labels that were not kept, 'cannot be told' among them, of all that were looked at. */
  readonly overturned: Share | null;
  /** Of the overturned, those whose colour cannot be told. */
  readonly untold: number;
  /** By proposed colour, in schema order. */
  readonly colors: readonly ColorOverturns[];
}

/** The overturn rate over reviews, one a sample, with 95 % intervals. */
export function overturns(reviews: readonly LabelReview[]): Overturns {
  return {
    overturned: rateOf(reviews),
    untold: reviews.filter(({ decided }) => decided === null).length,
    colors: AURA_COLORS.map((color) => ({
      color,
      overturned: rateOf(reviews.filter(({ proposed }) => proposed === color)),
    })),
  };
}

function rateOf(reviews: readonly LabelReview[]): Share | null {
  const changed = reviews.filter(({ decided, proposed }) => decided !== proposed);
  return wilson(changed.length, reviews.length);
}
