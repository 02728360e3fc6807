import { expect, it } from 'vitest';
import { breakLines, type Measure, setText } from './lines.ts';

/** Every character half as wide as high. */
const measure: Measure = (text, size) => (Array.from(text).length * size) / 2;
const at10 = (text: string) => measure(text, 10);
const box = { width: 100, height: 60, size: 10, leading: 1.2 };

it('breaks at spaces, no line wider than the box', () => {
  expect(breakLines('one two three four five', 50, at10)).toEqual([
    'one two',
    'three four',
    'five',
  ]);
  expect(breakLines('', 50, at10)).toEqual([]);
  expect(breakLines('  one   two ', 500, at10)).toEqual(['one two']);
});

it('breaks a word that is wider than a line, and loses no letter of it', () => {
  const word = 'Donaudampfschifffahrtsgesellschaft';
  const lines = breakLines(`a ${word} b`, 50, at10);
  expect(lines.every((line) => at10(line) <= 50)).toBe(true);
  expect(lines.join('').replaceAll(' ', '')).toBe(`a${word}b`);
});

it('keeps characters outside the basic plane whole', () => {
  const lines = breakLines('🌈🌈🌈🌈', 10, at10);
  expect(lines).toEqual(['🌈🌈', '🌈🌈']);
});

it('keeps the size that fits, and takes the next that does', () => {
  expect(setText('one two', box, measure)).toMatchObject({ lines: ['one two'], size: 10 });
  const long = setText('word '.repeat(60), box, measure);
  expect(long.size).toBeLessThan(10);
  expect(long.lines.length * long.step).toBeLessThanOrEqual(box.height);
  expect(long.lines.join(' ')).toBe('word '.repeat(60).trim());
});

it('makes a long name smaller rather than break it', () => {
  const name = 'Chartreuseviridian';
  const set = setText(name, { ...box, size: 16, lines: 1 }, measure);
  expect(set.lines).toEqual([name]);
  expect(measure(name, set.size)).toBeLessThanOrEqual(100);
});

it('sets whatever it gets inside the box', () => {
  for (const text of ['x'.repeat(400), `${'x'.repeat(80)} ${'y '.repeat(80)}`, 'i'])
    for (const width of [40, 100, 300]) {
      const set = setText(text, { ...box, width }, measure);
      expect(set.lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of set.lines) expect(measure(line, set.size)).toBeLessThanOrEqual(width);
      expect(set.lines.length * set.step).toBeLessThanOrEqual(box.height);
    }
});
