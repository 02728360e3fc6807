import { describe, expect, it } from 'vitest';
import { BLEND_OUTCOMES } from '../types.ts';
import { liveOutcome, OUTCOME_AFTER_MS, type SaidOutcome, sayOutcome } from './said.ts';

const frame = (over: Partial<Parameters<typeof liveOutcome>[0]> = {}) => ({
  mode: 'blended' as const,
  outcome: 'agree' as const,
  doubts: [],
  ...over,
});

describe('liveOutcome', () => {
  it('has no word where the rule reads alone by choice', () => {
    for (const outcome of BLEND_OUTCOMES)
      expect(liveOutcome(frame({ mode: 'heuristic', outcome }))).toBeNull();
  });

  it('tells a classifier that was not asked from one that has no answer', () => {
    expect(liveOutcome(frame({ outcome: 'engine-only' }))).toBe('not-heard');
    expect(liveOutcome(frame({ outcome: 'engine-only', doubts: ['dark'] }))).toBe('not-asked');
    expect(liveOutcome(frame({ outcome: 'below-threshold' }))).toBe('below-threshold');
  });
});

describe('sayOutcome', () => {
  const agree = frame();
  const unsure = frame({ outcome: 'below-threshold' });

  it('says the first at once, and another once it has held', () => {
    let said = sayOutcome(null, agree, 0);
    expect(said.shown).toBe('agree');
    said = sayOutcome(said, unsure, 100);
    said = sayOutcome(said, unsure, 100 + OUTCOME_AFTER_MS - 1);
    expect(said.shown).toBe('agree');
    said = sayOutcome(said, unsure, 100 + OUTCOME_AFTER_MS);
    expect(said).toEqual({ shown: 'below-threshold', next: null });
  });

  it('does not tremble between two that take turns', () => {
    let said: SaidOutcome | null = null;
    const shown = new Set();
    for (let at = 0; at < 3000; at += 100) {
      said = sayOutcome(said, at % 200 === 0 ? agree : unsure, at);
      shown.add(said.shown);
    }
    expect([...shown]).toEqual(['agree']);
  });
});
