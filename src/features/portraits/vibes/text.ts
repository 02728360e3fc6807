/** What a person reads under Vibes, but for the names of vibes (`words.ts`). */
import type { PhotoFacts } from '../../../core/portrait/facts.ts';
import { date, percent } from '../../../ui/index.ts';

const photos = (n: number) => (n === 1 ? '1 photo' : `${n.toLocaleString('en-GB')} photos`);

export const text = {
  title: 'Vibes',
  faultDetail: 'Vibes could not be found just now.',
  lead: 'Photos that share light, colour, face and framing. Vibes describe pictures, not character.',
  photos,
  share: (share: number) => percent(share),
  loading: 'Finding vibes',
  renewing: 'Bringing vibes up to date.',
  retry: 'Try again',
  waiting: (n: number) =>
    n === 1
      ? 'One photo waits to be read again and joins later.'
      : `${photos(n)} wait to be read again and join later.`,

  empty: {
    noneTitle: 'Vibes come from your photos',
    noneText:
      'Add some photos of a person. From six on, Aura looks for groups that share light, colour, face and framing.',
    facelessTitle: 'No person in these photos yet',
    facelessText:
      'Vibes are found among the photos of one person. Add photos in which a face can be seen well.',
  },

  few: (n: number, least: number) =>
    `${n === 1 ? 'One photo makes' : `${n} photos make`} one vibe. From ${least} on, Aura looks whether they fall into more.`,
  one: (n: number) =>
    `These ${n} photos were tried as several groups. None stood apart clearly enough, so they are one vibe.`,

  plot: {
    label: (n: number, k: number) =>
      `Map of ${photos(n)} in ${k === 1 ? 'one vibe' : `${k} vibes`}: photos that are alike lie close together`,
    role: 'photo map',
    help: 'Arrow keys go from photo to photo, Enter shows one, plus and minus zoom, 0 shows all. The list of vibes holds the same photos.',
    hint: 'Alike lies close together. Pinch or scroll to zoom, tap a photo.',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    all: 'Show all',
    at: (place: number, of: number, when: string, vibe: string) =>
      `Photo ${place} of ${of}, ${when}, ${vibe}`,
    open: 'Open photo',
    close: 'Close',
  },

  legend: {
    title: (k: number) => (k === 1 ? 'One vibe' : `${k} vibes`),
    hint: 'Tap a vibe to see its photos.',
    list: (name: string) => `Photos: ${name}`,
    clear: 'Show all vibes',
  },
  /** When a photo was taken, or was added where it does not tell. */
  when: ({ takenAt, addedAt }: Pick<PhotoFacts, 'takenAt' | 'addedAt'>) =>
    takenAt === null ? `added ${date(addedAt)}` : `taken ${date(takenAt)}`,
  gridHelp: 'Arrow keys move between the photos, Enter opens one.',
  tile: (when: string) => `Photo ${when}`,

  how: {
    button: 'How vibes are found',
    rule: 'This is a rule, not a judgement: nothing here reads mood, mind or character.',
    apart: 'How well they stand apart',
    features: 'What is compared',
    steps: 'How',
    names: 'What the words mean here',
    by: (model: string) =>
      `Face vectors: ${model}. Face, head and mouth: the face landmarks. Grouping and names: rules of Aura.`,
    silhouette: (value: number, k: number) =>
      `${k} groups, mean silhouette ${value.toFixed(2)} (from -1 to 1): ${apartWords(value)}.`,
    models: 'See the models',
    single: 'One group: there is nothing to stand apart from.',
  },
} as const;

/**
 * A mean silhouette in words, in the bands of Kaufman and Rousseeuw, "Finding Groups in Data" (1990),
 * table 4: over 0.70, over 0.50, over 0.25.
 */
export function apartWords(silhouette: number): string {
  if (silhouette > 0.7) return 'they stand clearly apart';
  if (silhouette > 0.5) return 'they stand fairly well apart';
  if (silhouette > 0.25) return 'they stand apart, with a good many photos in between';
  return 'they run into one another, so take them as a loose order';
}

/** What is compared, in words; the parts of `FEATURES`, heaviest first. */
export const COMPARED: readonly string[] = [
  'Light: how light the photo is, and its contrast',
  'Colour: warm or cool, strong or weak',
  'Face: smile, open mouth, brows, eyes',
  'Head: turned, raised, tilted',
  'Framing: how much of the picture the face fills',
  'The face vector leans in a little, under a twentieth of the weight',
];

/** How vibes are found, step by step. */
export const stepsOf = (most: number, each: number, floor: string): readonly string[] => [
  "Every value is taken in steps of this person's own spread, so that it says what is unusual for them.",
  `Photos are sorted into 2 to ${most} groups, with ${each} photos each on the average at the least (k-means). The number of groups that stand apart best is kept.`,
  `With this many photos, groups count only from a silhouette of ${floor} on: less also happens by chance.`,
  'New photos join the nearest group. All is sorted anew only when that has become clearly better, so names stay.',
];
