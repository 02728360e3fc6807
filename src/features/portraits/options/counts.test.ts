import { expect, it } from 'vitest';
import { gateRecord, PRESET_THRESHOLDS } from '../../../core/gates/thresholds.ts';
import type { FaceFacts, GateValues } from '../../../core/portrait/facts.ts';
import { countGates } from './counts.ts';

const face = (gates: Partial<GateValues>, simulated = false): FaceFacts =>
  ({ gates: { ...gateRecord(() => 1), ...gates }, simulated }) as FaceFacts;
const { standard } = PRESET_THRESHOLDS;

it('counts who passes, and whom each gate stops, at exactly the threshold too', () => {
  const faces = [
    face({ embedding: 0.6 }),
    face({ embedding: 0.59 }),
    face({ embedding: 0.1, eyes: 0 }),
    face({ eyes: null }),
  ];
  const { total, passed, stopped } = countGates(faces, standard);
  expect([total, passed]).toEqual([4, 2]);
  expect(stopped).toEqual({ ...gateRecord(() => 0), embedding: 2, eyes: 1 });
});

it('leaves simulated faces out, and is all zero for none', () => {
  expect(countGates([face({}, true)], standard).total).toBe(0);
  expect(countGates([], standard)).toEqual({
    total: 0,
    passed: 0,
    stopped: gateRecord(() => 0),
  });
});

it('lets everything through at 0', () => {
  const zero = gateRecord(() => 0);
  expect(countGates([face(gateRecord(() => 0))], zero).passed).toBe(1);
});
