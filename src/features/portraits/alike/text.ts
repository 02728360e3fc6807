/** What a person reads under Look-alikes. */
import { ALIKE } from '../../../core/alike/links.ts';
import { date } from '../../../ui/index.ts';
import type { Reason } from './score.ts';

const photos = (n: number) => (n === 1 ? '1 photo' : `${n.toLocaleString('en-GB')} photos`);

/** In what one photo is better. */
export const BETTER: Readonly<Record<Reason, string>> = {
  sharpness: 'sharper face',
  eyes: 'eyes more open',
  exposure: 'better light on the face',
  resolution: 'larger face',
  frontality: 'more to the camera',
  symmetry: 'more even face',
  occlusion: 'less in front of the face',
  embedding: 'clearer to recognise',
  detection: 'surer to be a face',
  valence: 'a more pleasant look',
  smile: 'a wider smile',
  technical: 'better technical quality',
  expression: 'a better expression',
  composition: 'better framing',
  taste: 'more to your taste',
  larger: 'larger picture',
};

/** In what one photo is behind. */
export const BEHIND: Readonly<Record<Reason, string>> = {
  sharpness: 'softer',
  eyes: 'eyes less open',
  exposure: 'poorer light',
  resolution: 'smaller face',
  frontality: 'turned further',
  symmetry: 'less even',
  occlusion: 'face more covered',
  embedding: 'less clear',
  detection: 'less sure',
  valence: 'a less pleasant look',
  smile: 'less of a smile',
  technical: 'poorer technical quality',
  expression: 'a poorer expression',
  composition: 'poorer framing',
  taste: 'less to your taste',
  larger: 'smaller picture',
};

function list(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

export const text = {
  title: 'Look-alikes',
  faultDetail: 'Look-alikes could not be found just now.',
  lead: 'Photos that look nearly the same, in stacks, the best on top. Nothing is deleted unless you say so.',
  photos,
  loading: 'Looking for look-alikes',
  renewing: 'Looking again.',
  retry: 'Try again',
  deleteFailed: 'They could not be deleted just now.',
  waiting: (n: number) =>
    n === 1
      ? 'One photo waits to be read again and joins later.'
      : `${photos(n)} wait to be read again and join later.`,

  empty: {
    noneTitle: 'Look-alikes come from your photos',
    noneText:
      'Add photos, bursts and second tries as well. Aura stacks those that look alike and puts the best on top.',
    alikeTitle: 'No look-alikes here',
    alikeText: (n: number) =>
      `${n === 1 ? 'The one photo here looks' : `All ${photos(n)} look`} different enough. Take three in a row next time: here you will see which came out best.`,
  },

  stacks: (n: number, spare: number) =>
    `${n === 1 ? '1 stack' : `${n} stacks`}, ${spare} behind the best`,

  stack: {
    title: (n: number) => `${n} look-alikes`,
    when: (taken: readonly [string, string] | null) => {
      if (taken === null) return 'The photos do not tell when they were taken.';
      const [first, last] = taken;
      if (first === last) return `Taken ${date(first, 'time')}.`;
      return `Taken ${date(first, 'time')} to ${date(last, 'time')}.`;
    },
    best: 'Best',
    why: (reasons: readonly Reason[]) =>
      reasons.length === 0
        ? 'Nothing measured tells them apart. This one comes first by a hair.'
        : `On top for: ${list(reasons.map((reason) => BETTER[reason]))}.`,
    bestName: (name: string) => `Best: ${name}`,
    others: 'The others',
    otherName: (name: string, note: string) => `${name}, ${note}`,
    behind: (reasons: readonly Reason[]) =>
      reasons[0] === undefined ? 'as good' : BEHIND[reasons[0]],
    alike: (bits: number) =>
      bits === 0
        ? 'Their looks are the same in all 64 points.'
        : `Looks differ from the best in ${bits === 1 ? '1' : `at most ${bits}`} of 64 points.`,
    keep: (n: number) =>
      n === 1 ? 'Keep the best, delete the other' : `Keep the best, delete ${n}`,
  },

  confirm: {
    title: (n: number) => `Delete ${photos(n)}?`,
    text: (n: number) =>
      `The best stays. ${n === 1 ? 'The other goes' : `The other ${n} go`} from Aura, and can be brought back for a short while.`,
    button: (n: number) => `Delete ${photos(n)}`,
  },

  exact: {
    title: 'The same file twice',
    none: 'None. Aura notices a file that is here already, and does not add it again.',
    some: 'These files are the same, byte for byte.',
    group: (n: number) => `${n} times the same`,
  },

  how: {
    button: 'How look-alikes are found',
    lines: [
      `Each photo has a look: 64 points of light and dark (a perceptual hash). Photos whose looks differ in at most ${ALIKE.near} points are alike.`,
      `Up to ${ALIKE.far} points also count when all faces match closely (cosine ${ALIKE.faces} or more), or when the photos were taken within ${ALIKE.seconds} seconds.`,
      `Where both photos show faces, one of them at least must be like one of the other (cosine ${ALIKE.strangers} or more): other people in the same pose are no look-alikes.`,
      'The best is the one that comes first under Best: a photo that passes every check before one that does not, then by score; of several faces the mean. Without a face, the largest picture comes first.',
    ],
    rule: 'These are rules of Aura. They measure pictures, not people.',
    by: (model: string) => `Face vectors: ${model}.`,
    models: 'See the models',
  },
} as const;
