/** What a person reads in the shop. */
import type { Slot } from '../../../core/wardrobe/taxonomy.ts';
import { slotName } from '../words.ts';
import type { Likeness, Reason, Verdict } from './likeness.ts';

const LIKENESS: Readonly<Record<Likeness, string>> = {
  same: 'Almost the same',
  very: 'Very like it',
  like: 'Like it',
  little: 'A little like it',
};

const REASON: Readonly<Record<Reason, string>> = {
  category: 'same category',
  slot: 'same kind',
  colour: 'same colour',
  'near-colour': 'near colour',
  pattern: 'same pattern',
};

const VERDICT: Readonly<Record<Verdict, string>> = {
  yes: 'Yes, you own something like this',
  kind: 'You own this kind, but not like this one',
  no: 'You own nothing like this',
};

export const text = {
  title: 'Do I own this?',
  lead: 'Show Aura a photo from the shop. It is read on this device and forgotten at once.',
  retry: 'Try again',
  choose: 'Choose a photo',
  camera: 'Take a photo',
  another: 'Another photo',
  drop: 'Let go to compare',
  dropHint: 'The photo is read here and not kept.',
  pasteHint: 'Or drop a photo here, or paste one.',
  reading: 'Reading the photo',
  comparing: 'Comparing with your wardrobe',
  photoAlt: 'The photo from the shop',

  empty: {
    title: 'Is it in your wardrobe already?',
    text: 'Photograph it in the shop, or take its picture from a web page.',
    noGarments: 'Your wardrobe is empty',
    noGarmentsText: 'Add your clothes first: then Aura can tell what you own already.',
    toWardrobe: 'Open the wardrobe',
  },
  none: {
    title: 'No garment was found in that photo',
    text: 'Try one that shows it whole, alone, and well lit.',
  },
  which: 'Which one?',
  nth: (name: string, n: number) => `${name}, number ${n} in the photo`,
  verdict: (verdict: Verdict) => VERDICT[verdict],
  nearest: 'Nearest in your wardrobe',
  nothing: (slot: Slot) =>
    `There is nothing to compare it with: no ${slotName(slot).toLowerCase()}.`,
  why: (likeness: Likeness | null, reasons: readonly Reason[]) => {
    const words = reasons.map((reason) => REASON[reason]);
    const all = likeness === null ? words : [LIKENESS[likeness], ...words];
    const line = all.join(', ');
    return line === '' ? 'Not much in common' : `${line.charAt(0).toUpperCase()}${line.slice(1)}`;
  },
  byModel: 'Compared by the garment model. How like is a rule of Aura over its cosine.',
  byRule: 'The garment model is not here: compared by category, colour and pattern alone.',
} as const;
