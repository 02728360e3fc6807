/** What a person reads under Look-alikes of the wardrobe. */
import { LIKE } from '../../../core/wardrobe/alike.ts';
import { percent } from '../../../ui/index.ts';

const pairs = (n: number) => (n === 1 ? '1 pair' : `${n.toLocaleString('en-GB')} pairs`);

export const text = {
  title: 'Look-alikes',
  lead: 'Pictures that may show one garment. Nothing is joined unless you say so.',
  loading: 'Looking for look-alikes',
  retry: 'Try again',
  failed: 'That could not be saved just now.',
  undo: 'Undo',

  empty: {
    noneTitle: 'Look-alikes come from your garments',
    noneText: 'Add photos of your clothes first. What you photographed twice will show here.',
    title: 'Nothing looks like anything else',
    text: 'Each garment is here once. Photograph one again and Aura will ask whether it is the same.',
    toWardrobe: 'See the wardrobe',
  },

  exact: {
    title: 'The same picture twice',
    none: 'None. A file that is here already is not added again.',
    some: 'Cut from the same part of the same file.',
    count: pairs,
  },
  alike: {
    title: 'They look alike',
    none: 'None.',
    some: 'The same kind of garment in about the same colour and shape.',
    count: pairs,
  },
  pair: {
    name: (a: string, b: string) => `${a} and ${b}`,
    'same-picture': 'The same part of the same photo',
    look: (bits: number) =>
      bits === 0 ? 'Their shapes are the same' : `Their shapes differ in ${bits} of 64 points`,
    vector: (cosine: number) => `Near to the garment model: cosine ${cosine.toFixed(2)}`,
    merge: 'Same garment',
    apart: 'They are two',
    merged: 'Joined to one garment',
    splitAgain: 'They are two again',
    keptApart: 'Kept as two',
  },

  how: {
    title: 'How look-alikes are found',
    lines: [
      `Cut-outs have a look: 64 points of light and dark (a perceptual hash). Garments that fill the same place in an outfit, whose main colours are near (delta E ${LIKE.colour}) and whose looks differ in at most ${LIKE.near} points are alike.`,
      `Up to ${LIKE.far} points also count where the garment model sees them as near (cosine ${LIKE.cosine} or more); below ${LIKE.strangers} they never do.`,
      `Two cut from one file are the same where their frames overlap by ${percent(LIKE.overlap)}.`,
      'These are rules of Aura, set by hand and not measured on clothes yet. The answer is yours.',
    ],
  },
} as const;
