/** How good a head is on rows it has not seen: every row is held out once. */
import { fitTemperature } from './calibrate.ts';
import { type Metrics, metricsOf } from './metrics.ts';
import { logitsOf } from './predict.ts';
import { foldRows, splitByFold } from './split.ts';
import { type TrainTask, trainHead } from './train.ts';
import type { EpochReport, TrainHooks } from './training.ts';
import type { Examples, Matrix } from './types.ts';

export interface CrossValidation {
  /** Figures of each fold. */
  readonly folds: readonly Metrics[];
  /** Mean of each figure over the folds that have it. */
  readonly mean: Metrics;
  /** What each row got from the head that had not seen it: logits or scores. */
  readonly outputs: Matrix;
  /** The temperature under which these logits are likeliest; 1 for scores. */
  readonly temperature: number;
}

export interface FoldReport extends EpochReport {
  /** From 0. */
  readonly fold: number;
  readonly folds: number;
}

/** As `TrainHooks`, with the fold beside the epoch. */
export interface CrossValidateHooks extends Omit<TrainHooks, 'onEpoch'> {
  readonly onEpoch?: (report: FoldReport) => void | Promise<void>;
}

/**
 * Trains `k` heads, each without one fold (groups whole, classes in proportion), and tests each on
 * its fold. Early stopping holds rows out of the training part, so the test rows choose nothing.
 * Scores of 'pairwise' heads are comparable within a fold only. Throws as `trainHead` does.
 */
export async function crossValidate(
  examples: Examples,
  task: TrainTask,
  k: number,
  { onEpoch, signal, metrics = metricsOf }: CrossValidateHooks = {},
): Promise<CrossValidation> {
  const folds = foldRows(examples, k, task.options.seed);
  const count = Math.max(...folds) + 1;
  const figures: Metrics[] = [];
  let outputs: Matrix = { rows: 0, columns: 0, data: new Float32Array(0) };
  for (let fold = 0; fold < count; fold++) {
    const { train, held, heldRows } = splitByFold(examples, folds, fold);
    const hooks: TrainHooks = {
      ...(signal ? { signal } : {}),
      ...(onEpoch ? { onEpoch: (report) => onEpoch({ ...report, fold, folds: count }) } : {}),
    };
    const { head } = await trainHead(train, task, hooks);
    const logits = logitsOf(head, held.x);
    figures.push(metrics(logits, held.target, head.temperature));
    const { columns } = logits;
    if (fold === 0) {
      const data = new Float32Array(examples.x.rows * columns);
      outputs = { rows: examples.x.rows, columns, data };
    }
    for (const [i, row] of heldRows.entries())
      if (folds[row] === fold)
        outputs.data.set(logits.data.subarray(i * columns, (i + 1) * columns), row * columns);
  }
  const { target } = examples;
  return {
    folds: figures,
    mean: meanOf(figures),
    outputs,
    temperature: target.kind === 'classes' ? fitTemperature(outputs, target.labels) : 1,
  };
}

function meanOf(folds: readonly Metrics[]): Metrics {
  const names = new Set(folds.flatMap(Object.keys));
  return Object.fromEntries(
    [...names].map((name) => {
      const values = folds.flatMap((f) => f[name] ?? []);
      return [name, values.reduce((a, b) => a + b, 0) / values.length];
    }),
  );
}
