import { expect, it } from 'vitest';
import { GAIN_LIMIT, normalise } from '../../../core/colour/illuminant.ts';
import { type LightWords, lightWords } from './light.ts';
import { text } from './text.ts';

/** A light with this ln(red / blue) and ln(green² / (red · blue)). */
const light = (warmth: number, green = 0) => {
  const [r, g, b] = normalise([
    Math.exp(warmth / 2 - green / 6),
    Math.exp(green / 3),
    Math.exp(-warmth / 2 - green / 6),
  ]);
  return [r, g, b] as const;
};

it('calls light neutral up to a limit, and from it warm or cool in two steps', () => {
  const warmth = (value: number) => lightWords(light(value)).warmth;
  expect([0, 0.199, 0.201, 0.499, 0.501].map(warmth)).toEqual([
    'neutral',
    'neutral',
    'a-little-warm',
    'a-little-warm',
    'warm',
  ]);
  expect([-0.201, -0.501].map(warmth)).toEqual(['a-little-cool', 'cool']);
});

it('tells green from pink', () => {
  expect([0.4, 0.2, -0.2, -0.4].map((green) => lightWords(light(0, green)).tint)).toEqual([
    'green',
    'none',
    'none',
    'pink',
  ]);
});

it('says how much of it was undone', () => {
  expect(lightWords([1, 1, 1]).undone).toBe('none');
  expect(lightWords(light(0.3)).undone).toBe('all');
  expect(lightWords(light(2 * Math.log(GAIN_LIMIT) + 1)).undone).toBe('part');
});

it('takes any numbers', () => {
  expect(lightWords([0, 0, 0])).toEqual({ warmth: 'neutral', tint: 'none', undone: 'none' });
});

it('puts it into words', () => {
  const say = (
    warmth: LightWords['warmth'],
    tint: LightWords['tint'],
    undone: LightWords['undone'],
  ) => text.lightIs({ warmth, tint, undone });
  expect(say('warm', 'none', 'all')).toBe('Warm light, corrected');
  expect(say('neutral', 'none', 'none')).toBe('Neutral light, nothing to correct');
  expect(say('neutral', 'green', 'all')).toBe('Greenish light, corrected');
  expect(say('a-little-cool', 'pink', 'part')).toBe(
    'A little cool, pinkish light, corrected in part',
  );
});
