/** What a share card says, and what a person reads around it. */
import { auraColor, bandOf } from '../../../core/aura/colors.ts';
import type { AuraReading } from '../../../core/aura/types.ts';
import { percent } from '../../../ui/format.ts';
import type { CardWords } from './layout.ts';

type Told = Pick<AuraReading, 'primary' | 'secondary' | 'confidence' | 'palette'>;

/** The words and colours of a reading's card. */
export function cardWords(aura: Told, simulated: boolean): CardWords {
  const { name, copy, meaning } = auraColor(aura.primary);
  const second = aura.secondary === null ? null : auraColor(aura.secondary).name.toLowerCase();
  const touch = second === null ? '' : `, with a touch of ${second}`;
  return {
    over: simulated ? 'Simulated aura: no model ran' : 'My aura',
    name,
    words: `${copy[bandOf(aura.confidence)]} It stands for ${meaning}${touch}.`,
    sure: `${percent(aura.confidence)} probable among ten colours`,
    foot: simulated
      ? 'Made on my own device by Aura, in simulated mode.'
      : 'Read on my own device by Aura. For play.',
    palette: [...new Set(aura.palette)],
  };
}

export const text = {
  title: 'Your card',
  drawing: 'Drawing the card',
  withPhoto: 'With my photo',
  withPhotoHint: 'Without it no face is on the card.',
  share: 'Share',
  save: 'Save',
  saved: 'Saved as a picture',
  retry: 'Try again',
  fileName: (name: string) => `aura-${name.toLowerCase()}.png`,
  alt: ({ name, words, sure, palette }: CardWords, photo: boolean) =>
    `${photo ? 'Card with your photo' : 'Card'}: ${name}. ${words} ${sure}. Palette ${palette.join(', ')}.`,
} as const;
