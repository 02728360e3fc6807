/** Everything a person reads on a photo's own page. */

import { bandOf } from '../../core/aura/colors.ts';
import type { ExpressionClass } from '../../core/types.ts';
import { percent } from '../../ui/format.ts';

/** Each class as what a face looks like, not as what somebody feels. */
const EXPRESSION_WORDS: Readonly<Record<ExpressionClass, string>> = {
  neutral: 'a neutral look',
  happy: 'a happy look',
  sad: 'a sad look',
  angry: 'an angry look',
  fearful: 'a fearful look',
  disgusted: 'a disgusted look',
  surprised: 'a surprised look',
};

export const reading = {
  title: 'Photo',
  back: 'Portraits',
  photoAlt: (faces: number) =>
    faces === 0
      ? 'Your photo'
      : faces === 1
        ? 'Your photo with one face'
        : `Your photo with ${faces} faces`,
  pending: 'Reading your photo',
  starting: 'Getting ready',
  fetching: (model: string) => `Fetching once: ${model}`,
  fetched: (done: string, total: string) => `${done} of ${total}`,
  missingTitle: 'This photo is not here',
  missingText: 'It may have been deleted. Your other photos are safe.',
  loadFailed: 'This photo could not be opened just now.',

  verdict: {
    passes: { title: 'Good enough', lead: 'It passes every check below.' },
    misses: { title: 'Worth another try' },
    waiting: {
      title: 'Not checked yet',
      lead: 'An earlier Aura read this one. Under Options it can be read again.',
    },
    faceless: {
      title: 'No face in this one',
      lead: 'That is fine: its colours and the photo itself are read all the same.',
      hidden: (says: string) =>
        `${says} If there is a face, that may be why it was not found. How to take it again stands below.`,
    },
  },
  passed: (n: number, of: number) => `${n} of ${of} checks passed`,
  checks: 'Why',
  checksNoFace: 'The photo itself',

  landmarks: 'Landmarks',
  face: (n: number) => `Face ${n}`,
  faceOf: (n: number, of: number) => `Face ${n} of ${of}`,
  faces: 'Choose a face',

  moving: 'This picture moves. Its first frame is what was read.',

  expression: 'Expression',
  expressionNone: 'Not read this time.',
  expressionTop: (top: ExpressionClass, probability: number) =>
    `Most likely ${EXPRESSION_WORDS[top]}: ${Math.round(100 * probability)} %`,
  expressionWhy: 'The bar is the surer part: finer names for a look are often wrong.',
  unpleasant: 'unpleasant',
  pleasant: 'pleasant',
  aura: 'Its aura',
  auraRule: 'Read from the colours of the photo. It is for play, not a fact about you.',
  auraMore: 'The aura in full',
  meaning: (meaning: string, second: string | null) =>
    second === null
      ? `It stands for ${meaning}.`
      : `It stands for ${meaning}, with a touch of ${second.toLowerCase()}.`,
  palette: 'Palette of this photo',

  provenance: 'Where this came from',
  rule: 'a rule, no model',
  role: (role: string) => ROLES[role] ?? role,
  version: (v: string) => `version ${v}`,
  total: (ms: string) => `${ms} in all, on this device`,
  embedding: (n: number) => `Remembered as ${n} numbers`,
  embeddingPicture: (n: number) => `The ${n} numbers, drawn as bars`,

  partFault: {
    detection: 'The face finder could not work on this one; the colours stand.',
    embedding: 'The face could not be remembered; the rest stands.',
    expression: 'The expression model could not load; the rest stands.',
    aura: 'The colours could not be read; the rest stands.',
    quality: 'The photo could not be judged; the rest stands.',
  },
  toModels: 'See the models',

  delete: 'Delete',
  download: 'Download original',
  downloadFailed: 'The original could not be read back.',
  deleteFailed: 'It could not be deleted just now.',
} as const;

const ROLES: Readonly<Record<string, string>> = {
  'face-detection': 'Finding faces',
  'face-embedding': 'Remembering the face',
  expression: 'Expression',
  quality: 'Photo quality',
  aura: 'Colours',
  'person-parts': 'Hair, skin and clothes',
};

/** Words for a valence of -1..1. */
export function valenceWords(valence: number): string {
  if (valence >= 0.6) return 'Pleasant';
  if (valence >= 0.2) return 'A little pleasant';
  if (valence > -0.2) return 'Neither pleasant nor unpleasant';
  if (valence > -0.6) return 'A little unpleasant';
  return 'Unpleasant';
}

/** Words for how sure an aura colour is: its band and the figure of 0..1 it stands for. */
export function auraSure(confidence: number): string {
  const figure = percent(confidence);
  const band = bandOf(confidence);
  if (band === 'sure') return `${figure} sure`;
  return band === 'leaning' ? `Leaning this way, ${figure}` : `More of a guess, ${figure}`;
}

/** Words for a confidence of 0..1, with the figure it stands for. */
export function confidenceWords(confidence: number): string {
  const figure = percent(confidence);
  if (confidence >= 0.8) return `${figure} sure`;
  if (confidence >= 0.55) return `Fairly sure, ${figure}`;
  return `More of a guess, ${figure}`;
}
