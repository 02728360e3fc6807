/** What stands between the classifier and everybody. */

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

export type GateFault = 'no-card' | 'too-low' | 'signature';

/** What the gate lacks, most important first; nothing when it is met. A score that is needed suffices. */
export function gateFaults({ macroF1, needed, signatureOk }: GateFacts): GateFault[] {
  if (macroF1 === null) return ['no-card'];
  return [
    ...(macroF1 >= needed ? [] : (['too-low'] as const)),
    ...(signatureOk ? [] : (['signature'] as const)),
  ];
}

/** Whether the checklist is done: the gate is met and enough testers confirmed. */
export function isReady(gate: GateFacts, testers: number): boolean {
  return gateFaults(gate).length === 0 && testers >= NEEDED_TESTERS;
}
