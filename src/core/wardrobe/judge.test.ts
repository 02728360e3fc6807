import { describe, expect, it } from 'vitest';
import { PART_CLASSES, type PartMap } from '../aura/part-map.ts';
import { guessSingle, guessWorn } from './guess.ts';
import { judgeGarmentPhoto } from './judge.ts';
import { KIND_NAMES, WORN_KINDS } from './labels.ts';
import { PARSER_CLASSES, type ParseMap, regionsOf } from './parse-map.ts';
import { attributesOf } from './rules.ts';
import { personBox, sortOf, toAspect } from './sort.ts';
import { CATEGORIES } from './taxonomy.ts';
import { cloth } from './testing-cloth.ts';
import { SURE } from './types.ts';

const GOOD = { width: 1200, height: 900 };
const ids = (quality: ReturnType<typeof judgeGarmentPhoto>) => quality.warnings.map(({ id }) => id);

describe('judgeGarmentPhoto', () => {
  const { pixels } = cloth('#b3202a', { noise: 0.1 });
  it('rejects at 223 pixels of the original, not at 224', () => {
    expect(judgeGarmentPhoto(pixels, { width: 223, height: 4000 }, 1).verdict).toBe('reject');
    expect(judgeGarmentPhoto(pixels, { width: 224, height: 4000 }, 1).verdict).toBe('good');
  });

  it('rejects what is no clothing', () => {
    const quality = judgeGarmentPhoto(pixels, GOOD, 0.2);
    expect(quality.verdict).toBe('reject');
    expect(ids(quality)).toEqual(['not-clothing']);
  });

  it('warns of blur, dark and bright photos without rejecting them', () => {
    const blurred = judgeGarmentPhoto(
      cloth('#8a8a8a', { ground: '#909090', noise: 0 }).pixels,
      GOOD,
      1,
    );
    expect(blurred.verdict).toBe('fair');
    expect(ids(blurred)).toContain('blurred');
    expect(
      ids(judgeGarmentPhoto(cloth('#050505', { ground: '#0a0a0a' }).pixels, GOOD, 1)),
    ).toContain('dark');
    expect(
      ids(judgeGarmentPhoto(cloth('#fdfdfd', { ground: '#fefefe' }).pixels, GOOD, 1)),
    ).toContain('bright');
  });
});

describe('guesses', () => {
  const kinds = (name: string, p = 0.8) =>
    KIND_NAMES.map((kind) => (kind === name ? p : (1 - p) / 16));
  const worn = (name: string) => WORN_KINDS.map((kind) => (kind === name ? 0.9 : 0.1 / 27));

  it('name the finer category where its sisters are clearly beaten', () => {
    expect(guessSingle(kinds('Pants'), worn('jeans'))[0]).toEqual({
      category: 'jeans',
      probability: 0.8,
    });
    expect(guessSingle(kinds('Pants'), worn('hat'))[0]!.category).toBe('trousers');
  });

  it('of worn garments keep to the slot that the parser found', () => {
    const flat = WORN_KINDS.map(() => 1 / WORN_KINDS.length);
    for (const { category } of guessWorn(flat, 'shoes').slice(0, 3))
      expect(CATEGORIES[category].slot).toBe('shoes');
    const near = WORN_KINDS.map((kind) => ({ coat: 0.6, sweater: 0.3 })[kind as string] ?? 0);
    expect(guessWorn(near, 'top')[0]).toMatchObject({ category: 'sweater' });
  });

  it('of worn garments ask where another slot is surer, or the parser is not sure', () => {
    const [first, second] = guessWorn(worn('coat'), 'accessory');
    expect(CATEGORIES[first!.category].slot).toBe('accessory');
    expect(first!.probability).toBeLessThan(SURE);
    expect(second?.category).toBe('coat');
    expect(guessWorn(worn('coat'), 'outerwear')[0]?.probability).toBeGreaterThanOrEqual(SURE);
    expect(guessWorn(worn('coat'), 'outerwear', 0.4)[0]?.probability).toBe(0.4);
  });
});

