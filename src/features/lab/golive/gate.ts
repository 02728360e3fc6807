import { type Gate, gateOf } from '../../../../models/aura-gate.ts';

/** The gate of the classifier that this version ships: it has no card yet. */
export const SHIPPED_GATE: Gate = gateOf(null);
