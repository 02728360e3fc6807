/** The loop of training: steps down the loss until held-out rows say enough. */
import { FaultError, throwIfAborted } from '../fault.ts';
import { shuffled } from '../stats/folds.ts';
import { adamW, type LayerGradient } from './adamw.ts';
import { lossOf } from './losses.ts';
import { takeExamples } from './matrix.ts';
import { runLayers } from './predict.ts';
import type { DenseMaths, EpochReport, HeldRows, TrainHooks, TrainOptions } from './training.ts';
import type { Examples, Layer } from './types.ts';

export interface Descent {
  readonly layers: readonly Layer[];
  readonly history: readonly EpochReport[];
  readonly bestEpoch: number;
}

interface Batch {
  readonly rows: HeldRows;
  readonly examples: Examples;
}

/** Rows cut into batches; all in one when the size is 0 or the target is of pairs. */
function batchesOf(examples: Examples, size: number, seed: number): Examples[] {
  const { rows } = examples.x;
  if (size <= 0 || size >= rows || examples.target.kind === 'pairs') return [examples];
  const order = shuffled(
    Array.from({ length: rows }, (_, i) => i),
    seed,
  );
  return Array.from({ length: Math.ceil(rows / size) }, (_, i) =>
    takeExamples(examples, order.slice(i * size, (i + 1) * size)),
  );
}

/** Gradients with the penalty's own: l2 x weight. Biases are left free. */
function withPenalty(
  gradients: readonly LayerGradient[],
  layers: readonly Layer[],
  l2: number,
): readonly LayerGradient[] {
  if (l2 === 0) return gradients;
  return gradients.map(({ weights, bias }, i) => ({
    weights: weights.map((g, j) => g + l2 * layers[i]!.weights[j]!),
    bias,
  }));
}

/**
 * Trains layers on standardised rows. Keeps the layers of the epoch whose held-out loss was least;
 * without held-out rows, the last. Throws `aborted`, or `internal` when the loss is not finite.
 */
export async function descend(
  start: readonly Layer[],
  train: Examples,
  held: Examples | null,
  classWeights: ArrayLike<number>,
  options: TrainOptions,
  maths: DenseMaths,
  { onEpoch, signal }: TrainHooks,
): Promise<Descent> {
  const optimiser = adamW(start, options);
  const history: EpochReport[] = [];
  let layers = start;
  let best = { layers: start, epoch: 0, loss: Number.POSITIVE_INFINITY };
  const hold = (examples: Examples): Batch => ({ rows: maths.hold(examples.x), examples });
  const whole = batchesOf(train, options.batchSize, 0).length === 1 ? hold(train) : null;
  const learn = ({ rows, examples }: Batch): number => {
    const { loss, gradients } = rows.step(layers, (outputs) =>
      lossOf(outputs, examples.target, classWeights),
    );
    if (!Number.isFinite(loss)) throw new FaultError('internal', 'training went out of bounds');
    layers = optimiser.step(layers, withPenalty(gradients, layers, options.l2));
    return loss * examples.x.rows;
  };
  try {
    for (let epoch = 1; epoch <= options.epochs; epoch++) {
      throwIfAborted(signal);
      let sum = 0;
      if (whole) sum = learn(whole);
      else
        for (const examples of batchesOf(train, options.batchSize, options.seed + epoch)) {
          const batch = hold(examples);
          try {
            sum += learn(batch);
          } finally {
            batch.rows.release();
          }
        }
      const validationLoss = held
        ? lossOf(runLayers(layers, held.x), held.target, classWeights).loss
        : null;
      if (validationLoss === null || validationLoss < best.loss)
        best = { layers, epoch, loss: validationLoss ?? 0 };
      const report = {
        epoch,
        epochs: options.epochs,
        loss: sum / train.x.rows,
        validationLoss,
      };
      history.push(report);
      await onEpoch?.(report);
      if (held && options.patience > 0 && epoch - best.epoch >= options.patience) break;
    }
  } finally {
    whole?.rows.release();
  }
  return { layers: best.layers, history, bestEpoch: best.epoch };
}
