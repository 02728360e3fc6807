/** Everything a person reads on the analytics page. */
import type { BlendOutcome } from '../../../core/aura/types.ts';
import { KEPT_EVENTS } from '../../../data/analytics.ts';
import { count, date } from '../../../ui/format.ts';

const two = (value: number): string => value.toFixed(2);

export const text = {
  title: 'Analytics',
  lead: 'How the aura readings on this device fared.',
  promise: `No image is kept for this: only a time, a colour, a confidence and an outcome for each reading, the last ${count(KEPT_EVENTS)}. Nothing of it is sent.`,
  emptyTitle: 'No readings counted yet',
  emptyText: 'Each aura reading counts here with its confidence and outcome.',
  emptyAction: 'Go to Aura',
  span: (n: number, from: string, to: string) => {
    const [first, last] = [date(from), date(to)];
    const when = first === last ? first : `${first} to ${last}`;
    return `${n === 1 ? '1 reading' : `${count(n)} readings`}, ${when}.`;
  },
  confidences: 'Confidences',
  axis: 'confidence',
  axisCount: 'readings',
  guess: 'guess',
  leaning: 'leaning',
  sure: 'sure',
  histogram: (n: number, guess: number, leaning: number, sure: number) =>
    `Histogram of ${count(n)} confidences: ${count(guess)} under 0.40, ${count(leaning)} from 0.40 to 0.60, ${count(sure)} from 0.60 up.`,
  table: 'As a table',
  bin: (from: number, to: number) => `${two(from)} to ${two(to)}`,
  head: ['Confidence', 'Readings'],
  outcomes: 'Who answered',
  outcome: {
    'engine-only': 'The rule alone',
    'classifier-only': 'The classifier alone',
    'below-threshold': 'Classifier too unsure, the rule stood',
    agree: 'Both agreed',
    'classifier-led': 'They differed, the classifier led',
    'engine-led': 'They differed, the rule led',
  } satisfies Record<BlendOutcome, string>,
  of: (hits: number, n: number) => `${count(hits)} of ${count(n)}`,
  overrides: 'Where you knew better',
  overridesHint: 'Readings that you gave another colour, by the colour that was read.',
  overridden: 'Changed',
  overriddenCaption: 'By the colour that was read',
  sources: 'Where from',
  source: { photo: 'Photos', live: 'Live camera' },
  export: 'Export JSON',
  fileName: 'aura-analytics.json',
  erase: 'Erase',
  eraseTitle: 'Erase the analytics?',
  eraseText: 'The counts of all readings are deleted. The readings themselves stay.',
  erased: 'Erased',
} as const;
