import { describe, expect, it } from 'vitest';
import { gaussian, randomFrom } from '../../colour/random.ts';
import type { AuraColorId } from '../types.ts';
import { AURA_COLORS } from '../types.ts';
import { jensenShannon, mix, shareAfter } from './divergence.ts';
import { type Named, nameAfter } from './name.ts';
import { SMOOTHING, type Smoothed, smooth } from './smooth.ts';

/** A vector with these probabilities, the rest spread evenly. */
function vector(given: Readonly<Partial<Record<AuraColorId, number>>>): number[] {
  const values = Object.values(given);
  const rest = (1 - values.reduce((a, b) => a + b, 0)) / (AURA_COLORS.length - values.length);
  return AURA_COLORS.map((id) => given[id] ?? rest);
}

/** The vector with noise on every probability, made to sum to 1 again. */
function noisy(base: readonly number[], sigma: number, random: () => number): number[] {
  const values = base.map((p) => Math.max(0.001, p + sigma * gaussian(random)));
  const total = values.reduce((a, b) => a + b, 0);
  return values.map((v) => v / total);
}

interface Step {
  readonly smoothed: Smoothed;
  readonly named: Named;
}

/** Runs frames through smoothing and naming; `gap` is the time between two in ms. */
function run(frames: readonly (readonly number[])[], gap = 80, from = 0): Step[] {
  const steps: Step[] = [];
  frames.forEach((frame, i) => {
    const before = steps.at(-1);
    const smoothed = smooth(before?.smoothed ?? null, frame, from + i * gap);
    const named = nameAfter(before?.named ?? null, smoothed.probabilities, smoothed.jumped);
    steps.push({ smoothed, named });
  });
  return steps;
}

const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const names = (steps: readonly Step[]): AuraColorId[] => steps.map(({ named }) => named.primary);
const BLUE = vector({ blue: 0.55, indigo: 0.15 });
const GREEN = vector({ green: 0.5, turquoise: 0.2 });

describe('jensenShannon', () => {
  it('is 0 for the same, 1 for nothing shared, symmetric, and knows the half-way value', () => {
    expect(jensenShannon([0.2, 0.8], [0.2, 0.8])).toBe(0);
    expect(jensenShannon([1, 0], [0, 1])).toBe(1);
    expect(jensenShannon([1, 0], [0.5, 0.5])).toBeCloseTo(0.3113, 4);
    expect(jensenShannon(BLUE, GREEN)).toBeCloseTo(jensenShannon(GREEN, BLUE), 12);
    expect(() => jensenShannon([1], [0.5, 0.5])).toThrow(RangeError);
  });
});

describe('shareAfter', () => {
  it('goes 63 % of the way in one time constant, however it is cut up', () => {
    expect(shareAfter(600, 600)).toBeCloseTo(0.632, 3);
    const half = 1 - shareAfter(300, 600);
    expect(1 - half * half).toBeCloseTo(shareAfter(600, 600), 12);
    expect(shareAfter(0, 600)).toBe(0);
  });
});

