/**
 * A head is a small trainable layer over a frozen embedding. It is data: typed arrays and names, fit
 * for a structured clone, for IndexedDB and for an ONNX file; what it does are pure functions.
 */

/** Numbers in rows: `data[row * columns + column]`. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float32Array;
}

/**
 * What a head gives: 'logistic' (no hidden layer) and 'mlp' the probabilities of classes (softmax),
 * 'regression' a value in the units it was trained on, 'pairwise' a score whose differences are the
 * log odds of being preferred (Bradley and Terry, 1952).
 */
export type HeadKind = 'logistic' | 'mlp' | 'regression' | 'pairwise';

export type Activation = 'linear' | 'relu' | 'tanh';

/** y = activation(x W + b). */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  /** `inputs` x `outputs`, row-major. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly activation: Activation;
}

/** What is done to an input first: (x - mean) / scale, value by value. No scale is 0. */
export interface Standardiser {
  readonly mean: Float32Array;
  readonly scale: Float32Array;
}

/** Who made a head, and of what. */
export interface HeadOrigin {
  readonly name: string;
  readonly version: string;
  /** Id of the training run (UUID). */
  readonly trainingRun: string;
  /** SHA-256 of the examples, hex; see `workers/train/data-hash.ts`. */
  readonly dataHash: string;
  /** ISO time, UTC. */
  readonly madeAt: string;
}

export interface Head {
  readonly kind: HeadKind;
  /** Numbers an input has. */
  readonly inputs: number;
  readonly standardiser: Standardiser;
  /** First to last; the last one is linear. */
  readonly layers: readonly Layer[];
  /** Logits are divided by it before the softmax; 1 for scores. */
  readonly temperature: number;
  /** Class names in the order of the outputs; empty for scores. */
  readonly classes: readonly string[];
  readonly seed: number;
  readonly origin: HeadOrigin;
}

/** The shape of a head that is to be trained. */
export interface HeadSpec {
  readonly kind: HeadKind;
  /** Widths of hidden layers; none for 'logistic'. */
  readonly hidden?: readonly number[];
  /** Of hidden layers, 'relu' when left out. */
  readonly activation?: 'relu' | 'tanh';
}

/** One class a row: a place in `names`. */
export interface ClassTarget {
  readonly kind: 'classes';
  readonly labels: Int32Array;
  readonly names: readonly string[];
}

/** One value a row, with a weight each (all 1 when left out). */
export interface ValueTarget {
  readonly kind: 'values';
  readonly values: Float32Array;
  readonly weights?: Float32Array;
}

/** Comparisons: of the rows `winners[i]` and `losers[i]` the first was preferred. */
export interface PairTarget {
  readonly kind: 'pairs';
  readonly winners: Int32Array;
  readonly losers: Int32Array;
}

export type Target = ClassTarget | ValueTarget | PairTarget;

/** What a head learns from. Rows of one group (a burst, a sender) are never parted by a split. */
export interface Examples {
  readonly x: Matrix;
  readonly target: Target;
  readonly groups?: Int32Array | null;
}
