import { expect, it } from 'vitest';
import { contrastRatio } from '../../../core/colour/contrast.ts';
import { oklchToHex } from '../../../core/colour/hex.ts';
import type { VibeName } from '../../../core/vibes/types.ts';
import { VIBE_WORDS, type VibeWord } from '../../../core/vibes/words.ts';
import { MARKS, marksOf } from './marks.ts';
import { apartWords } from './text.ts';
import { MEANINGS, vibeName, WORDS } from './words.ts';

const named = (words: readonly VibeWord[], nth: number | null = null): VibeName => ({ words, nth });

it('has words and a meaning for every id, no two the same', () => {
  for (const word of VIBE_WORDS) {
    expect(WORDS[word].length).toBeGreaterThan(0);
    expect(MEANINGS[word].length).toBeGreaterThan(0);
  }
  expect(new Set(Object.values(WORDS)).size).toBe(VIBE_WORDS.length);
  expect(new Set(Object.values(MEANINGS)).size).toBe(VIBE_WORDS.length);
});

it('never reads two sets of words alike, nor two numbers of one set', () => {
  const seen = new Map<string, string>();
  const keep = (name: VibeName) => {
    const key = `${name.words.join(' ')} ${name.nth}`;
    const read = vibeName(name);
    expect(seen.get(read), `${read} is ${key}`).toBeUndefined();
    seen.set(read, key);
  };
  for (const nth of [null, 1, 2]) {
    keep(named([], nth));
    for (const [i, a] of VIBE_WORDS.entries()) {
      keep(named([a], nth));
      for (const [j, b] of VIBE_WORDS.slice(i + 1).entries()) {
        keep(named([a, b], nth));
        for (const c of VIBE_WORDS.slice(i + j + 2)) keep(named([a, b, c], nth));
      }
    }
  }
});

it.each([
  [['bright', 'smile'], null, 'Bright smile'],
  [['smile', 'bright'], null, 'Bright smile'],
  [['smile', 'warm', 'bright'], null, 'Bright smile, warm'],
  [['calm', 'low-key'], null, 'Calm, low key'],
  [['warm', 'close'], 2, 'Warm, close up, group 2'],
  [[], null, 'A bit of everything'],
] as const)('names %j, %s', (words, nth, read) => {
  expect(vibeName(named(words, nth))).toBe(read);
});

it('gives every vibe its own mark, and keeps it when others come and go', () => {
  const ids = (...numbers: number[]) => numbers.map((n) => ({ id: `v${n}` }));
  const before = marksOf(ids(1, 2, 3));
  const after = marksOf(ids(3, 5, 1));
  expect(after.get('v1')).toBe(before.get('v1'));
  expect(after.get('v3')).toBe(before.get('v3'));
  expect(new Set(marksOf(ids(9, 1, 17, 2, 10, 25, 33, 41)).values()).size).toBe(MARKS.length);
});

it('has a shape and two colours of its own for each mark', () => {
  for (const key of ['light', 'dark'] as const)
    expect(new Set(MARKS.map((mark) => mark[key])).size).toBe(MARKS.length);
  expect(new Set(MARKS.map((mark) => JSON.stringify(mark.outline))).size).toBe(MARKS.length);
  for (const { outline } of MARKS)
    for (const [x, y] of outline) expect(Math.hypot(x, y)).toBeLessThan(1.4);
});

it('has colours that stand out from the surfaces by 3:1 at the least', () => {
  const hexOf = (oklch: string) => {
    const [l = 0, c = 0, h = 0] = (oklch.match(/[\d.]+/g) ?? []).map(Number);
    return oklchToHex({ l, c, h });
  };
  for (const mark of MARKS) {
    for (const ground of ['#ffffff', '#f2ede5'])
      expect(contrastRatio(hexOf(mark.light), ground)).toBeGreaterThanOrEqual(3);
    for (const ground of ['#1e1b18', '#26221e'])
      expect(contrastRatio(hexOf(mark.dark), ground)).toBeGreaterThanOrEqual(3);
  }
});

it('says how far groups stand apart in the bands of the book, exactly at their edges', () => {
  const bands = [0.25, 0.26, 0.5, 0.51, 0.7, 0.71].map(apartWords);
  expect(bands[1]).not.toBe(bands[0]);
  expect(bands[2]).toBe(bands[1]);
  expect(bands[3]).not.toBe(bands[2]);
  expect(bands[4]).toBe(bands[3]);
  expect(bands[5]).not.toBe(bands[4]);
});
