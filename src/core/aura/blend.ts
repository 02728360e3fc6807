/** One answer out of two: the colour engine's and the classifier's. */
import type { AuraBlend, AuraDetectionMode, BlendOutcome } from './types.ts';

/** A classifier less sure than this is not heard. */
export const HEARD_FROM = 0.4;

/**
 * Weights of the logarithmic opinion pool (Genest and Zidek, "Combining probability distributions", 1986):
 * chosen with version 2 of the classifier on 60 photos of `val`, perturbed, by macro-F1 and then by
 * calibration (bench/aura/pool.mjs): 0.840 and 0.047, where the engine alone has 0.808 and 0.062.
 */
export const POOL = { engine: 0.8, classifier: 0.16 } as const;

export interface Blended {
  /** Over the ten colours in schema order, summing to 1. */
  readonly probabilities: readonly number[];
  readonly blend: AuraBlend;
}

/**
 * Blends by mode. `heuristic`, or no classifier: the engine's answer. `ml`: the classifier's. `blended`:
 * under a confidence of 0.4 of the classifier the engine's answer stands; else the pool of both.
 */
export function blendAura(
  engine: readonly number[],
  classifier: readonly number[] | null,
  mode: AuraDetectionMode,
): Blended {
  const made = (outcome: BlendOutcome, probabilities: readonly number[]): Blended => ({
    probabilities,
    blend: { mode, outcome, engine, classifier },
  });
  if (mode === 'heuristic' || !classifier) return made('engine-only', engine);
  if (mode === 'ml') return made('classifier-only', classifier);
  if (Math.max(...classifier) < HEARD_FROM) return made('below-threshold', engine);
  const pooled = pool(engine, classifier);
  const [first, second, third] = [engine, classifier, pooled].map(leader);
  if (first === second) return made('agree', pooled);
  return made(third === first ? 'engine-led' : 'classifier-led', pooled);
}

/** The index of the largest probability; the first of equals. */
export function leader(probabilities: readonly number[]): number {
  return probabilities.indexOf(Math.max(...probabilities));
}

function pool(engine: readonly number[], classifier: readonly number[]): number[] {
  const least = 1e-6;
  const raised = engine.map(
    (e, i) =>
      Math.max(e, least) ** POOL.engine * Math.max(classifier[i]!, least) ** POOL.classifier,
  );
  const total = raised.reduce((a, b) => a + b, 0);
  return raised.map((r) => r / total);
}
