import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VALENCE } from '../../src/core/face/expression.ts';
import * as scores from '../../src/core/metrics/classification.ts';
import { EXPRESSIONS } from '../../src/core/types.ts';
import { classOf, parseLabels, readItems } from './items.mjs';
import { judge, sideGuess, sidesOf } from './score.mjs';
import { partsOf, readSplit } from './split.mjs';

const CORE = { classes: EXPRESSIONS, valence: VALENCE, scores };

describe('the tiles of a folder', () => {
  it('are those of labels.csv, in its order', () => {
    const text = 'sheet,row,col,label,split\n0,2,1,fear,val\n3,0,69,happy,train\n';
    expect(parseLabels(text, EXPRESSIONS)).toEqual([
      { path: 'sheet-0.jpg', part: [48, 96, 48, 48], label: 'fearful', split: 'val' },
      { path: 'sheet-3.jpg', part: [69 * 48, 0, 48, 48], label: 'happy', split: 'train' },
    ]);
    const plain = parseLabels('sheet,row,col,label\n0,0,0,sad', EXPRESSIONS);
    expect(plain[0]).toMatchObject({ label: 'sad', split: null });
  });

  it('are refused with the line that is wrong', () => {
    expect(() => parseLabels('a,b', EXPRESSIONS)).toThrow('columns');
    expect(() => parseLabels('sheet,row,col,label\n0,0,0,bored', EXPRESSIONS)).toThrow('line 2');
    expect(() => parseLabels('sheet,row,col,label\n0,x,0,sad', EXPRESSIONS)).toThrow('line 2');
  });

  it('may be a folder a class, under the names that data sets use', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'aura-tiles-'));
    try {
      await expect(readItems(folder, EXPRESSIONS)).rejects.toThrow('folder a class');
      for (const name of ['Anger', 'happy', 'other']) await mkdir(join(folder, name));
      for (const name of ['Anger/b.png', 'Anger/a.jpg', 'Anger/notes.txt', 'happy/c.webp'])
        await writeFile(join(folder, name), '');
      expect((await readItems(folder, EXPRESSIONS)).map((i) => [i.path, i.label])).toEqual([
        ['Anger/a.jpg', 'angry'],
        ['Anger/b.png', 'angry'],
        ['happy/c.webp', 'happy'],
      ]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('have classes of the app', () => {
    expect(classOf('Surprise', EXPRESSIONS)).toBe('surprised');
    expect(classOf('contempt', EXPRESSIONS)).toBeNull();
  });
});

describe('the split', () => {
  it('is read by hash', () => {
    const bytes = Buffer.from('00000001deadbeef', 'hex').toString('base64');
    const parts = partsOf({ bytes: 4, parts: { train: bytes, val: 'AAAAAg==' } });
    expect([...parts]).toEqual([
      ['00000001', 'train'],
      ['deadbeef', 'train'],
      ['00000002', 'val'],
    ]);
  });

  it('as committed keeps its parts apart and has three of them', async () => {
    const parts = await readSplit();
    const counts = new Map<string, number>();
    for (const part of parts.values()) counts.set(part, (counts.get(part) ?? 0) + 1);
    expect([...counts.keys()].sort()).toEqual(['calibrate', 'train', 'val']);
    expect(counts.get('val')).toBe(2850);
  });
});

describe('the scores', () => {
  it('know the side of each class', () => {
    expect(sidesOf(CORE)).toEqual([1, 2, 0, 0, 0, 0, 1]);
  });

  it('give valence to the side with the most probability, not to the top class', () => {
    // Happy is the highest single class; sad, angry and fearful together are more.
    expect(sideGuess([0, 0.4, 0.2, 0.2, 0.2, 0, 0], sidesOf(CORE))).toBe(0);
  });

  it('are all 1 for a perfect reader, with no spread', () => {
    const truth = [0, 1, 2, 3, 4, 5, 6, 1, 1];
    const sure = truth.map((c) => EXPRESSIONS.map((_, i) => (i === c ? 1 : 0)));
    const { metrics, interval } = judge(CORE, truth, sure);
    expect(metrics).toEqual({ accuracy: 1, macroF1: 1, weightedF1: 1, valenceAccuracy: 1 });
    expect(interval.accuracy).toEqual([1, 1]);
  });

  it('lie within their intervals, which confusing angry with sad does not hurt for valence', () => {
    const truth = Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? 2 : 1));
    const read = truth.map((c, i) =>
      EXPRESSIONS.map((_, k) => (k === (c === 2 && i % 4 === 0 ? 3 : c) ? 1 : 0)),
    );
    const { metrics, interval } = judge(CORE, truth, read);
    expect(metrics.accuracy).toBe(0.75);
    expect(metrics.valenceAccuracy).toBe(1);
    const [low, high] = interval.accuracy as [number, number];
    expect(low).toBeLessThan(0.75);
    expect(high).toBeGreaterThan(0.75);
  });
});
