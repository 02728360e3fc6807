import { testersOf } from '../../core/lab/confirmations.ts';
import { latestReviews } from '../../core/lab/samples.ts';
import { countAura } from '../../data/analytics.ts';
import { countCaptures } from '../../data/captures.ts';
import { listConfirmations, testerId } from '../../data/confirmations.ts';
import { listReviews } from '../../data/label-reviews.ts';

/** What the Lab's pages hold. */
export interface LabCounts {
  /** Samples that were looked at, however often. */
  readonly reviews: number;
  readonly captures: number;
  readonly readings: number;
  readonly testers: number;
}

/** Counts all of it. Throws `storage-unavailable`. */
export async function countLab(): Promise<LabCounts> {
  const [reviews, captures, readings, confirmations, own] = await Promise.all([
    listReviews(),
    countCaptures(),
    countAura(),
    listConfirmations(),
    testerId(),
  ]);
  return {
    reviews: latestReviews(reviews).size,
    captures,
    readings,
    testers: testersOf(confirmations, own).count,
  };
}
