/** The layers that training begins with. */
import { gaussian, randomFrom } from '../colour/random.ts';
import type { HeadSpec, Layer, Target } from './types.ts';

/** Outputs that a target asks for: one a class, else one. */
export function outputsOf(target: Target): number {
  return target.kind === 'classes' ? target.names.length : 1;
}

const WANTED = {
  logistic: 'classes',
  mlp: 'classes',
  regression: 'values',
  pairwise: 'pairs',
} as const;

/** Throws `RangeError` when a head of this kind cannot learn from such a target. */
export function checkSpec(spec: HeadSpec, target: Target): void {
  const hidden = spec.hidden ?? [];
  if (target.kind !== WANTED[spec.kind])
    throw new RangeError(
      `a ${spec.kind} head learns from ${WANTED[spec.kind]}, not ${target.kind}`,
    );
  if (spec.kind === 'logistic' && hidden.length > 0)
    throw new RangeError('a logistic head has no hidden layer');
  if (spec.kind === 'mlp' && hidden.length === 0)
    throw new RangeError('an mlp head has a hidden layer');
  if (hidden.some((width) => !(width >= 1 && Number.isInteger(width))))
    throw new RangeError('a hidden layer has a whole number of units');
}

/**
 * Fresh layers, the same for the same seed. Hidden weights are drawn from a normal distribution of
 * variance 2 / inputs for relu (He et al., 2015) or 1 / inputs for tanh (LeCun et al., 1998). The
 * last layer begins at zero: the first answer is that nothing is known, and without hidden layers
 * the problem is convex, so that nothing is left to the seed.
 */
export function initialise(spec: HeadSpec, inputs: number, outputs: number, seed: number): Layer[] {
  const random = randomFrom(seed);
  const activation = spec.activation ?? 'relu';
  const widths = [inputs, ...(spec.hidden ?? []), outputs];
  return widths.slice(1).map((width, i): Layer => {
    const from = widths[i]!;
    const last = i === widths.length - 2;
    const spread = last ? 0 : Math.sqrt((activation === 'relu' ? 2 : 1) / from);
    return {
      inputs: from,
      outputs: width,
      weights: Float32Array.from({ length: from * width }, () =>
        last ? 0 : gaussian(random) * spread,
      ),
      bias: new Float32Array(width),
      activation: last ? 'linear' : activation,
    };
  });
}
