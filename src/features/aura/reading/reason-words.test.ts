import { expect, it } from 'vitest';
import { type PartReason, reasonsFor } from '../../../core/aura/reasons.ts';
import { reasonWords } from './reason-words.ts';

it('says in a sentence why black cloth makes indigo', () => {
  const black = { color: { l: 0.18, c: 0.005, h: 270 }, hex: '#111111' };
  const skin = { color: { l: 0.72, c: 0.06, h: 55 }, hex: '#c99a80' };
  const reasons = reasonsFor(
    [
      { ...skin, area: 0.97, part: 'skin' },
      { ...black, area: 0.03, part: 'clothes' },
    ],
    'indigo',
  );
  expect(reasonWords.speaksMost(reasons)).toBe(
    'Clothes speak most for Indigo: dark cloth reads as indigo.',
  );
  expect(reasonWords.speaksMost(reasonsFor([], 'green'))).toBe(
    'Little colour shows; the little there is points to Green.',
  );
});

it('says what counts for how much, and what does not count', () => {
  const words = (over: Partial<PartReason>) =>
    reasonWords.speaks({ share: 0.94, counted: true, ...over }, 'indigo');
  expect(words({})).toBe('94 % for Indigo');
  expect(words({ share: 0.001 })).toBe('under 1 % for Indigo');
  expect(words({ share: 0, counted: false })).toBe('not counted');
  expect(reasonWords.counting(true)).toContain('the background not at all');
});
