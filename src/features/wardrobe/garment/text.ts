/** What a person reads on a garment's page. */
import type { Origin } from '../../../core/wardrobe/attributes.ts';
import type { DressCode } from '../../../core/wardrobe/stats/kinds.ts';
import type { WarningId } from '../../../core/wardrobe/types.ts';
import { date, percent } from '../../../ui/index.ts';

export const DRESS_CODE: Readonly<Record<DressCode, string>> = {
  lounge: 'Lounge',
  casual: 'Casual',
  'smart-casual': 'Smart casual',
  business: 'Business',
  formal: 'Formal',
};

/** Where a value comes from; `sure` 0..1 is told of networks alone, for only they measured it. */
function origin(of: Origin, sure: number): string {
  if (of === 'person') return 'You said so';
  if (of === 'rule') return 'A rule of Aura';
  const by = of === 'model' ? 'Read by a model' : 'Learnt from your corrections';
  return `${by}, ${percent(sure)} sure`;
}

/** Of what can be wrong with a photo that was kept all the same. */
const photoNotes: Readonly<Partial<Record<WarningId, string>>> = {
  small: 'This photo is small: its cut-out and colours are rough. A larger one tells more.',
  blurred: 'This photo is blurred. Hold the phone still, and let it focus on the cloth.',
  dark: 'This photo is dark, so colours are told with less certainty. Take one by a window.',
  bright: 'This photo is too bright: light colours are lost. Take one out of direct light.',
  'not-clothing': 'This photo did not look like clothing; it is here because you said it is.',
};

export const text = {
  photoNotes,
  back: 'Back to the wardrobe',
  loading: 'Opening the garment',
  missingTitle: 'This garment is not here',
  missingText: 'It may have been deleted, or joined to another one.',
  toWardrobe: 'See the wardrobe',
  retry: 'Try again',
  failed: 'That could not be saved just now.',
  undo: 'Undo',
  origin,

  picture: {
    choose: 'Picture',
    cutOut: 'Cut-out',
    photo: 'Photo',
    cutOutAlt: (what: string, colours: string) => (colours ? `${what}, ${colours}` : what),
    photoAlt: (what: string, name: string) =>
      `${name}, with a frame round the ${what.toLowerCase()}`,
    noPhoto: 'The photo cannot be shown here. Its cut-out is kept.',
    mend: 'Mend the cut-out',
  },

  views: {
    title: 'Photos',
    nth: (n: number, of: number) => `Photo ${n} of ${of}`,
    add: 'Add photos',
    adding: 'Reading the photos',
    came: (added: number, already: number, nothing: number) =>
      [
        added > 0 && (added === 1 ? 'Photo added to this garment.' : `${added} photos added.`),
        already > 0 &&
          `${already === 1 ? 'One photo is' : `${already} photos are`} in your wardrobe already. To join ${already === 1 ? 'it' : 'them'}, open Look-alikes.`,
        nothing > 0 &&
          `No garment was found in ${nothing === 1 ? 'one photo' : `${nothing} photos`}.`,
      ]
        .filter((each) => each !== false)
        .join(' '),
    split: 'Split this photo off',
    splitDone: 'It is a garment of its own now',
  },

  category: {
    title: 'Category',
    ask: 'What is it?',
    askText: (first: string, sure: string) =>
      `${first}, but only ${sure} sure. One tap settles it.`,
    sure: (p: number) => `${percent(p)} sure`,
    confirm: (name: string) => `Yes, ${name.toLowerCase()}`,
    guess: (name: string, p: number) => `${name}, ${percent(p)}`,
    others: 'Or is it one of these?',
    other: 'Something else',
    choose: 'What is it?',
    find: 'Find a category',
    none: 'No category has that name.',
    byHand: (names: readonly string[]) =>
      `Aura never guesses these, so choose them here: ${names.join(', ').toLowerCase()}.`,
    changed: (name: string) => `Category: ${name}`,
    yours: 'You said so',
  },

  colours: {
    title: 'Colours',
    none: 'No colour was read.',
    edit: 'Edit colours',
    share: (name: string, share: number) => `${name}, ${percent(share)}`,
    sheet: 'Colours',
    main: 'Main colour',
    second: 'Second colour',
    third: 'Third colour',
    noOther: 'None',
    save: 'Keep these',
    changed: 'Colours changed',
    by: 'Counted on the garment alone, under neutral light',
    yours: 'You said so',
  },

  attributes: {
    title: 'What it is like',
    pattern: 'Pattern',
    fit: 'Fit',
    formality: 'Formality',
    formalitySpoken: (code: string, value: number) => `${code}, ${percent(value)}`,
    seasons: 'Seasons',
    tags: 'Style',
    changed: {
      pattern: 'Pattern changed',
      fit: 'Fit changed',
      formality: 'Formality changed',
      seasons: 'Seasons changed',
      tags: 'Style changed',
    },
  },

  details: {
    title: 'Yours to tell',
    name: 'Name',
    brand: 'Brand',
    size: 'Size',
    price: 'Price',
    priceBad: 'A price is a number of 0 or more.',
    currency: 'Currency',
    noCurrency: 'None',
    boughtOn: 'Bought on',
    care: 'Care',
    careUsual: (usual: string) => `As usual: ${usual.toLowerCase()}`,
    notes: 'Notes',
    changed: (what: string) => `${what} changed`,
  },

  similar: {
    title: 'Similar ones',
    none: 'Nothing here is like it yet.',
    noVector: 'It was read without the garment model, so it cannot be compared.',
    loading: 'Looking for similar ones',
    failed: 'Similar ones cannot be found just now.',
    how: 'By the garment model alone. Nothing leaves this device.',
  },

  makers: {
    title: 'Where this came from',
    added: (iso: string) => `Added ${date(iso, 'time')}.`,
    photo: (name: string, width: number, height: number) => `${name}, ${width} x ${height} pixels.`,
    version: (v: string) => `version ${v}`,
    rule: 'a rule',
    took: (n: number) => `${Math.round(n)} ms`,
    role: (role: string) =>
      (
        ({
          'cut-out': 'Cut out',
          'person-parts': 'Clothes told from the person',
          'garment-parts': 'Garments told from each other',
          garment: 'Category, pattern and likeness',
          colour: 'Colours',
          'garment-words': 'Words in the same space',
        }) as Readonly<Record<string, string>>
      )[role] ?? `${role.charAt(0).toUpperCase()}${role.slice(1).replaceAll('-', ' ')}`,
  },

  actions: {
    archive: 'Put away',
    restore: 'Take out again',
    archived: 'Put away',
    restored: 'Back in the wardrobe',
    archivedNote: (iso: string) => `Put away on ${date(iso)}.`,
    delete: 'Delete',
    deleted: 'Garment deleted',
    broughtBack: 'The garment is back',
    tooLate: 'It could not be brought back.',
  },
} as const;
