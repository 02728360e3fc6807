/** What stands between the classifier and everybody. */
import type { Flag } from '../flags.ts';
import type { Testers } from './confirmations.ts';

/** What the shipped classifier's card and file say. */
export interface GateFacts {
  /** Macro-F1 on the hold-out, 0..1; null while there is no card. */
  readonly macroF1: number | null;
  readonly needed: number;
  /** Whether the network's inputs and outputs are those of the schema. */
  readonly signatureOk: boolean;
}

/** Testers whose confirmations must be here. */
export const NEEDED_TESTERS = 20;

/**
 * The least share of the testers' confirmations, 0..1, that must agree with what was shown. Set by us:
 * a little under the ship gate's score, since two people do not always name one colour alike.
 */
export const NEEDED_AGREEMENT = 0.7;

export type GateFault = 'no-card' | 'too-low' | 'signature';

/** What the gate lacks, most important first; nothing when it is met. A score that is needed suffices. */
export function gateFaults({ macroF1, needed, signatureOk }: GateFacts): GateFault[] {
  if (macroF1 === null) return ['no-card'];
  return [
    ...(macroF1 >= needed ? [] : (['too-low'] as const)),
    ...(signatureOk ? [] : (['signature'] as const)),
  ];
}

/** Whether enough testers spoke of the classifier's readings, and agreed with enough of them. */
export function testersMet({ count, agreed }: Pick<Testers, 'count' | 'agreed'>): boolean {
  return count >= NEEDED_TESTERS && (agreed?.share ?? 0) >= NEEDED_AGREEMENT;
}

/** Whether the flag lets the classifier in for a share of all devices; a cohort alone is no go-live. */
export function flagMet({ enabled, percent }: Flag): boolean {
  return enabled && percent > 0;
}

export type GoLivePoint = 'gate' | 'testers' | 'flag';

/** The points of the checklist that are open, in its order; none when the classifier is live. */
export function openPoints(gate: GateFacts, testers: Testers, flag: Flag): readonly GoLivePoint[] {
  const met = {
    gate: gateFaults(gate).length === 0,
    testers: testersMet(testers),
    flag: flagMet(flag),
  };
  return (['gate', 'testers', 'flag'] as const).filter((point) => !met[point]);
}
