import { describe, expect, it } from 'vitest';
import { AURA_PALETTE } from '../../../core/aura/colors.ts';
import { CARD, type CardWords, layOut, MARGIN, type MeasureIn, PICTURE } from './layout.ts';
import { cardWords } from './words.ts';

/** Wider than any real face, so that what fits here fits on a card. */
const wide: MeasureIn = (face) => (text, size) =>
  Array.from(text).length * size * (face === 'serif' ? 0.62 : 0.6);

const base: CardWords = {
  over: 'My aura',
  name: 'Turquoise',
  words: 'Clearly turquoise. Clear water on a still day.',
  sure: '62 % sure',
  foot: 'Read from a photo on my own device.',
  palette: ['#112233', '#445566', '#778899', '#aabbcc'],
};
const long = 'Überraschungsdonaudampfschifffahrtskapitänsmützenfarbe';

function check(words: CardWords): void {
  const { blocks, swatches } = layOut(words, wide);
  let last: number = PICTURE.y + PICTURE.height;
  for (const { lines, x, y, size, step, face, weight } of blocks) {
    for (const line of lines)
      expect(x + wide(face, weight)(line, size)).toBeLessThanOrEqual(CARD.width - MARGIN + 0.01);
    expect(y - size * 0.8).toBeGreaterThanOrEqual(last - 0.01);
    last = y - size * 0.8 + lines.length * step;
    expect(last).toBeLessThanOrEqual(CARD.height - MARGIN + 0.01);
  }
  const said = blocks.map(({ lines }) => lines.join('').replaceAll(' ', ''));
  for (const [i, id] of (['over', 'name', 'words', 'sure', 'foot'] as const).entries())
    expect(said[i]).toBe(words[id].replaceAll(' ', ''));
  const sure = blocks[3]!;
  const foot = blocks[4]!;
  for (const disc of swatches) {
    expect(disc.x + disc.radius).toBeLessThanOrEqual(CARD.width - MARGIN);
    expect(disc.y - disc.radius).toBeGreaterThanOrEqual(sure.y);
    expect(disc.y + disc.radius).toBeLessThanOrEqual(foot.y - foot.size * 0.8);
  }
}

describe('a share card', () => {
  it('cuts nothing of what any colour says, however sure', () => {
    for (const { id } of AURA_PALETTE)
      for (const confidence of [0, 0.4, 0.6, 1])
        for (const secondary of [null, 'turquoise'] as const)
          for (const simulated of [false, true])
            check(
              cardWords({ primary: id, secondary, confidence, palette: base.palette }, simulated),
            );
  });

  it('cuts nothing of long words either', () => {
    check({ ...base, name: long });
    check({ ...base, words: `${long} ${long} ${long}` });
    check({ ...base, words: 'and so on, '.repeat(40) });
    check({ ...base, over: long, sure: long.repeat(2), foot: long.repeat(3) });
  });

  it('keeps an ordinary name in one line and large', () => {
    const name = layOut(base, wide).blocks[1]!;
    expect(name.lines).toEqual(['Turquoise']);
    expect(name.size).toBe(150);
  });

  it('shows at most six colours, and none where there is none', () => {
    expect(layOut({ ...base, palette: [] }, wide).swatches).toEqual([]);
    const nine = Array.from({ length: 9 }, (_, i) => `#00000${i}`);
    expect(layOut({ ...base, palette: nine }, wide).swatches).toHaveLength(6);
    check({ ...base, palette: nine });
  });
});
