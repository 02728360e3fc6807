/** What a person reads on the Lab's first page, and what its pages share. */
import type { Share } from '../../core/lab/wilson.ts';
import { count } from '../../ui/format.ts';

/** A share as a percentage with one digit. */
export const tenth = (share: number): string => `${(share * 100).toFixed(1)} %`;

export const text = {
  title: 'Lab',
  line: 'What the models learnt, and how well',
  lead: 'Look at labels, give pictures, and see how the aura readings fare. All of it stays on this device until you export it.',
  pages: {
    review: {
      title: 'Review labels',
      line: 'Look at fifty proposed colours at a time, and overturn the wrong ones.',
      count: (n: number) => (n === 1 ? '1 looked at' : `${count(n)} looked at`),
    },
    captures: {
      title: 'Captures',
      line: 'Pictures that you give for the dataset, with your consent.',
      count: (n: number) => (n === 1 ? '1 picture' : `${count(n)} pictures`),
    },
    analytics: {
      title: 'Analytics',
      line: 'How sure the readings were, and how often you knew better.',
      count: (n: number) => (n === 1 ? '1 reading' : `${count(n)} readings`),
    },
    golive: {
      title: 'Go-live checklist',
      line: 'What stands between the aura classifier and everybody.',
      count: (n: number, needed: number) => `${count(n)} of ${needed} testers`,
    },
    runs: {
      title: 'Training runs',
      line: 'Plot the log of a training: losses and scores by epoch.',
      count: 'from a file',
    },
  },
  later: 'Training a small model on your own taste is not here yet.',

  shares: {
    color: 'Colour',
    rate: 'Rate',
    interval: '95 % interval',
    of: ({ hits, n }: Share) => `${count(hits)} of ${count(n)}`,
    percent: tenth,
    between: ({ interval: [low, high] }: Share) => `${tenth(low)} to ${tenth(high)}`,
  },
  retry: 'Try again',
  leftOut: (n: number) =>
    n === 1 ? '1 line was left out: see why' : `${count(n)} lines were left out: see why`,
  atLine: (line: number, reason: string) => `Line ${line}: ${reason}.`,
  andMore: (n: number) => `and ${count(n)} more.`,
  more: 'Show more',
} as const;
