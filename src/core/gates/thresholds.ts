/** Where each quality gate opens, as data: presets, and thresholds of the person's own. */
import type { GateId } from '../portrait/facts.ts';
import { GATE_IDS } from '../portrait/facts.ts';
import { FAIR_FROM } from '../quality/thresholds.ts';

/** The least value 0..1 that passes, one a gate. 0 lets everything through that was measured. */
export type GateThresholds = Readonly<Record<GateId, number>>;

export const GATE_PRESETS = ['standard', 'relaxed'] as const;
export type GatePreset = (typeof GATE_PRESETS)[number];

/**
 * Standard: for a photo that stands for a person. Sharpness, exposure and eyes are scores of curves
 * on which 0.4 is where 'poor' ends, so they keep out what those curves call poor. Occlusion is the
 * share of the face that is free: 0.7 lets glasses, a fringe or a beard through and stops a mask or
 * hands over the mouth. Those four are set by us.
 */
const STANDARD: GateThresholds = {
  embedding: 0.6,
  frontality: 0.5,
  symmetry: 0.4,
  resolution: 0.4,
  detection: 0.7,
  sharpness: FAIR_FROM,
  exposure: FAIR_FROM,
  eyes: FAIR_FROM,
  occlusion: 0.7,
};

/**
 * Relaxed: profiles, small faces and old photos pass; a face that may be none still does not, so
 * detection stays. What is blurred beyond use, all black or half hidden is still stopped.
 */
const RELAXED: GateThresholds = {
  embedding: 0.3,
  frontality: 0.1,
  symmetry: 0.1,
  resolution: 0.1,
  detection: 0.7,
  sharpness: 0.15,
  exposure: 0.15,
  eyes: 0.1,
  occlusion: 0.3,
};

export const PRESET_THRESHOLDS: Readonly<Record<GatePreset, GateThresholds>> = {
  standard: STANDARD,
  relaxed: RELAXED,
};

/** The preset that these thresholds are, or 'custom' when they are nobody's but the person's. */
export function presetOf(thresholds: GateThresholds): GatePreset | 'custom' {
  const same = (preset: GatePreset): boolean =>
    GATE_IDS.every((id) => PRESET_THRESHOLDS[preset][id] === thresholds[id]);
  return GATE_PRESETS.find(same) ?? 'custom';
}

/** One threshold changed, kept within 0..1. @throws RangeError for what is no number. */
export function withThreshold(
  thresholds: GateThresholds,
  id: GateId,
  value: number,
): GateThresholds {
  if (Number.isNaN(value)) throw new RangeError('a threshold is a number');
  return { ...thresholds, [id]: Math.max(0, Math.min(1, value)) };
}

/** One value a gate, in the gates' order. */
export function gateRecord<T>(of: (id: GateId) => T): Readonly<Record<GateId, T>> {
  return Object.fromEntries(GATE_IDS.map((id) => [id, of(id)])) as Record<GateId, T>;
}
