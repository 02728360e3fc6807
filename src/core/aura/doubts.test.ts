import { describe, expect, it } from 'vitest';
import { underLight } from '../image/under-light.ts';
import { drawFace } from '../palette/testing-faces.ts';
import type { Pixels } from '../types.ts';
import { bandOf } from './colors.ts';
import { castLeft, holdBack } from './doubts.ts';
import { readAura } from './engine.ts';
import { FRAME_FACE, flatFrame, portraitFrame } from './frames.ts';
import { PART_CLASSES, type PartMap } from './part-map.ts';
import { AURA_COLORS, AURA_DOUBTS } from './types.ts';

const face = { faceBox: FRAME_FACE };
const dressed = portraitFrame({ clothes: '#2f7fd6' }, 3);
const grey = ({ data, ...size }: Pixels, tint: readonly number[] = [1, 1, 1]): Pixels => ({
  ...size,
  data: data.map((v, i) => (i % 4 === 3 ? v : data[i - (i % 4) + 1]! * tint[i % 4]!)),
});
const NEUTRAL_NAMES = ['white', 'violet', 'indigo'];

describe('a picture without colours', () => {
  it.each([
    ['grey', [1, 1, 1]],
    ['sepia', [1, 0.86, 0.7]],
    ['blue', [0.8, 0.9, 1]],
  ] as const)('is a guess among the neutral names, whatever its one tone: %s', (_, tint) => {
    for (const clothes of ['#2f7fd6', '#c8202f', '#f0c419', '#f5f3ee']) {
      const reading = readAura(grey(portraitFrame({ clothes }, 3), tint), face);
      expect(reading.doubts).toEqual(['monochrome']);
      expect(bandOf(reading.confidence)).toBe('guess');
      expect(NEUTRAL_NAMES).toContain(reading.primary);
      for (const { color } of reading.clusters) expect(color.c).toBeLessThan(0.02);
    }
  });

  it('is not one in which a person in grey stands before a grey wall, nor one vivid colour', () => {
    const plain = portraitFrame({ clothes: '#777777', background: '#aaaaaa', hair: '#222222' }, 3);
    expect(readAura(plain, face).doubts).toEqual([]);
    expect(readAura(flatFrame(40, 40, [220, 30, 40, 255]), null).doubts).toEqual([]);
  });
});

describe('a night', () => {
  it('is a guess, however sure the same person is by day', () => {
    expect(readAura(dressed, face)).toMatchObject({ primary: 'blue', doubts: [] });
    expect(bandOf(readAura(dressed, face).confidence)).toBe('leaning');
    const night = readAura(underLight(dressed, [0.02, 0.02, 0.02]), face);
    expect(night.doubts).toEqual(['dark']);
    expect(bandOf(night.confidence)).toBe('guess');
  });

  it.each(['#f3e7db', '#a07e56', '#292420'])(
    'is not skin of any tone in black by day: %s',
    (skin) => {
      const { pixels, map } = drawFace({ skin, seed: 2 });
      expect(readAura(pixels, { parts: map }).doubts).toEqual([]);
    },
  );
});

describe('a strong cast', () => {
  const drawn = drawFace({ skin: '#b98a6c', seed: 3 });
  const { map } = drawn;
  const read = (pixels: Pixels) => readAura(pixels, { parts: map });
  it('is undone where it can be: the same colour as without', () => {
    for (const clothes of ['#c8202f', '#3c8d40', '#2f7fd6', '#7d3fa8']) {
      const frame = portraitFrame({ clothes }, 3);
      const { primary } = readAura(frame, face);
      for (const gains of [
        [1.25, 1, 0.7],
        [0.75, 1, 1.3],
      ] as const)
        expect(readAura(underLight(frame, gains), face)).toMatchObject({ primary, doubts: [] });
    }
  });

  it('is a guess where it cannot be undone', () => {
    for (const gains of [
      [1, 0.12, 0.12],
      [1.3, 0.8, 0.22],
    ] as const) {
      const reading = read(underLight(drawn.pixels, gains));
      expect(reading.doubts).toContain('cast');
      expect(bandOf(reading.confidence)).toBe('guess');
    }
  });

  it('counts what is left of a light, not what it was', () => {
    expect(castLeft([1, 1, 1])).toBe(0);
    expect(castLeft([1.25, 0.98, 0.6])).toBe(0);
    expect(castLeft([3, 0.47, 0.42])).toBe(1);
  });
});

describe('what hides a part of the person', () => {
  const options = { skin: '#b98a6c', seed: 1 };
  const bare = drawFace(options);

  it('sunglasses change neither the colour nor how sure it is', () => {
    const plain = readAura(bare.pixels, { parts: bare.map });
    const shaded = drawFace({ ...options, sunglasses: true });
    const reading = readAura(shaded.pixels, { parts: shaded.map });
    expect(reading).toMatchObject({ primary: plain.primary, doubts: [] });
    expect(reading.confidence).toBeCloseTo(plain.confidence, 1);
  });

  it('a hat or a veil counts as what is worn, and the hair under it is not told', () => {
    const veil = PART_CLASSES.indexOf('clothes');
    const hair = PART_CLASSES.indexOf('hair');
    const worn = drawFace({ ...options, hair: '#14a19c' });
    const parts: PartMap = {
      ...worn.map,
      classes: worn.map.classes.map((c) => (c === hair ? veil : c)),
    };
    const { clusters } = readAura(worn.pixels, { parts });
    const plain = readAura(worn.pixels, { parts: worn.map });
    const area = (list: typeof clusters, part: string) =>
      list.reduce((sum, c) => sum + (c.part === part ? c.area : 0), 0);
    expect(area(clusters, 'hair')).toBe(0);
    expect(area(clusters, 'clothes')).toBeGreaterThan(area(plain.clusters, 'clothes'));
  });

  it('cloth alone is no person: without skin, hair and face the picture is read as a whole', () => {
    const clothes = PART_CLASSES.indexOf('clothes');
    const classes = bare.map.classes.map((c) => (c === 0 ? 0 : clothes));
    const parts = { ...bare.map, classes };
    const seen = (regions: Parameters<typeof readAura>[1]) =>
      new Set(readAura(bare.pixels, regions).clusters.map(({ part }) => part));
    expect(seen({ parts })).toEqual(new Set(['frame']));
    // Behind a full veil a face was found all the same: that is a person.
    const faceBox = { x: 0.3, y: 0.2, width: 0.4, height: 0.42 };
    expect(seen({ parts, faceBox }).has('clothes')).toBe(true);
  });
});

it('holds back for all colours alike, in order, and to no more than a guess', () => {
  const sure = AURA_COLORS.map((_, i) => (i === 3 ? 0.91 : 0.01));
  const none = Object.fromEntries(AURA_DOUBTS.map((id) => [id, 0])) as Record<
    'monochrome' | 'dark' | 'cast',
    number
  >;
  expect(holdBack(sure, none)).toEqual(sure);
  for (const id of AURA_DOUBTS) {
    const left = holdBack(sure, { ...none, [id]: 1 });
    expect(left.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    expect(left.indexOf(Math.max(...left))).toBe(3);
    expect(bandOf(Math.max(...left))).toBe('guess');
  }
});
