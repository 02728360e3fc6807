/**
 * The networks that run on tfjs: embeddings of plain convolutions, and the expression. They live in a
 * worker of their own (`tfjs.worker.ts`), so that one face is described while the next is looked for;
 * this is what that worker does.
 */

import { loadOnTf } from '../runtime/onnx-tfjs.ts';
import { startTf, switchTf, type TfBackend, tf } from '../runtime/tfjs.ts';
import type { ExpressionNet } from './expression-net.ts';
import { freeExpressionNet, loadExpressionNet, runExpressionNet } from './expression-net.ts';
import { blankTile, fastestTf } from './fastest.ts';

/** What a run gave, what it took here, and what tfjs holds after it. */
export interface Ran {
  readonly values: Float32Array;
  readonly ms: number;
  readonly held: Held;
}

export interface Held {
  readonly tensors: number;
  readonly tensorBytes: number;
}

interface Kept {
  run(data: Float32Array, dims: readonly number[]): Promise<Float32Array>;
  release(): void | Promise<void>;
}

const kept = new Map<number, Kept>();
let handles = 0;

function keep(network: Kept): number {
  handles += 1;
  kept.set(handles, network);
  return handles;
}

function heldNow(): Held {
  const { numTensors, numBytes } = tf.memory();
  return { tensors: numTensors, tensorBytes: numBytes };
}

/** Flat, verb-noun functions; a network is known by its number. */
export const networks = {
  /** Makes the WASM backend ready, so that it compiles while the weights arrive. */
  async start(): Promise<void> {
    await startTf('wasm');
  },

  /** Loads a plain convolutional network. Throws `RangeError` for one that is not known here. */
  async loadOnnx(bytes: Uint8Array, dims?: readonly number[]): Promise<number> {
    const network = await loadOnTf(bytes);
    const run = (data: Float32Array, shape: readonly number[]) =>
      network.run({ data, dims: shape });
    if (dims) firstRun(() => run(new Float32Array(dims.reduce((a, b) => a * b, 1)), dims));
    return keep({ run, release: network.release });
  },

  /** Loads the expression network on the fastest of these backends; the plain CPU when none loads. */
  async loadExpression(
    backends: readonly TfBackend[],
    bytes: Uint8Array,
  ): Promise<{ network: number; backend: TfBackend; reason: string }> {
    const { model, backend, reason } = await fastestTf(backends, (each) => loadNet(each, bytes));
    firstRun(() => model.run(blankTile()));
    return { network: keep(model), backend, reason };
  },

  async run(network: number, data: Float32Array, dims: readonly number[]): Promise<Ran> {
    const found = kept.get(network);
    if (!found) throw new RangeError(`no network ${network}`);
    const started = performance.now();
    const values = await found.run(data, dims);
    return { values, ms: performance.now() - started, held: heldNow() };
  },

  /** Frees a network; what tfjs holds afterwards. */
  async release(network: number): Promise<Held> {
    const found = kept.get(network);
    kept.delete(network);
    await found?.release();
    return heldNow();
  },
};

export type Networks = typeof networks;

/** After the answer that all is loaded: while faces are still being looked for, it costs nobody time. */
function firstRun(run: () => Promise<unknown>): void {
  setTimeout(() => run().catch(() => {}));
}

async function loadNet(backend: TfBackend, bytes: Uint8Array) {
  if (!(await startTf(backend))) throw new Error(`tfjs has no ${backend} here`);
  switchTf(backend);
  const net: ExpressionNet = loadExpressionNet(bytes);
  return {
    async run(input: Float32Array) {
      switchTf(backend);
      const output = runExpressionNet(net, input);
      try {
        return (await output.data()) as Float32Array;
      } finally {
        output.dispose();
      }
    },
    release: () => freeExpressionNet(net),
  };
}
