/** What the trainer is given. Plain data: a job crosses to the worker, or is run in Node as it is. */
import type { TrainOptions } from '../../src/core/heads/training.ts';
import type { Examples, HeadSpec } from '../../src/core/heads/types.ts';

/** What the page tells a train worker once, before its call. */
export interface TrainConfig {
  /** Name of a Web Lock the worker holds for as long as it lives: its release is its death notice. */
  readonly lifeLock: string;
}

/** One head to train, or to cross-validate. */
export interface TrainJob {
  readonly examples: Examples;
  readonly spec: HeadSpec;
  /** What is left out is as in `TRAIN_DEFAULTS`. */
  readonly options?: Partial<TrainOptions>;
  readonly name: string;
  readonly version: string;
  /** Id of the training run (UUID). */
  readonly trainingRun: string;
}
