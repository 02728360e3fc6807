/** How a head is trained, what is told meanwhile, and who does the sums. */
import type { LayerGradient } from './adamw.ts';
import type { LossAndGradient } from './losses.ts';
import type { Metrics } from './metrics.ts';
import type { Head, Layer, Matrix, Target } from './types.ts';

export interface TrainOptions {
  /** Decides first weights, order of rows and what is held out. */
  readonly seed: number;
  /** Most passes over the rows. */
  readonly epochs: number;
  /** Rows a step; 0: all at once. Comparisons are always taken all at once. */
  readonly batchSize: number;
  readonly learningRate: number;
  /** AdamW's decay of weights, apart from the loss. */
  readonly weightDecay: number;
  /** Adds l2 / 2 x (sum of squared weights) to the mean loss: a Gaussian prior on the weights. */
  readonly l2: number;
  /** Epochs without a better held-out loss after which training stops; 0: never. */
  readonly patience: number;
  /** Share of rows (whole groups) held out to stop early and to calibrate, 0..0.5; 0: none. */
  readonly validationShare: number;
  /** 'balanced' makes each class count alike. */
  readonly classWeights: 'none' | 'balanced';
}

export const TRAIN_DEFAULTS: TrainOptions = {
  seed: 1,
  epochs: 300,
  batchSize: 128,
  learningRate: 0.003,
  weightDecay: 0.01,
  l2: 0.001,
  patience: 10,
  validationShare: 0.15,
  classWeights: 'none',
};

export interface EpochReport {
  /** From 1. */
  readonly epoch: number;
  readonly epochs: number;
  /** Mean loss of the epoch's steps, the penalty apart. */
  readonly loss: number;
  /** Loss of the rows held out, or null when there are none. */
  readonly validationLoss: number | null;
}

export interface TrainHooks {
  /** Called after each epoch and awaited; what it throws ends the training. */
  readonly onEpoch?: (report: EpochReport) => void | Promise<void>;
  /** Looked at before each epoch. */
  readonly signal?: { readonly aborted: boolean };
  /** Figures for held-out rows; `metricsOf` when left out. */
  readonly metrics?: (outputs: Matrix, target: Target, temperature: number) => Metrics;
}

export interface TrainedHead {
  readonly head: Head;
  readonly history: readonly EpochReport[];
  /** The epoch whose weights were kept. */
  readonly bestEpoch: number;
  /** Figures for the rows held out. They chose the epoch: `crossValidate` gives the honest ones. */
  readonly validation: Metrics | null;
  /** What did the sums, as 'tfjs-wasm'. */
  readonly engine: string;
}

/** Rows kept ready for many steps. */
export interface HeldRows {
  /** Runs the layers, asks for the loss of their outputs, and gives its gradients. */
  step(
    layers: readonly Layer[],
    loss: (outputs: Matrix) => LossAndGradient,
  ): { readonly loss: number; readonly gradients: readonly LayerGradient[] };
  release(): void;
}

/** Whoever does the matrix products: tfjs in the worker and in Node; see `workers/train/maths.ts`. */
export interface DenseMaths {
  readonly name: string;
  hold(x: Matrix): HeldRows;
}
