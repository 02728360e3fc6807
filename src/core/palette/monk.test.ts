import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { hexToOklch } from '../colour/hex.ts';
import { axisValues, skinDepth } from './axes.ts';
import { MONK_TONES } from './monk.ts';
import { measurePerson } from './person.ts';
import { drawFace } from './testing-faces.ts';
import { LIGHT_NAMES, measureMonk, TYPICAL_ON_MONK_SCALE } from './testing-monk.ts';
import { hueOffset, labOf, TYPICAL_IN_PHOTOS, type TypicalSkin } from './typical-skin.ts';

const TABLE = new URL('./monk-table.json', import.meta.url);
/** `UPDATE_MONK=1` writes the table anew. */
const UPDATE = process.env.UPDATE_MONK !== undefined;
const rounded = (_: string, value: unknown) =>
  typeof value === 'number' ? Math.round(value * 100) / 100 : value;

const measured = measureMonk(3);

it('tells the worst Monk tone at most 1.5 times as badly as the median tone, and helps every tone', () => {
  expect(measured.ratio).toBeLessThanOrEqual(1.5);
  for (const tone of measured.tones) {
    // The colour alone, exposure apart: about one is just noticeable.
    expect(tone.colour).toBeLessThan(1.5);
    expect(tone.colour).toBeLessThan(tone.uncorrected / 4);
    expect(tone.byLight).toHaveLength(LIGHT_NAMES.length);
  }
});

it('has a committed table that is what is measured', () => {
  const text = JSON.stringify(measured, rounded, 2).replace(
    /\[\s+([^[\]{}]+?)\s+\]/g,
    (_, list) => {
      return `[${list.replace(/\s+/g, ' ')}]`;
    },
  );
  if (UPDATE) writeFileSync(TABLE, `${text}\n`);
  const kept = JSON.parse(readFileSync(TABLE, 'utf8'));
  const now = JSON.parse(text);
  const numbers = (table: unknown): number[] => {
    const found: number[] = [];
    JSON.stringify(table, (_, value) => {
      if (typeof value === 'number') found.push(value);
      return value;
    });
    return found;
  };
  expect(kept.tones.map((tone: { hex: string }) => tone.hex)).toEqual([...MONK_TONES]);
  expect(kept.lights).toEqual(now.lights);
  expect(numbers(kept)).toHaveLength(numbers(now).length);
  // Engines round the last bits of a cube root each in their own way.
  numbers(kept).forEach((value, i) => {
    expect(Math.abs(value - numbers(now)[i]!)).toBeLessThanOrEqual(0.03);
  });
});

it('puts the ten tones in their order of depth, as swatches and as measured faces', () => {
  const swatches = MONK_TONES.map((hex) => skinDepth(hexToOklch(hex)));
  const faces = MONK_TONES.map((hex) =>
    skinDepth(measurePerson(drawFace({ skin: hex, seed: 1 }))!.skin),
  );
  for (const depths of [swatches, faces])
    expect(depths.slice(1).every((depth, i) => depth > depths[i]!)).toBe(true);
});

/** A skin as light as a tone, with a hue so far off what is typical there. */
function turned(hex: string, offset: number, typical: TypicalSkin) {
  const own = hexToOklch(hex);
  let best = own;
  for (let h = 0; h <= 120; h++) {
    const color = { l: own.l, c: Math.max(own.c, 0.03), h };
    if (Math.abs(hueOffset(color, typical) - offset) < Math.abs(hueOffset(best, typical) - offset))
      best = color;
  }
  return best;
}

it('has cool, neutral and warm at the lightness of every tone', () => {
  for (const hex of MONK_TONES) {
    const undertone = (offset: number) => {
      const skin = turned(hex, offset, TYPICAL_IN_PHOTOS);
      return axisValues({ skin, hair: null, eyes: null }).undertone;
    };
    expect(undertone(-3)).toBeLessThan(-1 / 3);
    expect(Math.abs(undertone(0))).toBeLessThan(1 / 6);
    expect(undertone(3)).toBeGreaterThan(1 / 3);
  }
});

it('calls no tone of the scale warm or cool against the scale itself', () => {
  for (const hex of MONK_TONES) {
    const skin = hexToOklch(hex);
    const { undertone } = axisValues({ skin, hair: null, eyes: null }, TYPICAL_ON_MONK_SCALE);
    expect(Math.abs(undertone)).toBeLessThan(1 / 3);
    expect(labOf(skin).l).toBeGreaterThan(0);
  }
});
