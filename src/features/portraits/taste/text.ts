/** Everything a person reads on the taste page. */
import { count } from '../../../ui/index.ts';

const NAMES: Readonly<Record<string, readonly [more: string, less: string]>> = {
  frontality: ['facing the camera', 'turned away'],
  symmetry: ['an even face', 'an uneven face'],
  resolution: ['a large face in pixels', 'a small face in pixels'],
  sharpness: ['sharp', 'soft'],
  exposure: ['well lit', 'hard or dim light'],
  eyes: ['open eyes', 'closed eyes'],
  occlusion: ['a free face', 'a covered face'],
  composition: ['classic framing', 'unusual framing'],
  faceSize: ['close up', 'from afar'],
  yaw: ['turned to the right', 'turned to the left'],
  turned: ['half profile', 'frontal'],
  pitch: ['looking up', 'looking down'],
  tilted: ['a tilted head', 'a straight head'],
  lightness: ['bright', 'dark'],
  contrast: ['strong contrast', 'soft contrast'],
  chroma: ['colourful', 'muted colours'],
  warmth: ['warm light', 'cool light'],
  valence: ['a pleasant look', 'a serious look'],
  smile: ['smiling', 'not smiling'],
  mouthOpen: ['an open mouth', 'a closed mouth'],
  browsUp: ['raised brows', 'relaxed brows'],
  browsDown: ['lowered brows', 'relaxed brows'],
  squint: ['narrowed eyes', 'wide eyes'],
  lookingDown: ['eyes cast down', 'eyes straight'],
  faces: ['in company', 'alone'],
  upright: ['upright photos', 'wide photos'],
};

const two = (value: number): string => value.toFixed(2);

export const text = {
  title: 'Taste',
  lead: 'Tell Aura what you like. It learns on this device, from you alone, and only counts once it proves itself.',
  mode: 'How to tell',
  compare: 'Compare two',
  rate: 'Rate one',
  question: 'Which one do you like better?',
  rateQuestion: 'How much do you like this one?',
  pick: (side: 'left' | 'right') => (side === 'left' ? 'The left one' : 'The right one'),
  photo: (name: string) => `Photo ${name}`,
  skip: 'Skip',
  stars: (n: number) => (n === 0 ? '0 stars, not this one' : n === 1 ? '1 star' : `${n} stars`),
  keys: 'Keys: left and right arrow to choose, S to skip.',
  rateKeys: 'Keys: 0 to 5, S to skip.',
  rated: (n: number) => `Kept: ${text.stars(n).toLowerCase()}`,
  preferred: 'Kept',
  undo: 'Undo',
  allDone: 'You have been asked about everything there is. Add photos to go on.',
  onePhoto: 'There is only one photo of this person, so there is nothing to compare it with.',
  nobody: 'No faces to compare yet',
  nobodyText: 'Add photos of yourself, and come back to tell Aura which you like.',
  nobodyAction: 'Go to your photos',
  again: 'Ask about skipped ones again',

  ratings: {
    title: 'Your ratings',
    all: (n: number) => `Show all ${count(n)}`,
  },

  status: {
    title: 'What Aura has learnt',
    verdicts: 'Photos with your verdict',
    learning: 'Learning…',
    notEnough: (rated: number, missing: number) =>
      `${count(rated)} of ${count(rated + missing)} photos have your verdict. ${count(missing)} more, and Aura tries to learn.`,
    tooFew: (photos: number, missing: number) =>
      `Aura learns from ${count(photos + missing)} photos with your verdict, and there ${photos === 1 ? 'is' : 'are'} ${count(photos)} of this person. Add ${count(missing)} more.`,
    tooAlike: (missing: number) =>
      `Your verdicts are on photos of the same few moments. ${count(missing)} more from other moments are needed.`,
    noVariance: 'All your verdicts say the same, so there is nothing to learn from yet.',
    used: 'In use: your taste counts in the ranking.',
    unused: 'Not used: it does not beat the plain technical score yet. More verdicts may help.',
    rho: (rho: number, low: number, high: number) =>
      `On photos it had not seen, its order agrees with yours by ${two(rho)} (1 is the same order, 0 is chance; 95 % interval ${two(low)} to ${two(high)}).`,
    baseline: (baseline: number) => `The technical score alone agrees by ${two(baseline)}.`,
    rated: (n: number) => `Learnt from ${count(n)} photos with a verdict.`,
    likes: 'You seem to like',
    how: 'Spearman’s rank correlation, cross-validated; photos of one burst are never on both sides.',
  },

  /** A feature that moves the taste, by its direction; null for one that has no plain word. */
  influence: (feature: string, weight: number): string | null => {
    const names = NAMES[feature];
    return names ? names[weight > 0 ? 0 : 1] : null;
  },
};
