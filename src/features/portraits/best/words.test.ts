import { describe, expect, it } from 'vitest';
import { judgeGates } from '../../../core/gates/judge.ts';
import { gateRecord, PRESET_THRESHOLDS } from '../../../core/gates/thresholds.ts';
import { GATE_IDS } from '../../../core/portrait/facts.ts';
import { BLEND, TECHNICAL } from '../../../core/scoring/weights.ts';
import { freeName, safeName } from '../originals/file-names.ts';
import { framing } from '../parts/framing.ts';
import { GATE_WORDS, verdictWords } from '../text-gates.ts';
import { how } from './how.ts';
import { tasteWords } from './text.ts';

describe('gates in words', () => {
  it('say value and threshold, and never that they are equal where it fails', () => {
    const thresholds = PRESET_THRESHOLDS.standard;
    const words = (sharpness: number | null) => {
      const { verdicts } = judgeGates({ ...thresholds, sharpness }, thresholds);
      const found = verdicts.find(({ id }) => id === 'sharpness');
      return found && verdictWords(found);
    };
    expect(words(0.4)).toBe('Passes: 40, needs 40');
    expect(words(0.39999)).toBe('Fails: 39, needs 40');
    expect(words(0.29)).toBe('Fails: 29, needs 40');
    expect(words(null)).toBe('Not measured');
  });

  it('pass at each threshold without reading as less', () => {
    for (let percent = 0; percent <= 100; percent++) {
      const at = gateRecord(() => percent / 100);
      const [first] = judgeGates(at, at).verdicts;
      expect(first && verdictWords(first)).toBe(`Passes: ${percent}, needs ${percent}`);
    }
  });

  it('give each gate its own advice', () => {
    expect(new Set(GATE_IDS.map((id) => GATE_WORDS[id].retake)).size).toBe(GATE_IDS.length);
  });
});

describe('how it is scored', () => {
  it('lists every weight, and they come to 100 %', () => {
    const total = (rows: readonly (readonly [string, string])[]) =>
      rows.reduce((sum, [, weight]) => sum + Number.parseInt(weight, 10), 0);
    expect(how.blendRows).toHaveLength(Object.keys(BLEND).length);
    expect(how.technicalRows).toHaveLength(Object.keys(TECHNICAL).length);
    for (const rows of [how.blendRows, how.technicalRows, how.expressionRows])
      expect(total(rows)).toBe(100);
  });
});

describe('why taste is not used', () => {
  it('names what is missing', () => {
    expect(tasteWords(null)).toMatch(/rate 12 photos/);
    expect(tasteWords({ kind: 'not-enough', rated: 11, missing: 1 })).toMatch(/1 photo more/);
    expect(tasteWords({ kind: 'too-alike', rated: 14, missing: 3 })).toMatch(/3 photos more/);
    expect(tasteWords({ kind: 'no-variance', rated: 14 })).toMatch(/say the same/);
  });
});

describe('file names', () => {
  it('are what every file system takes', () => {
    expect(safeName('a/b\\c:d*e?.jpg')).toBe('a_b_c_d_e_.jpg');
    expect(safeName('line\nbreak.jpg')).toBe('line_break.jpg');
    expect(safeName('../..')).toBe('_');
    expect(safeName(' . ')).toBe('photo');
  });

  it('get a number when taken, whatever their case', () => {
    const taken = new Set(['me.jpg', 'me (2).jpg', 'plain']);
    expect(freeName('Me.JPG', taken)).toBe('Me (3).JPG');
    expect(freeName('plain', taken)).toBe('plain (2)');
    expect(freeName('.hidden', taken)).toBe('hidden');
    expect(freeName('other.jpg', taken)).toBe('other.jpg');
  });
});

describe('the frame of the best photo', () => {
  const box = { x: 0.7, y: 0.1, width: 0.2, height: 0.2 };

  it('is the photo itself where its proportions are usual', () => {
    expect(framing(box, 1000, 1000)).toEqual({ ratio: 1, position: '50% 50%' });
  });

  it('keeps the face in a panorama and in a tall strip', () => {
    const wide = framing(box, 4000, 1000);
    expect(wide.ratio).toBe(1.5);
    const shown = 1.5 / 4;
    const start = (Number.parseFloat(wide.position) / 100) * (1 - shown);
    expect(start).toBeLessThanOrEqual(box.x);
    expect(start + shown).toBeGreaterThanOrEqual(box.x + box.width);
    expect(framing(box, 500, 2000)).toEqual({ ratio: 0.75, position: '50% 5%' });
  });

  it('is square where there is little room, the face still in it', () => {
    expect(framing(box, 600, 900, 1)).toEqual({ ratio: 1, position: '50% 0%' });
    expect(framing({ ...box, y: 0.8 }, 600, 900, 1)).toEqual({ ratio: 1, position: '50% 100%' });
    expect(framing(box, 900, 600, 1).ratio).toBe(1.5);
  });

  it('stays at the edges, and takes a size that is not known', () => {
    expect(framing({ ...box, x: 0.9 }, 4000, 1000).position).toBe('100% 50%');
    expect(framing({ ...box, x: -0.1 }, 4000, 1000).position).toBe('0% 50%');
    expect(framing(box, 0, 0).ratio).toBe(1);
  });
});
