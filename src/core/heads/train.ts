/** Training of a head from start to end: what is held out, scales, steps, temperature. */
import { fitTemperature } from './calibrate.ts';
import { balancedWeights } from './class-weights.ts';
import { descend } from './descend.ts';
import { checkSpec, initialise, outputsOf } from './initialise.ts';
import { checkExamples } from './matrix.ts';
import { metricsOf } from './metrics.ts';
import { isClassifier, logitsOf } from './predict.ts';
import { holdOut } from './split.ts';
import { fitStandardiser, standardise } from './standardise.ts';
import type { DenseMaths, TrainedHead, TrainHooks, TrainOptions } from './training.ts';
import type { Examples, Head, HeadOrigin, HeadSpec, Layer, ValueTarget } from './types.ts';

/** What everything about one training needs beside the examples. */
export interface TrainTask {
  readonly spec: HeadSpec;
  readonly options: TrainOptions;
  readonly origin: HeadOrigin;
  readonly maths: DenseMaths;
}

/** Values at mean 0 and deviation 1 for the steps, and the layers that give them back as they were. */
function scaledValues(target: ValueTarget): {
  target: (t: ValueTarget) => ValueTarget;
  undo: (layers: readonly Layer[]) => readonly Layer[];
} {
  const { values, weights } = target;
  let [total, mean, variance] = [0, 0, 0];
  for (let i = 0; i < values.length; i++) total += weights ? weights[i]! : 1;
  if (!(total > 0)) throw new RangeError('examples: every weight is 0');
  const share = (i: number) => (weights ? weights[i]! : 1) / total;
  for (let i = 0; i < values.length; i++) mean += share(i) * values[i]!;
  for (let i = 0; i < values.length; i++) variance += share(i) * (values[i]! - mean) ** 2;
  const scale = Math.sqrt(variance) > 1e-9 ? Math.sqrt(variance) : 1;
  return {
    target: (t) => ({ ...t, values: t.values.map((v) => (v - mean) / scale) }),
    undo: (layers) =>
      layers.map((layer, i) =>
        i < layers.length - 1
          ? layer
          : {
              ...layer,
              weights: layer.weights.map((w) => w * scale),
              bias: layer.bias.map((b) => b * scale + mean),
            },
      ),
  };
}

/**
 * Trains a head on examples. The same examples, options and engine give the same head, bit for bit.
 * Throws `RangeError` when examples and spec do not fit, `aborted` when the signal fired, and
 * `internal` when the loss went out of bounds (a learning rate far too high).
 */
export async function trainHead(
  examples: Examples,
  { spec, options, origin, maths }: TrainTask,
  hooks: TrainHooks = {},
): Promise<TrainedHead> {
  checkExamples(examples);
  checkSpec(spec, examples.target);
  const split = holdOut(examples, options.validationShare, options.seed);
  const { train, held } = split ?? { train: examples, held: null };
  const standardiser = fitStandardiser(train.x);
  const scaling = train.target.kind === 'values' ? scaledValues(train.target) : null;
  const ready = (e: Examples): Examples => ({
    ...e,
    x: standardise(e.x, standardiser),
    target: e.target.kind === 'values' ? scaling!.target(e.target) : e.target,
  });
  const { target } = train;
  const outputs = outputsOf(target);
  const classWeights =
    target.kind === 'classes' && options.classWeights === 'balanced'
      ? balancedWeights(target.labels, outputs)
      : new Float64Array(outputs).fill(1);
  const { layers, history, bestEpoch } = await descend(
    initialise(spec, examples.x.columns, outputs, options.seed),
    ready(train),
    held && ready(held),
    classWeights,
    options,
    maths,
    hooks,
  );
  const plain: Head = {
    kind: spec.kind,
    inputs: examples.x.columns,
    standardiser,
    layers: scaling ? scaling.undo(layers) : layers,
    temperature: 1,
    classes: target.kind === 'classes' ? target.names : [],
    seed: options.seed,
    origin,
  };
  if (!held) return { head: plain, history, bestEpoch, validation: null, engine: maths.name };
  const logits = logitsOf(plain, held.x);
  const temperature =
    isClassifier(plain) && held.target.kind === 'classes'
      ? fitTemperature(logits, held.target.labels)
      : 1;
  const figures = hooks.metrics ?? metricsOf;
  return {
    head: { ...plain, temperature },
    history,
    bestEpoch,
    validation: figures(logits, held.target, temperature),
    engine: maths.name,
  };
}
