import { describe, expect, it } from 'vitest';
import { FEATURE_IDS, FEATURES, type FeatureId } from './features.ts';
import { nameClusters } from './names.ts';
import { VIBE_WORDS, WORD_RULES } from './words.ts';

type Values = Partial<Record<FeatureId, number>>;
const ORDINARY: Values = {
  lightness: 0.52,
  contrast: 0.18,
  chroma: 0.04,
  warmth: 0.1,
  smile: 0.3,
  mouthOpen: 0.05,
  turn: 12,
  share: Math.log2(0.08),
};
const means = (values: Values): number[] =>
  FEATURE_IDS.map((id) => values[id] ?? ORDINARY[id] ?? 0.1);
const scale = FEATURE_IDS.map((id) => FEATURES[id].least);
const words = (clusters: readonly Values[], person: Values = {}) =>
  nameClusters(clusters.map(means), means(person), scale).map((name) => name.words);

describe('names', () => {
  it.each([
    [{ lightness: 0.75, smile: 0.8 }, ['smile', 'bright']],
    [{ lightness: 0.3, smile: 0.1 }, ['low-key', 'calm']],
    [{ warmth: 0.4 }, ['warm']],
    [{ warmth: -0.1 }, ['cool']],
    [{ mouthOpen: 0.6 }, ['open-mouth']],
    [{ turn: 40 }, ['turned']],
    [{ nod: -20 }, ['looking-down']],
    [{ share: Math.log2(0.01) }, ['wide']],
    [{ share: Math.log2(0.3) }, ['close']],
    [{ gazeAway: 0.7 }, ['gaze-away']],
    [{ gazeAway: 0.7, blink: 0.8 }, ['eyes-closed']],
  ] as const)('of %o are %s', (values, expected) => {
    expect(words([values, { chroma: 0.1 }])[0]).toEqual(expected);
  });

  it('need the deviation and the level both', () => {
    const gloomy = { lightness: 0.2 };
    expect(words([{ lightness: 0.4 }, { lightness: 0.1, smile: 0.8 }], gloomy)[0]).not.toContain(
      'bright',
    );
    const sunny = { lightness: 0.74, smile: 0.8, warmth: 0.1 };
    expect(words([{ ...sunny, warmth: 0.5 }, sunny], sunny)[0]).toEqual(['warm']);
  });

  it('have two words at most where that tells them apart, and one a slot', () => {
    const rich = { lightness: 0.9, warmth: 0.5, smile: 0.9, mouthOpen: 0.6, turn: 40 };
    const [first, second] = words([rich, { lightness: 0.2 }]);
    expect(first).toHaveLength(2);
    expect(second).toEqual(['low-key']);
    expect(words([{ smile: 0.9, mouthOpen: 0.9 }, { lightness: 0.2 }])[0]).toEqual(['smile']);
    const slots = words([rich, { ...rich, share: -1 }, rich]).map((list) =>
      list.map((word) => WORD_RULES[word].slot),
    );
    for (const list of slots) expect(new Set(list).size).toBe(list.length);
  });

  it('say what most photos are only where nothing else is to be said', () => {
    expect(words([{ turn: 0, warmth: 0.22 }, {}], { turn: 40 })[0]).toEqual(['warm', 'facing']);
    expect(words([{ turn: 0 }, {}], { turn: 40 })[0]).toEqual(['facing']);
  });

  it('part namesakes by what sets them apart, whichever of them has it', () => {
    const laugh = { smile: 0.9, lightness: 0.9 };
    const found = words([laugh, { ...laugh, warmth: 0.4 }, { lightness: 0.3 }]);
    expect(found[1]).toEqual(['bright', 'smile', 'warm']);
    expect(found[0]!.slice(0, 2)).toEqual(['bright', 'smile']);
    expect(found[0]).not.toContain('warm');
  });

  it('number what words cannot tell apart', () => {
    const twin = { smile: 0.9 };
    const named = nameClusters([twin, { warmth: 0.5 }, twin, twin].map(means), means({}), scale);
    expect(named.map((name) => name.nth)).toEqual([1, null, 2, 3]);
    expect(named[0]!.words).toEqual(named[2]!.words);
  });

  it('call the only cluster by what it is, and leave empty what is nothing in particular', () => {
    expect(words([{ lightness: 0.7, smile: 0.7 }], { lightness: 0.7, smile: 0.7 })).toEqual([
      ['smile', 'bright'],
    ]);
    expect(nameClusters([means({})], means({}), scale)).toEqual([{ words: [], nth: null }]);
    expect(nameClusters([], means({}), scale)).toEqual([]);
  });

  it('say nothing of what was not measured', () => {
    const blind = FEATURE_IDS.map((id) => (id === 'lightness' ? 0.8 : Number.NaN));
    expect(nameClusters([blind, means({ lightness: 0.2 })], means({}), scale)[0]!.words).toEqual([
      'bright',
    ]);
  });

  it('can both words of a pair never hold at once', () => {
    for (const a of VIBE_WORDS)
      for (const b of VIBE_WORDS) {
        const [one, two] = [WORD_RULES[a], WORD_RULES[b]];
        if (one.feature !== two.feature || one.sign <= two.sign) continue;
        expect(one.level, `${a} and ${b}`).toBeGreaterThan(two.level);
      }
  });
});
