import { describe, expect, it } from 'vitest';
import { gaussian, randomFrom } from '../../colour/random.ts';
import { underLight } from '../../image/under-light.ts';
import { FRAME_FACE, flatFrame, portraitFrame } from '../frames.ts';
import { type FrameStats, frameStats, glanceChange } from './stats.ts';
import {
  GONE_AFTER_MS,
  LIVE_ADVICE,
  LIVE_WARNINGS,
  type LiveWarningId,
  NO_WARNINGS,
  SAID_AFTER_MS,
  shownWarnings,
  verdictsOf,
  WARN_AT,
  warnAfter,
} from './warnings.ts';

const NEUTRAL = [1, 1, 1] as const;
const CLOTHES = '#2f7fd6';

/** What is true of a frame under neutral light unless told. */
function faults(
  stats: FrameStats,
  light: readonly [number, number, number] = NEUTRAL,
): LiveWarningId[] {
  const verdicts = verdictsOf(stats, light);
  return LIVE_WARNINGS.filter((id) => verdicts[id] === true);
}

const portrait = (colors: Partial<Parameters<typeof portraitFrame>[0]> = {}) =>
  portraitFrame({ clothes: CLOTHES, ...colors }, 5);
const seen = (pixels: ReturnType<typeof portrait>) => frameStats(pixels, FRAME_FACE);

/** Evenly one colour but for a camera's noise. */
function hand(rgb: readonly [number, number, number], seed = 1) {
  const frame = flatFrame(80, 60, [...rgb, 255]);
  const random = randomFrom(seed);
  const data = frame.data.map((v, i) => (i % 4 === 3 ? v : v + gaussian(random) * 4));
  return frameStats({ ...frame, data }, null);
}

describe('verdictsOf', () => {
  it('finds nothing wrong with a plain portrait, with its face or without', () => {
    expect(faults(seen(portrait()))).toEqual([]);
    expect(faults(frameStats(portrait(), null))).toEqual([]);
  });

  // Ellis Monk's scale, lightest to deepest (skintone.google, 2022).
  const MONK = ['#f6ede4', '#f3e7db', '#f7ead0', '#eadaba', '#d7bd96'].concat([
    '#a07e56',
    '#825c43',
    '#604134',
    '#3a312a',
    '#292420',
  ]);
  it.each(MONK)('finds nothing wrong with the skin %s in the same light', (skin) => {
    expect(faults(seen(portrait({ skin })))).toEqual([]);
  });

  it.each([
    ['black', [2, 2, 2]],
    ['the red of light through fingers', [70, 8, 6]],
    ['a grey wall close up', [120, 118, 115]],
  ] as const)('takes an even frame for a covered lens: %s', (_name, rgb) => {
    expect(faults(hand(rgb))).toContain('covered');
    expect(verdictsOf(hand(rgb), NEUTRAL).bright).toBe(false);
  });

  it('calls a dark room dark, a glaring frame bright', () => {
    expect(faults(seen(underLight(portrait(), [0.08, 0.08, 0.08])))).toEqual(['dark']);
    const glare = underLight(portrait(), [4, 4, 4]);
    expect(faults(seen(glare))).toEqual(['bright']);
    expect(faults(frameStats(flatFrame(60, 40, [255, 255, 255, 255]), null))).toEqual(['bright']);
  });

  it('leaves a white wall behind a well-lit face alone', () => {
    expect(faults(seen(portrait({ background: '#ffffff' })))).toEqual([]);
  });

  it('sees a face in front of a window: dark against white', () => {
    const frame = portrait({ background: '#ffffff', skin: '#4a3a30', clothes: '#202830' });
    const against = { ...frame, data: frame.data.map((v) => (v > 180 ? 255 : v * 0.8)) };
    expect(faults(seen(against))).toEqual(['backlit']);
  });

  it('calls a light strong only when it is, warm, cool or tinted', () => {
    const stats = seen(portrait());
    expect(faults(stats, [1.2, 0.98, 0.75])).toEqual([]);
    expect(faults(stats, [1.6, 0.9, 0.45])).toEqual(['cast']);
    expect(faults(stats, [0.5, 0.95, 1.6])).toEqual(['cast']);
    expect(faults(stats, [0.75, 1.15, 0.8])).toEqual(['cast']);
  });

  it('says neither yes nor no between its thresholds', () => {
    const stats = seen(portrait());
    const between = (WARN_AT.warmth[0] + WARN_AT.warmth[1]) / 2;
    const light = [Math.exp(between / 2), 1, Math.exp(-between / 2)] as const;
    expect(verdictsOf(stats, light).cast).toBeNull();
  });
});

