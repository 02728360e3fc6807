/** What a person reads of their wardrobe as a whole. */
import { percent } from '../../../ui/index.ts';

const garments = (n: number) => (n === 1 ? '1 garment' : `${n.toLocaleString('en-GB')} garments`);

export const text = {
  title: 'Your wardrobe in pictures',
  garments,
  loading: 'Counting',
  retry: 'Try again',
  archived: 'Count what is put away',
  archivedHint: (n: number) => (n === 1 ? '1 is put away.' : `${n} are put away.`),

  empty: {
    title: 'Pictures come from your garments',
    text: 'Photograph some clothes: their colours, kinds, seasons and what they cost will show here.',
    away: 'Everything is put away',
    awayText: 'Count what is put away, or take some of it out again.',
    toWardrobe: 'Open the wardrobe',
  },

  colours: {
    title: 'Colours',
    strip: 'All colours by their share',
    share: (name: string, share: number) => `${name}, ${percent(share)}`,
    main: (n: number) => (n === 0 ? 'main colour of none' : `main colour of ${n}`),
    more: (n: number) => `Show ${n} more`,
    less: 'Show fewer',
    note: 'Each garment counts the same, split by its own colours.',
    none: 'No colours were read yet.',
  },
  kinds: {
    title: 'Categories',
    moreKinds: (n: number) => `Show ${n} more`,
    less: 'Show fewer',
  },
  formality: {
    title: 'Formality',
    note: 'By the category, unless you said otherwise.',
  },
  seasons: {
    title: 'Seasons',
    note: 'A garment counts in each of its seasons.',
  },
  spend: {
    title: 'Spend',
    none: 'Tell what a garment cost on its page, under Yours to tell. Then it is counted here.',
    currency: 'Currency',
    noCurrency: 'No currency',
    total: (amount: string, n: number, of: number) => `${amount} for ${n} of ${garments(of)}`,
    bySlot: 'By kind',
    byYear: 'By year',
    undated: (amount: string, n: number) =>
      `${amount} for ${garments(n)} without a day: tell when it was bought.`,
    noYears: 'No day is told yet. Tell when things were bought, on their pages.',
    note: 'Currencies are never added together.',
  },
} as const;
