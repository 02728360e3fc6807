/** What a person reads on the page of options. */
import type { GatePreset } from '../../../core/gates/thresholds.ts';
import { bytes } from '../../../ui/format.ts';

const number = (n: number): string => n.toLocaleString('en-GB');
const photos = (n: number): string => (n === 1 ? '1 photo' : `${number(n)} photos`);
const faces = (n: number): string => (n === 1 ? '1 face' : `${number(n)} faces`);
const people = (n: number): string => (n === 1 ? '1 person' : `${number(n)} people`);

export const text = {
  title: 'Options',
  lead: 'How strict Aura is, and what it tells people apart by. All of it holds on this device only.',
  saveFailed: 'That could not be kept just now.',
  again: 'Try again',

  gates: {
    title: 'Good enough',
    lead: 'Each check gives a value from 0 to 100. A face below your line does not pass; its photo stays, with the reason.',
    passing: (passed: number, total: number) =>
      total === 0 ? 'No face to try this on yet.' : `${number(passed)} of ${faces(total)} pass`,
    presets: 'How strict',
    preset: { standard: 'Standard', relaxed: 'Relaxed', custom: 'Custom' } satisfies Record<
      GatePreset | 'custom',
      string
    >,
    hint: {
      standard: 'For a photo that stands for you.',
      relaxed: 'Lets profiles, small faces and old photos pass.',
      custom: 'Your own lines.',
    },
    stops: (n: number) => (n === 0 ? 'Stops none.' : `Stops ${number(n)}.`),
    value: (value: string, stopped: number) =>
      `${value}, stops ${stopped === 0 ? 'none' : faces(stopped)}`,
  },

  people: {
    title: 'Who is who',
    lead: 'How alike two faces must be to count as one person.',
    label: 'Likeness (cosine)',
    less: 'Joins more',
    more: 'Splits more',
    effect: (n: number, onPhotos: number) => `${people(n)} on ${photos(onPhotos)}`,
    busy: 'Looking again at who is who',
    back: (value: string) => `Back to ${value}`,
    stays: 'Names and what you said of faces stay, wherever the line is.',
  },

  model: {
    title: 'What faces are compared by',
    never: 'Numbers of different models are never compared with each other.',
    inUse: 'In use',
    size: 'Size',
    here: 'on this device',
    trainedOn: 'Trained on',
    more: 'Limits, and what we measured',
    licence: 'Licence',
    choose: 'Use this one',
    chooseOf: (title: string) => `Use this one: ${title}`,
    does: (download: string | null, n: number) =>
      `${download ? `Downloads ${download} once, then reads` : 'Reads'} the faces of ${photos(n)} again in the background. Names and corrections stay, and you can go back.`,
    doesNothing: (download: string | null) =>
      download ? `Downloads ${download} once.` : 'Nothing has to be read again.',
    fetching: 'Getting the model',
    got: (done: number, total: number) => `${bytes(done)} of ${bytes(total)}`,
    switched: (title: string) => `Faces are now compared by ${title}`,
    waiting: (n: number) =>
      n === 1
        ? '1 face waits to be read by this model.'
        : `${number(n)} faces wait to be read by this model.`,
    waitingAct: 'Read them now',
  },

  renew: {
    title: {
      reread: (n: number) => `Reading ${photos(n)} again`,
      reembed: (n: number) => `Comparing the faces of ${photos(n)} anew`,
    },
    paused: 'Paused',
    note: 'Goes on in the background.',
    failed: (n: number) => `${number(n)} could not be read`,
    stopped: 'Stopped. What was done so far is kept.',
    failures: (n: number) =>
      n === 1 ? 'One photo could not be read again' : `${number(n)} photos could not be read again`,
    nameless: 'A photo',
    dismiss: 'Clear this list',
  },

  stale: {
    title: (n: number) =>
      n === 1
        ? '1 photo was read by an earlier Aura'
        : `${number(n)} photos were read by an earlier Aura`,
    text: 'They are kept, but take no part in Best, People and Vibes until they are read again.',
    act: 'Read them again',
  },
} as const;
