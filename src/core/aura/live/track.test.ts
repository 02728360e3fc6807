import { describe, expect, it } from 'vitest';
import { readAura } from '../engine.ts';
import { FRAME_FACE, flatFrame, portraitFrame } from '../frames.ts';
import { AURA_COLORS } from '../types.ts';
import { frameStats } from './stats.ts';
import {
  type LiveTrack,
  type LiveView,
  START,
  type TrackedFrame,
  trackFrame,
  viewOf,
} from './track.ts';

const BY_RULE = { mode: 'heuristic', outcome: 'engine-only' } as const;

/** A frame as the worker reads it, of clothes in one colour. */
function read(clothes: string, seed: number): TrackedFrame {
  const pixels = portraitFrame({ clothes }, seed);
  const aura = readAura(pixels, { faceBox: FRAME_FACE });
  return { ...aura, ...BY_RULE, stats: frameStats(pixels, FRAME_FACE), face: FRAME_FACE };
}

function hand(): TrackedFrame {
  const pixels = flatFrame(80, 60, [4, 3, 3, 255]);
  return { ...readAura(pixels, null), ...BY_RULE, stats: frameStats(pixels, null), face: null };
}

/** Runs frames 80 ms apart and hands over what is shown after each. */
function show(frames: readonly TrackedFrame[], from: LiveTrack = START): LiveView[] {
  let track = from;
  return frames.map((frame, i) => {
    track = trackFrame(track, frame, i * 80);
    return viewOf(track, frame);
  });
}

const nameOf = ({ reading }: LiveView) => reading?.primary;
const BLUE = [0, 1, 2, 3].map((seed) => read('#2f7fd6', seed));
const RED = [4, 5, 6].map((seed) => read('#c8202f', seed));
const blue = (i: number): TrackedFrame => BLUE[i % BLUE.length]!;

/** The same vector with more blue, and less of the rest. */
function nudged(probabilities: readonly number[], by: number): number[] {
  const at = AURA_COLORS.indexOf('blue');
  const before = probabilities[at]!;
  const rest = (1 - before - by) / (1 - before);
  return probabilities.map((p, i) => (i === at ? p + by : p * rest));
}

describe('trackFrame', () => {
  it('shows the first frame at once, then stays', () => {
    const views = show(Array.from({ length: 40 }, (_, i) => blue(i)));
    expect(new Set(views.map(nameOf))).toEqual(new Set(['blue']));
    expect(views[0]!.reading!.probability).toBe(
      BLUE[0]!.probabilities[AURA_COLORS.indexOf('blue')],
    );
    for (const { reading, warnings, face, covered } of views) {
      const { palette, probabilities } = reading!;
      expect(palette).toHaveLength(4);
      expect(probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      expect([warnings.length, face, covered]).toEqual([0, true, false]);
    }
  });

  it('names other clothes in the third frame', () => {
    const views = show([blue(0), blue(1), blue(2), ...RED]);
    expect(views.map(nameOf)).toEqual(['blue', 'blue', 'blue', 'blue', 'blue', 'red']);
  });

  it('keeps name and colours under a hand over the lens, says so, and goes on after it', () => {
    const frames = [
      blue(0),
      ...Array.from({ length: 12 }, hand),
      ...Array.from({ length: 12 }, (_, i) => blue(i)),
    ];
    const views = show(frames);
    const under = views.slice(1, 13);
    expect(new Set(under.map(nameOf))).toEqual(new Set(['blue']));
    expect(under.at(-1)!.covered).toBe(true);
    expect(under.at(-1)!.warnings.map(({ id }) => id)).toEqual(['covered']);
    expect(under.at(-1)!.reading!.palette).toEqual(views[0]!.reading!.palette);
    expect(views.at(-1)!.covered).toBe(false);
    expect(nameOf(views.at(-1)!)).toBe('blue');
  });

  it('shows a figure that can be read: small changes of probability do not move it', () => {
    const near = { ...blue(0), probabilities: nudged(blue(0).probabilities, 0.01) };
    const far = { ...blue(0), probabilities: nudged(blue(0).probabilities, -0.1) };
    const [first, second] = show([blue(0), near]);
    expect(second!.reading!.probability).toBe(first!.reading!.probability);
    expect(
      show([blue(0), ...Array.from({ length: 20 }, () => far)]).at(-1)!.reading!.probability,
    ).toBeLessThan(first!.reading!.probability - 0.08);
  });

  it('has nothing to show before the first frame, and says so of a lens covered from the start', () => {
    expect(viewOf(START, hand()).reading).toBeNull();
    const views = show(Array.from({ length: 8 }, hand));
    expect(views.at(-1)).toMatchObject({ covered: true, reading: null });
  });
});

it('tells how the answer came about where a classifier is asked, and nothing where none is', () => {
  const frames = Array.from({ length: 12 }, (_, i) => blue(i));
  expect(show(frames).map(({ reading }) => reading?.outcome)).toEqual(frames.map(() => null));
  const unsure = frames.map((frame, i) => ({
    ...frame,
    mode: 'blended' as const,
    outcome: i < 2 ? ('agree' as const) : ('below-threshold' as const),
  }));
  const said = show(unsure).map(({ reading }) => reading?.outcome);
  expect(said[0]).toBe('agree');
  expect(said.at(-1)).toBe('below-threshold');
});
