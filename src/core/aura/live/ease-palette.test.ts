import { expect, it } from 'vitest';
import { deltaEOk } from '../../colour/difference.ts';
import { EASE_MS, easePalette, paletteHex, SHOWN } from './ease-palette.ts';

const WARM = ['#c8202f', '#e8954a', '#f0c419', '#f3efe6', '#222222'];
const shown = easePalette(null, WARM, 0);

it('takes the first palette as it is, the most important colours of it', () => {
  expect(paletteHex(shown)).toEqual(WARM.slice(0, SHOWN));
});

it('stays where the same colours come in another order', () => {
  const turned = [...WARM.slice(0, SHOWN)].reverse();
  expect(paletteHex(easePalette(shown, turned, 80))).toEqual(WARM.slice(0, SHOWN));
});

it('goes a step towards the nearest new colour, and arrives', () => {
  const next = ['#2f7fd6', '#e8954a', '#f0c419', '#f3efe6'];
  const step = easePalette(shown, next, 80);
  const moved = deltaEOk(step[0]!, shown[0]!);
  expect(moved).toBeGreaterThan(0.02);
  expect(moved).toBeLessThan(0.2);
  expect(paletteHex(step).slice(1)).toEqual(WARM.slice(1, SHOWN));
  let palette = shown;
  for (let i = 0; i < 100; i++) palette = easePalette(palette, next, 80);
  // As near as no eye can tell, and then it rests.
  const target = easePalette(null, next, 0);
  for (const [i, color] of palette.entries())
    expect(deltaEOk(color, target[i]!)).toBeLessThan(0.02);
  expect(easePalette(palette, next, 80)).toBe(palette);
  const [one, two] = [easePalette(shown, next, EASE_MS), easePalette(shown, next, 2 * EASE_MS)];
  expect(deltaEOk(one[0]!, shown[0]!)).toBeLessThan(deltaEOk(two[0]!, shown[0]!));
});

it('is replaced at once by a jump, and by a palette of another length', () => {
  const next = ['#2f7fd6', '#20b2aa', '#7d3fa8', '#ffffff'];
  expect(paletteHex(easePalette(shown, next, 80, true))).toEqual(next);
  expect(paletteHex(easePalette(shown, next.slice(0, 2), 80))).toEqual(next.slice(0, 2));
  expect(easePalette(shown, [], 80)).toEqual([]);
});
