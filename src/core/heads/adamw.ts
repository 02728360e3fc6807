/** AdamW (Loshchilov and Hutter, 2019): Adam with weight decay apart from the gradient. */
import type { Layer } from './types.ts';

export interface AdamOptions {
  readonly learningRate: number;
  /** Share of a weight (never of a bias) that goes each step, times the learning rate. */
  readonly weightDecay: number;
}

/** dLoss by a layer's weights and bias. */
export interface LayerGradient {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-8;

/** An optimiser for layers of these shapes: `step` gives the layers after one step, as new arrays. */
export function adamW(
  layers: readonly Layer[],
  { learningRate, weightDecay }: AdamOptions,
): { step(layers: readonly Layer[], gradients: readonly LayerGradient[]): Layer[] } {
  const zeros = (like: Float32Array) => ({
    first: new Float64Array(like.length),
    second: new Float64Array(like.length),
  });
  const moments = layers.map((l) => ({ weights: zeros(l.weights), bias: zeros(l.bias) }));
  let steps = 0;
  const move = (
    values: Float32Array,
    gradient: Float32Array,
    { first, second }: { first: Float64Array; second: Float64Array },
    decay: number,
  ): Float32Array => {
    const one = 1 - BETA1 ** steps;
    const two = 1 - BETA2 ** steps;
    return values.map((value, i) => {
      const g = gradient[i]!;
      first[i] = BETA1 * first[i]! + (1 - BETA1) * g;
      second[i] = BETA2 * second[i]! + (1 - BETA2) * g * g;
      const by = first[i]! / one / (Math.sqrt(second[i]! / two) + EPSILON);
      return value - learningRate * (by + decay * value);
    });
  };
  return {
    step(now, gradients) {
      steps += 1;
      return now.map((layer, i) => ({
        ...layer,
        weights: move(layer.weights, gradients[i]!.weights, moments[i]!.weights, weightDecay),
        bias: move(layer.bias, gradients[i]!.bias, moments[i]!.bias, 0),
      }));
    },
  };
}