describe('smoothing and naming', () => {
  it.each([1, 2, 3, 4, 5])('keeps one name through 300 noisy frames (seed %i)', (seed) => {
    const random = randomFrom(seed);
    const close = vector({ blue: 0.31, indigo: 0.28 });
    for (const base of [BLUE, close]) {
      const steps = run([base, ...times(300, () => noisy(base, 0.04, random))]);
      expect(new Set(names(steps))).toEqual(new Set(['blue']));
      for (const { smoothed } of steps)
        expect(smoothed.probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    }
  });

  it('is much calmer than its frames', () => {
    const random = randomFrom(7);
    const frames = times(300, () => noisy(BLUE, 0.05, random));
    const at = AURA_COLORS.indexOf('blue');
    const spread = (values: readonly number[]): number => {
      const mean = values.reduce((a, b) => a + b, 0) / values.length;
      return Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length);
    };
    const after = run(frames).map(({ smoothed }) => smoothed.probabilities[at]!);
    expect(spread(after.slice(20))).toBeLessThan(0.45 * spread(frames.map((f) => f[at]!)));
  });

  it('names a new colour in the third frame of a step, with its full probability', () => {
    const steps = run([...times(40, () => BLUE), ...times(10, () => GREEN)]);
    expect(names(steps).slice(39, 43)).toEqual(['blue', 'blue', 'blue', 'green']);
    expect(steps[42]!.smoothed.probabilities).toEqual(GREEN);
  });

  it('does so under noise too, in the third to fifth frame', () => {
    for (const seed of [11, 12, 13, 14, 15]) {
      const random = randomFrom(seed);
      const frames = [...times(40, () => BLUE), ...times(10, () => GREEN)];
      const steps = run(frames.map((frame) => noisy(frame, 0.04, random)));
      const first = names(steps).indexOf('green') - 40 + 1;
      expect(first).toBeGreaterThanOrEqual(3);
      expect(first).toBeLessThanOrEqual(5);
    }
  });

  it('follows a small change that turns the lead in 8 frames (640 ms), by smoothing alone', () => {
    const before = vector({ blue: 0.46, green: 0.32 });
    const after = vector({ blue: 0.32, green: 0.46 });
    expect(jensenShannon(before, after)).toBeLessThan(SMOOTHING.change);
    const steps = run([...times(40, () => before), ...times(20, () => after)]);
    const first = names(steps).indexOf('green') - 40 + 1;
    expect(first).toBe(8);
  });

  it.each([1, 2])('keeps the name through %i frames that say something else', (count) => {
    const frames = [
      ...times(40, () => BLUE),
      ...times(count, () => GREEN),
      ...times(20, () => BLUE),
    ];
    const steps = run(frames);
    expect(new Set(names(steps))).toEqual(new Set(['blue']));
    const at = AURA_COLORS.indexOf('blue');
    for (const { smoothed } of steps) expect(smoothed.probabilities[at]!).toBeGreaterThan(0.5);
  });

  it('does not flicker where frames take turns between two answers', () => {
    const steps = run(times(300, (i) => (i % 2 === 0 ? BLUE : GREEN)));
    let changes = 0;
    names(steps).forEach((name, i, all) => {
      if (i > 0 && name !== all[i - 1]) changes++;
    });
    expect(changes).toBeLessThanOrEqual(1);
  });

  it('needs fewer frames where they are rare: two, 300 ms apart', () => {
    const steps = run([...times(10, () => BLUE), ...times(4, () => GREEN)], 300);
    expect(names(steps).indexOf('green') - 10 + 1).toBe(2);
  });

  it('goes as far in one frame of 400 ms as in five of 80 ms', () => {
    const near = mix(BLUE, GREEN, 0.1);
    const start = smooth(null, BLUE, 0);
    let many = start;
    for (let i = 1; i <= 5; i++) many = smooth(many, near, i * 80);
    const one = smooth(start, near, 400);
    const at = AURA_COLORS.indexOf('green');
    expect(Math.abs(one.probabilities[at]! - many.probabilities[at]!)).toBeLessThan(0.003);
  });

  it('begins anew after a pause, as on the first frame', () => {
    const paused = smooth(smooth(null, BLUE, 0), GREEN, SMOOTHING.staleMs + 1);
    expect(paused.probabilities).toEqual(GREEN);
    expect(paused.jumped).toBe(true);
  });
});

describe('nameAfter', () => {
  const even = AURA_COLORS.map(() => 1 / AURA_COLORS.length);

  it('takes the first of the schema where all are alike', () => {
    expect(nameAfter(null, even, true).primary).toBe(AURA_COLORS[0]);
    expect(nameAfter(null, even, true).secondary).toBeNull();
  });

  it('asks a challenger for a clear lead, two frames long, by the same challenger', () => {
    const blue = nameAfter(null, BLUE, true);
    const short = vector({ blue: 0.4, green: 0.45 });
    expect(nameAfter(nameAfter(blue, short, false), short, false).primary).toBe('blue');
    const green = vector({ blue: 0.3, green: 0.4 });
    const pink = vector({ blue: 0.3, pink: 0.4 });
    const once = nameAfter(blue, green, false);
    expect(once.primary).toBe('blue');
    expect(nameAfter(once, pink, false).primary).toBe('blue');
    expect(nameAfter(once, green, false).primary).toBe('green');
    expect(nameAfter(blue, green, true).primary).toBe('green');
  });

  it('keeps a second colour until it is weak or clearly led, and never names one twice', () => {
    const first = nameAfter(null, vector({ blue: 0.5, green: 0.2 }), true);
    expect(first.secondary).toBe('green');
    const weaker = nameAfter(first, vector({ blue: 0.5, green: 0.14 }), false);
    expect(weaker.secondary).toBe('green');
    expect(nameAfter(weaker, vector({ blue: 0.6, green: 0.11 }), false).secondary).toBeNull();
    const led = nameAfter(first, vector({ blue: 0.4, green: 0.18, pink: 0.3 }), false);
    expect(led.secondary).toBe('pink');
    const turned = nameAfter(first, vector({ green: 0.5, blue: 0.3 }), true);
    expect([turned.primary, turned.secondary]).toEqual(['green', 'blue']);
  });
});
