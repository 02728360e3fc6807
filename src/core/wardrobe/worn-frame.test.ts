import { expect, it } from 'vitest';
import { PART_CLASSES, type PartMap } from '../aura/part-map.ts';
import { bodyBox, headHeight, isWorn } from './worn-frame.ts';

/** A map from rows: h hair, f face, s skin, c clothes. */
function mapFrom(...rows: readonly string[]): PartMap {
  const names = {
    '.': 'background',
    h: 'hair',
    f: 'face-skin',
    s: 'body-skin',
    c: 'clothes',
  } as const;
  const classes = Uint8Array.from(rows.join(''), (c) => PART_CLASSES.indexOf(names[c as 'c']));
  return { width: rows[0]!.length, height: rows.length, classes };
}

const WHOLE = mapFrom(
  '..h..',
  '..f..',
  '.ccc.',
  '.ccc.',
  '.ccc.',
  '..c..',
  '..c..',
  '..s..',
  '.....',
  '.....',
);
const HALF = mapFrom('..hh.', '..ff.', '..ff.', '.cccc', 'ccccc');

it('a person who is seen whole is framed as it is, one cut off reaches below the photo', () => {
  expect(bodyBox(WHOLE).height).toBeLessThan(1);
  expect(headHeight(HALF)).toBeCloseTo(0.6);
  expect(bodyBox(HALF).height).toBeCloseTo(4);
  expect(bodyBox(HALF).y).toBeLessThan(0.05);
});

it('without a face nothing is stretched', () => {
  const headless = mapFrom('.ccc.', '.ccc.', '.ccc.');
  expect(headHeight(headless)).toBe(0);
  expect(bodyBox(headless).height).toBeLessThanOrEqual(1);
});

it('takes hair, skin and, for cloth, ground for no garment', () => {
  const of = (...rows: readonly string[]) => ({
    width: rows[0]!.length,
    height: rows.length,
    data: Uint8ClampedArray.from(rows.join(''), (c) => (c === '#' ? 255 : 0)),
  });
  const hair = of('..##.', '..##.', '.....', '.....', '.....');
  const shirt = of('.....', '.....', '.....', '.....', '#####');
  const mostlyWall = of('##...', '##...', '##...', '##...', '##...');
  expect(isWorn(hair, 'hat', HALF)).toBe(false);
  expect(isWorn(shirt, 'top', HALF)).toBe(true);
  expect(isWorn(mostlyWall, 'top', HALF)).toBe(false);
  expect(isWorn(mostlyWall, 'bag', HALF)).toBe(true);
  expect(isWorn(of('.....'), 'top', HALF)).toBe(false);
});
