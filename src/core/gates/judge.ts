/** From measured values to verdicts, one a gate. Rules on numbers; the words are the feature's. */
import type { GateId, GateValues } from '../portrait/facts.ts';
import { GATE_IDS } from '../portrait/facts.ts';
import type { GateThresholds } from './thresholds.ts';

/** One gate: 'unknown' when it was not measured, which is neither a pass nor a failure. */
export interface GateVerdict {
  readonly id: GateId;
  readonly verdict: 'pass' | 'fail' | 'unknown';
  /** 0..1, or null when not measured. */
  readonly value: number | null;
  readonly threshold: number;
}

/** All gates of one face. */
export interface GateJudgement {
  /** In the order of `GATE_IDS`. */
  readonly verdicts: readonly GateVerdict[];
  /** No measured gate failed. */
  readonly passed: boolean;
  readonly failed: readonly GateId[];
  /** Not measured, to be said beside the verdict: a pass with these is a pass as far as was seen. */
  readonly unknown: readonly GateId[];
}

/** A gate passes at exactly its threshold and above. A value that is no number counts as not measured. */
export function judgeGates(values: GateValues, thresholds: GateThresholds): GateJudgement {
  const verdicts = GATE_IDS.map((id) => verdictOf(id, values[id], thresholds[id]));
  const having = (verdict: GateVerdict['verdict']): GateId[] =>
    verdicts.filter((v) => v.verdict === verdict).map((v) => v.id);
  const failed = having('fail');
  return { verdicts, passed: failed.length === 0, failed, unknown: having('unknown') };
}

function verdictOf(id: GateId, measured: number | null, threshold: number): GateVerdict {
  if (measured === null || !Number.isFinite(measured))
    return { id, verdict: 'unknown', value: null, threshold };
  const verdict = measured >= threshold ? 'pass' : 'fail';
  return { id, verdict, value: measured, threshold };
}
