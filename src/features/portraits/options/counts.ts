/** What the gates would do to the faces that are here. */
import { judgeGates } from '../../../core/gates/judge.ts';
import type { GateThresholds } from '../../../core/gates/thresholds.ts';
import type { FaceFacts, GateId } from '../../../core/portrait/facts.ts';
import { GATE_IDS } from '../../../core/portrait/facts.ts';

export interface GateCounts {
  readonly total: number;
  readonly passed: number;
  /** How many faces each gate stops, whatever the others say. */
  readonly stopped: Readonly<Record<GateId, number>>;
}

/** Counts over all faces but simulated ones. */
export function countGates(faces: Iterable<FaceFacts>, thresholds: GateThresholds): GateCounts {
  const stopped = Object.fromEntries(GATE_IDS.map((id) => [id, 0])) as Record<GateId, number>;
  let total = 0;
  let passed = 0;
  for (const { gates, simulated } of faces) {
    if (simulated) continue;
    total += 1;
    const judgement = judgeGates(gates, thresholds);
    if (judgement.passed) passed += 1;
    for (const id of judgement.failed) stopped[id] += 1;
  }
  return { total, passed, stopped };
}
