import { describe, expect, it } from 'vitest';
import { GATE_IDS, type GateValues } from '../../../core/portrait/facts.ts';
import { colorWords } from './color-words.ts';
import { AT_A_TIME, type Entry, fitnessOf, nextToRead, peopleOf, whose } from './entries.ts';
import { sentence } from './why.ts';

const entry = (n: number, over: Partial<Entry> = {}): Entry => ({
  photoId: `photo-${n}`,
  addedAt: new Date(Date.UTC(2026, 0, 1) + n * 1_000).toISOString(),
  face: `face-${n}`,
  box: { x: 0, y: 0, width: 1, height: 1 },
  fitness: 0.5,
  person: undefined,
  ...over,
});
const ids = (entries: readonly Entry[]) => entries.map(({ photoId }) => photoId);

describe('nextToRead', () => {
  it('takes the fittest first, the newest among equals, and none that was read', () => {
    const entries = [
      entry(1),
      entry(2),
      entry(3, { fitness: 0.9 }),
      entry(4, { fitness: 1, person: null }),
    ];
    expect(ids(nextToRead(entries))).toEqual(['photo-3', 'photo-2', 'photo-1']);
  });

  it('stops at so many at a time', () => {
    const many = Array.from({ length: AT_A_TIME + 5 }, (_, n) => entry(n));
    expect(nextToRead(many)).toHaveLength(AT_A_TIME);
    expect(nextToRead([])).toEqual([]);
  });
});

describe('peopleOf', () => {
  const entries = [3, 2, 1].map((n) => entry(n));
  const group = (id: string, ...faces: number[]) => ({
    id,
    name: null,
    faceIds: faces.map((n) => `face-${n}`),
  });

  it('holds each photo to the person of its face, most photos first, then the newest', () => {
    const people = peopleOf(entries, [group('b', 2), group('gone', 9), group('a', 1, 3)]);
    expect(people.map((who) => [who.id, ids(who.entries)])).toEqual([
      ['a', ['photo-3', 'photo-1']],
      ['b', ['photo-2']],
    ]);
    const equal = peopleOf(entries, [group('a', 1), group('c', 3)]);
    expect(equal.map(({ id }) => id)).toEqual(['c', 'a']);
  });

  it('gives the one person who is known their photos alone', () => {
    const people = peopleOf(entries, [group('a', 2)]);
    expect(people.map((who) => ids(who.entries))).toEqual([['photo-2']]);
  });

  it('takes each photo for somebody else where no face could be held to another', () => {
    const people = peopleOf(entries, []);
    expect(people.map((who) => ids(who.entries))).toEqual([['photo-3'], ['photo-2'], ['photo-1']]);
    expect(peopleOf([], [])).toEqual([]);
  });

  it('finds the one asked for, and the first where the address names nobody known', () => {
    const people = peopleOf(entries, [group('a', 1, 3), group('b', 2)]);
    expect(whose(people, 'b')?.id).toBe('b');
    expect(whose(people, 'gone')?.id).toBe('a');
    expect(whose([], null)).toBeNull();
  });
});

it('fits a face by light, size and turn; unknown counts half', () => {
  const all = (value: number | null) =>
    Object.fromEntries(GATE_IDS.map((id) => [id, value])) as GateValues;
  expect(fitnessOf(all(1))).toBe(1);
  expect(fitnessOf(all(null))).toBe(0.125);
  expect(fitnessOf({ ...all(1), exposure: 0 })).toBe(0);
});

it('names colours as people do', () => {
  const words = (l: number, c: number, h: number) => colorWords({ l, c, h });
  expect(words(0.96, 0.01, 80)).toBe('off-white');
  expect(words(0.2, 0, 0)).toBe('near black');
  expect(words(0.6, 0.01, 258)).toBe('cool grey');
  expect(words(0.5, 0.045, 70)).toBe('brown');
  expect(words(0.4, 0.1, 195)).toBe('deep teal');
  expect(words(0.75, 0.16, 30)).toBe('light red');
  expect(words(0.6, 0.15, 255)).toBe('blue');
  for (let h = 0; h < 360; h += 5) expect(words(0.6, 0.15, h)).not.toMatch(/undefined|^$/);
});

it('says what fits a season, what speaks against it, and what decides little', () => {
  const at = (value: number, pull: number) =>
    sentence({ axis: 'depth', value, sd: 0.1, target: 0.9, pull }, 'deep-winter');
  expect(at(0.9, 1)).toBe('Depth: deep. It fits Deep Winter.');
  expect(at(0.46, 1)).toMatch(/fits/);
  expect(at(0.35, 1)).toMatch(/little/);
  expect(at(0.9, -0.1)).toMatch(/little/);
  expect(at(0.29, 1)).toBe('Depth: medium. It speaks against Deep Winter.');
});
