/** What a person reads under Best, but for gates, places and the sentence (files of their own). */
import { MIN_SAMPLE } from '../../../core/scoring/percentile.ts';
import type { CriterionId } from '../../../core/scoring/weights.ts';
import { MIN_RATINGS, type TasteResult } from '../../../core/taste/types.ts';

const photos = (n: number) => (n === 1 ? '1 photo' : `${n.toLocaleString('en-GB')} photos`);

export const CRITERION_NAMES: Readonly<Record<CriterionId, string>> = {
  technical: 'Technical quality',
  expression: 'Expression',
  composition: 'Composition',
  taste: 'Your taste',
};

export const text = {
  title: 'Best',
  /** Always on the page. */
  promise: 'The score compares your own photos with each other. It never ranks people.',
  photos,
  loading: 'Ranking your photos',
  renewing: 'Bringing the order up to date.',
  retry: 'Try again',
  faultDetail: 'The photos could not be ranked just now.',
  waiting: (n: number) =>
    n === 1
      ? 'One photo waits to be read again and joins later.'
      : `${photos(n)} wait to be read again and join later.`,

  empty: {
    noneTitle: 'Which one is best?',
    noneText: 'Add some photos of yourself. Aura puts them in order, and tells you why.',
    facelessTitle: 'No faces found',
    facelessText: 'Photos are ranked by person. Add some in which a face can be seen well.',
    nobodyTitle: 'Nobody to rank yet',
    nobodyText:
      'There are faces, but none that could be told to be anybody. Clearer and closer photos help.',
    staleTitle: 'Your photos wait to be read again',
    staleText: 'They are ranked here once that is done.',
    readingTitle: 'Reading your photos',
    readingText: 'They are ranked here as they come in.',
  },

  best: {
    alt: (who: string) => `The best photo of ${who}`,
    of: (n: number) => `Best of ${n.toLocaleString('en-GB')}`,
    only: 'Your one photo',
    nearest: 'None passes every check yet',
    nearestLead: 'This one comes nearest.',
    few: (place: string) => `${place}. From ${MIN_SAMPLE} photos on, Aura can say how far ahead.`,
    alsoShared: (n: number) =>
      n === 1 ? 'Another photo is just as good.' : `${n} others are just as good.`,
    all: 'All checks and details',
    score: (score: string) => `${score} of 10`,
    noScore: 'No score',
  },

  breakdown: {
    counts: (weight: string) => `Counts ${weight}.`,
    notRead: 'Not read in this photo, so the others count more.',
  },

  list: {
    title: 'The others, in order',
    titleAll: 'All, in order',
    retakeTitle: 'Worth another try',
    retakeLead: 'These miss a check. Open one to see how to take it again.',
    help: 'Arrow keys move, Enter opens.',
    helpChoosing: 'Arrow keys move, Space chooses.',
    /** Heard, not seen: what the row shows by its place and its shape. */
    of: (n: number) => ` of ${n.toLocaleString('en-GB')}`,
    ofTen: ' of 10',
    shared: 'shared',
  },

  outside: {
    title: 'Not ranked',
    lead: "Photos are ranked by person. These show nobody, or a face that is nobody's yet.",
    reason: {
      hidden: 'No face found: blurred or badly lit',
      faceless: 'No face found',
      waiting: 'Face not compared yet',
      unclear: 'Face too unclear to tell',
      alone: 'Face like nobody here',
      simulated: 'Simulated',
    },
    faceless: 'If there is one, come closer, and keep it free and towards the camera.',
    unclear: 'A closer, sharper photo in even light helps.',
    waiting: 'It joins when the model that tells faces apart has read it.',
    alone: 'Say under People who it is.',
    simulated: 'Made in simulated mode: it belongs to no person.',
  },

  detail: {
    open: 'Open photo',
    why: 'What it is made of',
    alt: (when: string) => `Photo of ${when}`,
  },

  select: {
    start: 'Select',
    done: 'Done',
    all: 'Select all',
    chosen: (n: number) => (n === 1 ? '1 selected' : `${n.toLocaleString('en-GB')} selected`),
  },

  csv: {
    button: 'All scores as CSV',
    failed: 'The scores could not be written just now.',
    name: (day: string) => `aura-scores-${day}.csv`,
  },
} as const;

/** Why taste has no say in a photo's score. */
export function tasteWords(taste: TasteResult | null): string {
  const unused = taste ?? { kind: 'none' as const };
  switch (unused.kind) {
    case 'none':
      return `Not used: rate ${MIN_RATINGS} photos, and Aura learns what you like.`;
    case 'not-enough':
      return `Not used yet: ${photos(unused.missing)} more to rate.`;
    case 'too-alike':
      return `Not used yet: ${photos(unused.missing)} more to rate that differ from the others.`;
    case 'no-variance':
      return 'Not used: all your ratings say the same.';
    case 'fitted':
      return unused.used
        ? 'Not used until it is learnt anew: open Taste, and it is.'
        : 'Not used: it does not foretell your ratings better than technical quality does.';
  }
}
