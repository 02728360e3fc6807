/**
 * The ten aura colours: one definition for the engine, the classifier's output order, the interface
 * and the tests. Meanings and copy are play; the anchors are measurable colours.
 */
import type { AuraColorId, Oklch } from './types.ts';
import { AURA_COLORS } from './types.ts';

/** How sure a reading is: 'sure' from 0.6, 'leaning' from 0.4, 'guess' under it. */
export type ConfidenceBand = 'sure' | 'leaning' | 'guess';

export interface AuraColor {
  readonly id: AuraColorId;
  readonly name: string;
  /** A swatch, hex sRGB. */
  readonly display: string;
  /** What the engine measures against: the typical colour of cloth and things of that name. */
  readonly anchor: Oklch;
  readonly meaning: string;
  readonly copy: Readonly<Record<ConfidenceBand, string>>;
}

export const BAND_FROM = { sure: 0.6, leaning: 0.4 } as const;

/** The band of a confidence 0..1. */
export function bandOf(confidence: number): ConfidenceBand {
  if (confidence >= BAND_FROM.sure) return 'sure';
  return confidence >= BAND_FROM.leaning ? 'leaning' : 'guess';
}

const BY_ID: Readonly<Record<AuraColorId, Omit<AuraColor, 'id'>>> = {
  red: {
    name: 'Red',
    display: '#d33a3f',
    anchor: { l: 0.5, c: 0.17, h: 23 },
    meaning: 'warm courage',
    copy: {
      sure: 'Clearly red. You bring the spark into the room.',
      leaning: 'Leaning red, with a spark close to the surface.',
      guess: 'Perhaps red. The light left some doubt.',
    },
  },
  orange: {
    name: 'Orange',
    display: '#e8822e',
    anchor: { l: 0.7, c: 0.16, h: 54 },
    meaning: 'easy warmth',
    copy: {
      sure: 'Clearly orange. Good company, all day long.',
      leaning: 'Leaning orange, easy and warm.',
      guess: 'Perhaps orange. Another photo would tell.',
    },
  },
  yellow: {
    name: 'Yellow',
    display: '#efc53a',
    anchor: { l: 0.84, c: 0.15, h: 94 },
    meaning: 'bright curiosity',
    copy: {
      sure: 'Clearly yellow. Sunlight follows you around.',
      leaning: 'Leaning yellow, curious and bright.',
      guess: 'Perhaps yellow. It was only a glimmer.',
    },
  },
  green: {
    name: 'Green',
    display: '#4f9a56',
    anchor: { l: 0.58, c: 0.12, h: 140 },
    meaning: 'steady growth',
    copy: {
      sure: 'Clearly green. Things grow where you are.',
      leaning: 'Leaning green, steady and fresh.',
      guess: 'Perhaps green. A quiet hint of leaves.',
    },
  },
  turquoise: {
    name: 'Turquoise',
    display: '#2fa9a4',
    anchor: { l: 0.68, c: 0.1, h: 192 },
    meaning: 'clear calm',
    copy: {
      sure: 'Clearly turquoise. Clear water on a still day.',
      leaning: 'Leaning turquoise, fresh and calm.',
      guess: 'Perhaps turquoise. The colours were shy.',
    },
  },
  blue: {
    name: 'Blue',
    display: '#4288d6',
    anchor: { l: 0.59, c: 0.13, h: 250 },
    meaning: 'open honesty',
    copy: {
      sure: 'Clearly blue. Wide sky, good listener.',
      leaning: 'Leaning blue, open and calm.',
      guess: 'Perhaps blue. A cloud or two in the way.',
    },
  },
  indigo: {
    name: 'Indigo',
    display: '#43479f',
    anchor: { l: 0.38, c: 0.12, h: 278 },
    meaning: 'deep focus',
    copy: {
      sure: 'Clearly indigo. Still waters, deep thoughts.',
      leaning: 'Leaning indigo, thoughtful and deep.',
      guess: 'Perhaps indigo. It keeps its secrets.',
    },
  },
  violet: {
    name: 'Violet',
    display: '#8b54b5',
    anchor: { l: 0.53, c: 0.14, h: 307 },
    meaning: 'quiet magic',
    copy: {
      sure: 'Clearly violet. Imagination leads the way.',
      leaning: 'Leaning violet, with a little magic.',
      guess: 'Perhaps violet. A hint of dusk.',
    },
  },
  pink: {
    name: 'Pink',
    display: '#e886ae',
    anchor: { l: 0.74, c: 0.12, h: 356 },
    meaning: 'an open heart',
    copy: {
      sure: 'Clearly pink. Kindness comes first.',
      leaning: 'Leaning pink, soft and kind.',
      guess: 'Perhaps pink. Just a blush of it.',
    },
  },
  white: {
    name: 'White',
    display: '#f3efe6',
    anchor: { l: 0.96, c: 0.01, h: 90 },
    meaning: 'a clear page',
    copy: {
      sure: 'Clearly white. Light, open, ready for anything.',
      leaning: 'Leaning white, calm and uncluttered.',
      guess: 'Perhaps white. This photo holds little colour.',
    },
  },
};

/** All ten, in the order of `AURA_COLORS`. */
export const AURA_PALETTE: readonly AuraColor[] = AURA_COLORS.map((id) => ({ id, ...BY_ID[id] }));

/** The definition of one colour. */
export function auraColor(id: AuraColorId): AuraColor {
  return { id, ...BY_ID[id] };
}
