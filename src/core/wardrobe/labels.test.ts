import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PATTERNS } from './attributes.ts';
import {
  HAND_ONLY,
  KIND_NAMES,
  KINDS,
  STREET_LABELS,
  slotOfStreetLabel,
  WORN_KINDS,
} from './labels.ts';
import { PARSER_CLASSES } from './parse-map.ts';
import { CATEGORIES, CATEGORY_IDS, categoryOf, isCategory, SEASONS } from './taxonomy.ts';

const ROOT = new URL('../../../', import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'));

it('has about 47 categories, each with what is usual for it', () => {
  expect(CATEGORY_IDS.length).toBeGreaterThanOrEqual(45);
  for (const id of CATEGORY_IDS) {
    const { formality, seasons } = categoryOf(id);
    expect(formality).toBeGreaterThanOrEqual(0);
    expect(formality).toBeLessThanOrEqual(1);
    expect(seasons.length).toBeGreaterThan(0);
    expect(SEASONS).toEqual(expect.arrayContaining([...seasons]));
  }
  expect(isCategory('t-shirt')).toBe(true);
  expect(isCategory('constructor')).toBe(false);
});

it('every label of the networks stands for a category', () => {
  for (const kind of KIND_NAMES) expect(CATEGORIES).toHaveProperty(KINDS[kind]);
  for (const kind of WORN_KINDS) expect(CATEGORIES).toHaveProperty(kind);
  expect(Object.keys(STREET_LABELS)).toHaveLength(59);
});

it('every category is named by a network or chosen by hand only', () => {
  const { order } = read('models/trained/garment.card.json');
  const kinds: readonly string[] = order.kinds;
  const named = new Set<string>([
    ...kinds.map((kind) => KINDS[kind as keyof typeof KINDS]),
    ...order.worn,
  ]);
  for (const id of CATEGORY_IDS) expect(HAND_ONLY.includes(id)).toBe(!named.has(id));
  expect(new Set([...named, ...HAND_ONLY]).size).toBe(CATEGORY_IDS.length);
  expect(HAND_ONLY).toEqual(expect.arrayContaining(['cardigan', 'sneakers', 'heels', 'backpack']));
});

it('is in the order of the card', () => {
  const { order } = read('models/trained/garment.card.json');
  expect(order.kinds).toEqual(KIND_NAMES);
  expect(order.worn).toEqual(WORN_KINDS);
  expect(order.patterns).toEqual(PATTERNS);
});

it('the parser was trained with the same slots of street labels', () => {
  const slots = read('training/parts/slots.json') as Record<string, string | null>;
  expect(Object.keys(slots)).toHaveLength(59);
  for (const [label, slot] of Object.entries(slots)) {
    if (slot !== null) expect(PARSER_CLASSES).toContain(slot);
    expect(slotOfStreetLabel(label)).toBe(slot === 'ground' || slot === 'person' ? null : slot);
  }
});
