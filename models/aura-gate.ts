/**
 * The ship gate of the aura classifier: what its card must show before a configuration may switch it
 * on, and that its file is what the schema says.
 */
import { AURA_COLORS } from '../src/core/aura/types.ts';
import { AURA_CLASSIFIER } from './aura-classifier.ts';

/** Least macro-F1 on the hold-out. */
export const GATE_MACRO_F1 = 0.78;

/** What the gate reads of a card. */
export interface GateCard {
  readonly signature: {
    readonly input: Readonly<Record<string, readonly number[]>>;
    readonly output: Readonly<Record<string, readonly number[]>>;
    readonly order: readonly string[];
  };
  readonly metrics: { readonly macroF1: { readonly value: number } };
}

export interface Gate {
  /** Macro-F1 of the card on its hold-out; null without a card. */
  readonly macroF1: number | null;
  readonly needed: number;
  /** Whether names, shapes, order and number of outputs are those of the schema. */
  readonly signatureOk: boolean;
  readonly met: boolean;
}

/** Judges a card. */
export function gateOf(card: GateCard | null): Gate {
  const macroF1 = card?.metrics.macroF1.value ?? null;
  const signatureOk = card !== null && signatureFits(card.signature);
  const met = signatureOk && macroF1 !== null && macroF1 >= GATE_MACRO_F1;
  return { macroF1, needed: GATE_MACRO_F1, signatureOk, met };
}

/** Whether a configuration may be published with a card: it switches nothing on, or the gate is met. */
export function mayShip(
  { flags }: { readonly flags: { readonly ml_enabled?: { readonly enabled: boolean } } },
  card: GateCard | null,
): boolean {
  return !flags.ml_enabled?.enabled || gateOf(card).met;
}

/** Whether a signature is the schema's: one input, one output, as many values as colours, in their order. */
export function signatureFits({ input, output, order }: GateCard['signature']): boolean {
  const same = (a: readonly unknown[] | undefined, b: readonly unknown[]): boolean =>
    a?.length === b.length && b.every((v, i) => v === a[i]);
  return (
    same(Object.keys(input), [AURA_CLASSIFIER.input]) &&
    same(input[AURA_CLASSIFIER.input], AURA_CLASSIFIER.dims) &&
    same(Object.keys(output), [AURA_CLASSIFIER.output]) &&
    same(output[AURA_CLASSIFIER.output], [1, AURA_COLORS.length]) &&
    same(order, AURA_COLORS)
  );
}
