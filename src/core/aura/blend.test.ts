import { describe, expect, it } from 'vitest';
import { blendAura, leader } from './blend.ts';
import { AURA_COLORS } from './types.ts';

/** Probabilities with `most` on one colour and the rest spread evenly. */
function on(color: (typeof AURA_COLORS)[number], most: number): number[] {
  const rest = (1 - most) / (AURA_COLORS.length - 1);
  return AURA_COLORS.map((id) => (id === color ? most : rest));
}
const named = (p: readonly number[]) => AURA_COLORS[leader(p)];

describe('blendAura', () => {
  const engine = on('red', 0.5);

  it('lets the engine answer alone where it is asked to, or where no classifier answers', () => {
    for (const [classifier, mode] of [
      [on('blue', 0.9), 'heuristic'],
      [null, 'blended'],
      [null, 'ml'],
    ] as const) {
      const { probabilities, blend } = blendAura(engine, classifier, mode);
      expect(probabilities).toBe(engine);
      expect(blend.outcome).toBe('engine-only');
      expect(blend.mode).toBe(mode);
    }
  });

  it('hears a classifier from exactly 0.4 on, and not below', () => {
    expect(blendAura(engine, on('blue', 0.4), 'blended').blend.outcome).not.toBe('below-threshold');
    const below = blendAura(engine, on('blue', 0.4 - 1e-9), 'blended');
    expect(below.blend.outcome).toBe('below-threshold');
    expect(below.probabilities).toBe(engine);
  });

  it('says who leads where they differ, and that they agree where they do not', () => {
    const sure = blendAura(on('red', 0.2), on('blue', 0.95), 'blended');
    expect([named(sure.probabilities), sure.blend.outcome]).toEqual(['blue', 'classifier-led']);
    const firm = blendAura(on('red', 0.99), on('blue', 0.41), 'blended');
    expect([named(firm.probabilities), firm.blend.outcome]).toEqual(['red', 'engine-led']);
    const both = blendAura(engine, on('red', 0.6), 'blended');
    expect([named(both.probabilities), both.blend.outcome]).toEqual(['red', 'agree']);
    expect(both.probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });

  it('gives the classifier alone where that is asked for, however unsure', () => {
    const classifier = on('pink', 0.2);
    const { probabilities, blend } = blendAura(engine, classifier, 'ml');
    expect(probabilities).toBe(classifier);
    expect(blend.outcome).toBe('classifier-only');
  });

  it('survives probabilities of exactly 0 and 1', () => {
    const { probabilities } = blendAura(on('red', 1), on('blue', 1), 'blended');
    expect(probabilities.every((p) => Number.isFinite(p) && p >= 0)).toBe(true);
    expect(probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });
});
