/** Committed answers for drawn fixtures: they hold across runs, machines and engines, and change knowingly. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Rgb } from '../colour/srgb.ts';
import { underLight } from '../image/under-light.ts';
import type { Pixels } from '../types.ts';
import { AURA_RULES, type AuraRegions, readAura } from './engine.ts';
import { FRAME_FACE, type FrameColors, portraitFrame } from './frames.ts';
import { PART_CLASSES, type PartClass, type PartMap } from './part-map.ts';
import { partAt } from './regions.ts';

const GOLDEN = new URL('./golden.json', import.meta.url);
/** `UPDATE_GOLDEN=1` writes the answers anew. */
const UPDATE = process.env.UPDATE_GOLDEN !== undefined;
/**
 * How far a number may lie from the committed one: engines round the last bits of a cube root each in
 * their own way, and a cell at the edge of two clusters may then fall to the other.
 */
const TOLERANCE = 2e-3;

/** The map that a segmenter would make of a drawn portrait. */
function drawnMap(): PartMap {
  const [width, height] = [60, 80];
  const classOf = { skin: 'face-skin', hair: 'hair', clothes: 'clothes' } as const;
  const classes = Uint8Array.from({ length: width * height }, (_, i) => {
    const [x, y] = [((i % width) + 0.5) / width, (Math.floor(i / width) + 0.5) / height];
    const part = partAt(x, y, FRAME_FACE) ?? 'skin';
    const found: PartClass = part in classOf ? classOf[part as keyof typeof classOf] : 'background';
    return PART_CLASSES.indexOf(found);
  });
  return { width, height, classes };
}

const mapped: AuraRegions = { faceBox: FRAME_FACE, parts: drawnMap() };
const portrait = (colors: FrameColors, seed: number, light: Rgb = [1, 1, 1]) =>
  underLight(portraitFrame(colors, seed), light);

const FIXTURES: Readonly<Record<string, Pixels>> = {
  red: portrait({ clothes: '#c8202f' }, 1),
  turquoise: portrait({ clothes: '#20b2aa' }, 2),
  'blue and green': portrait({ clothes: '#2f7fd6', hair: '#3c8d40' }, 3),
  'violet in lamplight': portrait({ clothes: '#7d3fa8' }, 4, [1.25, 1, 0.75]),
  'yellow in shade': portrait({ clothes: '#f0c419' }, 5, [0.85, 1, 1.2]),
  'near black': portrait({ clothes: '#1a1a1e', skin: '#6b4a35' }, 6),
  'white on white': portrait({ clothes: '#f5f3ee', background: '#e9e7e3' }, 7),
  'pink at night': portrait({ clothes: '#f48fb1' }, 8, [0.06, 0.05, 0.05]),
};

/** What is compared: names exactly, numbers within the tolerance. */
function answerOf(pixels: Pixels) {
  const reading = readAura(pixels, mapped);
  const { primary, secondary, doubts, probabilities, illuminant, clusters } = reading;
  const round = (value: number) => Math.round(value * 1e4) / 1e4;
  return {
    primary,
    secondary,
    doubts,
    parts: clusters.map(({ part }) => part),
    probabilities: probabilities.map(round),
    illuminant: illuminant.map(round),
    clusters: clusters.map(({ color: { l, c }, area }) => [l, c, area].map(round)),
  };
}

const answers = Object.fromEntries(
  Object.entries(FIXTURES).map(([name, fixture]) => [name, answerOf(fixture)]),
);
if (UPDATE)
  writeFileSync(
    GOLDEN,
    `${JSON.stringify({ version: AURA_RULES.version, answers }, null, 2).replace(
      /\[\s+([^[\]{}]+?)\s+\]/g,
      (_, list: string) => `[${list.replace(/\s+/g, ' ')}]`,
    )}\n`,
  );
const kept = JSON.parse(readFileSync(GOLDEN, 'utf8')) as {
  readonly version: string;
  readonly answers: typeof answers;
};

describe('the committed answers', () => {
  it('are of this version of the rule, for every fixture', () => {
    expect(kept.version).toBe(AURA_RULES.version);
    expect(Object.keys(kept.answers)).toEqual(Object.keys(FIXTURES));
  });

  it.each(Object.keys(FIXTURES))('are what is read now: %s', (name) => {
    const [was, now] = [kept.answers[name]!, answers[name]!];
    const { primary, secondary, doubts, parts } = was;
    expect(now).toMatchObject({ primary, secondary, doubts, parts });
    const numbers = ({ probabilities, illuminant, clusters }: typeof was) =>
      [probabilities, illuminant, clusters].flat(2);
    expect(numbers(now)).toHaveLength(numbers(was).length);
    numbers(was).forEach((value, i) => {
      expect(Math.abs(value - numbers(now)[i]!)).toBeLessThanOrEqual(TOLERANCE);
    });
  });
});
