import { describe, expect, it } from 'vitest';
import { evidenceOf } from './assign.ts';
import { engineColor, reasonsFor, speakers } from './reasons.ts';
import { AURA_COLORS, type AuraColorId, type ColorCluster, type Oklch } from './types.ts';

const cluster = (part: ColorCluster['part'], area: number, color: Oklch): ColorCluster => ({
  color,
  hex: '#888888',
  area,
  part,
});
const BLACK: Oklch = { l: 0.18, c: 0.005, h: 270 };
const SKIN: Oklch = { l: 0.72, c: 0.06, h: 55 };
const BLUE: Oklch = { l: 0.59, c: 0.13, h: 250 };

/** A face that fills the picture, a strip of black cloth, a blue wall. */
const CLOSE = [
  cluster('background', 0.2, BLUE),
  cluster('skin', 0.45, SKIN),
  cluster('hair', 0.32, { l: 0.45, c: 0.05, h: 60 }),
  cluster('clothes', 0.03, BLACK),
];

describe('reasonsFor', () => {
  it('names the part that decides, however little of the picture it covers, and why', () => {
    const { parts, seen } = reasonsFor(CLOSE, 'indigo');
    expect(parts[0]).toMatchObject({ part: 'clothes', kind: 'dark', counted: true });
    expect(parts[0]!.share).toBeGreaterThan(0.8);
    expect(seen).toBe(true);
    expect(speakers(reasonsFor(CLOSE, 'indigo'))).toEqual(['clothes']);
  });

  it('counts nothing of what is behind a person, whatever its colour and size', () => {
    const wall = [cluster('background', 0.9, BLUE), cluster('clothes', 0.1, BLUE)];
    const { parts } = reasonsFor(wall, 'blue');
    expect(parts.at(-1)).toMatchObject({ part: 'background', share: 0, counted: false });
    expect(speakers(reasonsFor(wall, 'blue'))).toEqual(['clothes']);
    expect(speakers(reasonsFor(CLOSE, 'blue'))).not.toContain('background');
  });

  it('shares out all the evidence that the engine has for the colour', () => {
    for (const color of AURA_COLORS) {
      const { parts, seen } = reasonsFor(CLOSE, color);
      const evidence = evidenceOf(CLOSE)[AURA_COLORS.indexOf(color)]!;
      expect(seen).toBe(evidence >= 0.03);
      expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(evidence > 0 ? 1 : 0, 9);
    }
  });

  it('tells a hue from a grey, and a picture without a person as one', () => {
    const of = (color: AuraColorId, seen: Oklch) =>
      reasonsFor([cluster('frame', 1, seen)], color).parts[0];
    expect(of('blue', BLUE)).toMatchObject({ part: 'frame', share: 1, kind: 'hue', counted: true });
    expect(of('white', { l: 0.96, c: 0, h: 0 })).toMatchObject({ kind: 'light' });
    expect(of('violet', { l: 0.5, c: 0, h: 0 })).toMatchObject({ kind: 'grey' });
  });

  it('names nobody where nothing was seen', () => {
    expect(speakers(reasonsFor([], 'green'))).toEqual([]);
    expect(speakers(reasonsFor(CLOSE, 'green'))).toEqual([]);
  });
});

it("keeps the engine's colour apart from the one that leads", () => {
  const engine = AURA_COLORS.map((id) => (id === 'indigo' ? 0.7 : 0.03));
  const blend = { mode: 'blended', outcome: 'classifier-led', engine, classifier: engine } as const;
  expect(engineColor({ primary: 'pink' })).toBe('pink');
  expect(engineColor({ primary: 'pink', blend })).toBe('indigo');
  expect(engineColor({ primary: 'pink', blend: { ...blend, engine: [] } })).toBe('pink');
});