describe('sortOf', () => {
  const map = (counts: Partial<Record<(typeof PART_CLASSES)[number], number>>): PartMap => {
    const classes = new Uint8Array(10_000);
    let at = 0;
    for (const [name, n] of Object.entries(counts))
      for (let i = 0; i < n; i++) classes[at++] = PART_CLASSES.indexOf(name as 'hair');
    return { width: 100, height: 100, classes };
  };
  it('tells a person by hair and skin beside clothes', () => {
    expect(sortOf(map({ clothes: 2000, hair: 100, 'face-skin': 100 }))).toBe('worn');
    expect(sortOf(map({ clothes: 2000, 'face-skin': 30, other: 60 }))).toBe('worn');
  });
  it('tells a mirror selfie without a head by skin and what is held', () => {
    const selfie = { clothes: 2000, 'body-skin': 400, background: 5000 };
    expect(sortOf(map({ ...selfie, other: 100 }))).toBe('worn');
    expect(sortOf(map(selfie))).toBe('single');
  });
  it('takes clothes alone, and skin alone, for no person in clothes', () => {
    expect(sortOf(map({ clothes: 5000 }))).toBe('single');
    expect(sortOf(map({ 'face-skin': 5000 }))).toBe('single');
    expect(sortOf(map({ clothes: 5000, 'body-skin': 50 }))).toBe('single');
  });
  it('boxes the person with room, inside the picture', () => {
    const box = personBox(map({ clothes: 2000 }));
    expect(box.x).toBe(0);
    expect(box.height).toBeGreaterThan(0.2);
    expect(personBox(map({})).width).toBe(1);
  });
});

it('widens a box to an aspect, inside the photo', () => {
  const box = toAspect({ x: 0, y: 0.1, width: 0.2, height: 0.8 }, 2 / 3, 0.65);
  expect((box.width * 0.65) / box.height).toBeCloseTo(2 / 3);
  expect(box.x).toBe(0);
  const wide = toAspect({ x: 0.1, y: 0.4, width: 0.8, height: 0.2 }, 2 / 3, 2);
  expect(wide.height).toBe(1);
  expect(wide.y).toBe(0);
});

describe('regionsOf', () => {
  const parsed = (rows: readonly string[]): ParseMap => {
    const letters = { '.': 'ground', p: 'person', t: 'top', b: 'bottom', s: 'shoes' } as const;
    const width = rows[0]!.length;
    const cells = width * rows.length;
    const data = new Float32Array(PARSER_CLASSES.length * cells).fill(0.02);
    [...rows.join('')].forEach((c, i) => {
      data[PARSER_CLASSES.indexOf(letters[c as 't']) * cells + i] = 0.8;
    });
    return { width, height: rows.length, data, frame: { x: 0, y: 0, width: 1, height: 1 } };
  };
  const outfit = parsed(['..pp..', '.tttt.', '.tttt.', '..bb..', '..bb..', 's....s']);

  it('gives one region a slot; a pair of shoes is one', () => {
    const found = regionsOf(outfit);
    expect(found.map(({ slot }) => slot)).toEqual(['top', 'bottom', 'shoes']);
    expect(found[2]!.box).toMatchObject({ x: 0, width: 1 });
    expect(found[0]!.score).toBeCloseTo(0.8);
  });

  it('drops crumbs, and finds nothing where nobody is', () => {
    const rows = [
      'tttttttttttttttttttt',
      'tttttttttttttttttttt',
      '....................',
      '...................t',
    ];
    expect(regionsOf(parsed(rows))[0]!.cells).toBe(40);
    expect(regionsOf(parsed(['....', '....']))).toEqual([]);
  });
});

describe('attributesOf', () => {
  const facts = {
    category: 'shirt',
    colours: [],
    patterns: null,
    sort: 'single',
    aspect: 1,
  } as const;
  it('marks rules as rules, and the network as a model', () => {
    const told = attributesOf(facts);
    for (const key of ['fit', 'formality', 'seasons', 'tags', 'pattern'] as const)
      expect(told[key].origin).toBe('rule');
    const sure = [0.01, 0.93, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01];
    const striped = attributesOf({ ...facts, patterns: sure });
    expect(striped.pattern).toMatchObject({ value: 'striped', origin: 'model' });
    expect(striped.pattern.confidence).toBeLessThan(0.93);
  });
  it('takes cloth for plain where the head is not sure of a pattern', () => {
    const unsure = attributesOf({ ...facts, patterns: new Array<number>(8).fill(1 / 8) });
    expect(unsure.pattern.value).toBe('solid');
  });
  it('tells wider cuts from narrow ones', () => {
    expect(attributesOf({ ...facts, aspect: 0.6 }).fit.value).toBe('slim');
    expect(attributesOf({ ...facts, aspect: 1.5 }).fit.value).toBe('oversized');
  });
  it('a print makes it less formal', () => {
    const print = [0, 0, 0, 0, 1, 0, 0, 0];
    expect(attributesOf({ ...facts, patterns: print }).formality.value).toBeLessThan(
      attributesOf(facts).formality.value,
    );
  });
});
