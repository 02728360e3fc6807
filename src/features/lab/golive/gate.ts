import { type Gate, gateOf } from '../../../../models/aura-gate.ts';
import card from '../../../../models/trained/aura.card.json' with { type: 'json' };

/** The classifier's card as this version ships it, judged. */
export const SHIPPED_GATE: Gate = gateOf(card);