describe('warnAfter', () => {
  const good = verdictsOf(seen(portrait()), NEUTRAL);
  const dark = { ...good, dark: true };

  it('says a fault once it has lasted, and takes it back once it is gone for a while', () => {
    let state = warnAfter(NO_WARNINGS, dark, 0);
    state = warnAfter(state, dark, SAID_AFTER_MS - 1);
    expect(shownWarnings(state)).toEqual([]);
    state = warnAfter(state, dark, SAID_AFTER_MS);
    expect(shownWarnings(state)).toEqual([{ id: 'dark', advice: LIVE_ADVICE.dark }]);
    state = warnAfter(state, good, 1_000);
    state = warnAfter(state, good, 1_000 + GONE_AFTER_MS - 1);
    expect(shownWarnings(state)).toHaveLength(1);
    state = warnAfter(state, good, 1_000 + GONE_AFTER_MS);
    expect(shownWarnings(state)).toEqual([]);
  });

  it('does not flicker where frames take turns, nor speak of one frame', () => {
    let state = NO_WARNINGS;
    for (let i = 0; i < 100; i++) {
      state = warnAfter(state, i % 2 === 0 ? dark : good, i * 80);
      expect(shownWarnings(state)).toEqual([]);
    }
  });

  it('keeps what it said while frames are between the thresholds', () => {
    let state = warnAfter(warnAfter(NO_WARNINGS, dark, 0), dark, SAID_AFTER_MS);
    for (let i = 0; i < 50; i++) state = warnAfter(state, { ...good, dark: null }, 400 + i * 80);
    expect(shownWarnings(state)).toHaveLength(1);
  });

  it('says nothing else of a covered lens, nor of the colour of light in the dark', () => {
    const all = { covered: true, bright: false, dark: true, backlit: true, cast: true };
    const shown = (verdicts: typeof all) =>
      shownWarnings(warnAfter(warnAfter(NO_WARNINGS, verdicts, 0), verdicts, 1_000));
    expect(shown(all).map(({ id }) => id)).toEqual(['covered']);
    expect(shown({ ...all, covered: false }).map(({ id }) => id)).toEqual(['dark', 'backlit']);
  });
});

describe('frameStats', () => {
  it('measures lightness and clipping of the frame and of the face', () => {
    const stats = seen(portrait({ background: '#ffffff', skin: '#777777' }));
    expect(stats.high).toBeGreaterThan(95);
    expect(stats.face!.high).toBeLessThan(60);
    expect(stats.face!.clipped).toBe(0);
    expect(stats.clipped).toBeGreaterThan(0.1);
    expect(stats.glance).toHaveLength(192);
  });

  it('has no face where the box lies outside, and copes with a single pixel', () => {
    const away = { x: 2, y: 2, width: 0.1, height: 0.1 };
    expect(frameStats(portrait(), away).face).toBeNull();
    const one = frameStats(flatFrame(1, 1, [255, 255, 255, 255]), null);
    expect([one.low, one.high, one.clipped]).toEqual([100, 100, 1]);
  });

  it('tells movement from exposure by the glance', () => {
    const { glance } = seen(portrait());
    const moved = seen(portrait({ clothes: '#f0c419', background: '#222222' })).glance;
    expect(glanceChange(glance, glance)).toBe(0);
    expect(
      glanceChange(
        glance,
        glance.map((v) => v + 9),
      ),
    ).toBeCloseTo(0, 9);
    expect(glanceChange(glance, moved)).toBeGreaterThan(5);
    expect(glanceChange([], [])).toBe(0);
  });
});
