import { describe, expect, it } from 'vitest';
import type { GateValues } from '../portrait/facts.ts';
import { GATE_IDS } from '../portrait/facts.ts';
import { judgeGates } from './judge.ts';
import {
  GATE_PRESETS,
  gateRecord,
  PRESET_THRESHOLDS,
  presetOf,
  withThreshold,
} from './thresholds.ts';

const { standard, relaxed } = PRESET_THRESHOLDS;
const at = (values: Partial<GateValues>): GateValues => ({ ...standard, ...values });

/** The largest number below a positive one. */
function justBelow(value: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  view.setBigUint64(0, view.getBigUint64(0) - 1n);
  return view.getFloat64(0);
}

describe('presets', () => {
  it('are the published ones where there are any', () => {
    expect(standard).toMatchObject({
      embedding: 0.6,
      frontality: 0.5,
      symmetry: 0.4,
      resolution: 0.4,
      detection: 0.7,
    });
    expect(relaxed).toMatchObject({
      embedding: 0.3,
      frontality: 0.1,
      symmetry: 0.1,
      resolution: 0.1,
      detection: 0.7,
    });
  });

  it('cover every gate within 0..1, and relaxed is nowhere stricter', () => {
    for (const id of GATE_IDS) {
      expect(standard[id]).toBeLessThanOrEqual(1);
      expect(relaxed[id]).toBeGreaterThan(0);
      expect(relaxed[id]).toBeLessThanOrEqual(standard[id]);
    }
  });

  it('are known again, and one change makes them custom', () => {
    for (const preset of GATE_PRESETS) expect(presetOf(PRESET_THRESHOLDS[preset])).toBe(preset);
    for (const id of GATE_IDS)
      expect(presetOf(withThreshold(standard, id, standard[id] + 0.01))).toBe('custom');
    expect(presetOf(withThreshold(standard, 'eyes', standard.eyes))).toBe('standard');
  });
});

describe('judging', () => {
  it.each(GATE_PRESETS)('passes %s at exactly each threshold, fails just below it', (preset) => {
    const thresholds = PRESET_THRESHOLDS[preset];
    expect(judgeGates(thresholds, thresholds)).toMatchObject({ passed: true, failed: [] });
    for (const id of GATE_IDS) {
      const below = { ...thresholds, [id]: justBelow(thresholds[id]) };
      expect(judgeGates(below, thresholds)).toMatchObject({ passed: false, failed: [id] });
    }
  });

  it('gives every gate a verdict, in order, with its value and threshold', () => {
    const { verdicts } = judgeGates(at({ sharpness: 0.1 }), standard);
    expect(verdicts.map((v) => v.id)).toEqual(GATE_IDS);
    expect(verdicts.find((v) => v.id === 'sharpness')).toEqual({
      id: 'sharpness',
      verdict: 'fail',
      value: 0.1,
      threshold: 0.4,
    });
  });

  it('lists what was not measured, and does not count it as failed or passed', () => {
    const judged = judgeGates(at({ eyes: null, occlusion: Number.NaN, exposure: 0 }), standard);
    expect(judged.unknown).toEqual(['eyes', 'occlusion']);
    expect(judged.failed).toEqual(['exposure']);
    expect(judged.verdicts.find((v) => v.id === 'occlusion')?.value).toBeNull();
    const nothing = judgeGates(
      gateRecord(() => null),
      standard,
    );
    expect(nothing).toMatchObject({ passed: true, failed: [], unknown: [...GATE_IDS] });
  });

  it('lets a value of 0 through a threshold of 0', () => {
    const open = withThreshold(standard, 'symmetry', -3);
    expect(open.symmetry).toBe(0);
    expect(judgeGates(at({ symmetry: 0 }), open).passed).toBe(true);
  });
});

it('refuses what is no number as a threshold', () => {
  expect(() => withThreshold(standard, 'eyes', Number.NaN)).toThrow(RangeError);
});
