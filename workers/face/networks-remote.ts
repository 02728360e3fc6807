/**
 * The way to the networks on tfjs: in a worker of their own, a child of this one, which the browser
 * ends with it.
 */
import { type Remote, wrap } from 'comlink';
import { FaultError } from '../../src/core/fault.ts';
import { watchTensors } from '../memory.ts';
import type { TfBackend } from '../runtime/tfjs.ts';
import workerUrl from '../tfjs.worker.ts?worker&url';
import type { Held, Networks } from './networks.ts';

/** A loaded network, wherever it runs. Runs take turns there. */
export interface Network {
  run(data: Float32Array, dims: readonly number[]): Promise<Float32Array>;
  /** What the last run took where it ran, ms: without the wait for its turn. */
  took(): number;
  release(): Promise<void>;
}

interface Host {
  readonly networks: Remote<Networks>;
  /** Rejects with `worker-died` when the worker dies; never resolves. */
  readonly died: Promise<never>;
  readonly worker: Worker;
}

let host: Host | null = null;
let held: Held = { tensors: 0, tensorBytes: 0 };

/**
 * Starts the worker and its WASM, so that both are ready when the weights have come. Waits for
 * neither: this thread may be busy for long, and the weights should be on their way before.
 */
export async function startNetworks(): Promise<void> {
  ask((networks) => networks.start()).catch(() => {}); // The loading that follows fails as well.
}

/**
 * Loads a plain convolutional network and, where `dims` of its input are given, runs it once on
 * nothing: the first run compiles. Throws an error named `RangeError` for one it does not know.
 */
export async function loadPlain(bytes: Uint8Array, dims?: readonly number[]): Promise<Network> {
  return networkOf(await ask((networks) => networks.loadOnnx(bytes, dims)));
}

/** Loads the expression network on the fastest of these backends. */
export async function loadExpression(
  backends: readonly TfBackend[],
  bytes: Uint8Array,
): Promise<{ network: Network; backend: TfBackend; reason: string }> {
  const found = await ask((networks) => networks.loadExpression(backends, bytes));
  return { ...found, network: networkOf(found.network) };
}

function networkOf(id: number): Network {
  let took = 0;
  return {
    async run(data, dims) {
      const ran = await ask((networks) => networks.run(id, data, dims));
      took = ran.ms;
      held = ran.held;
      return ran.values;
    },
    took: () => took,
    async release() {
      held = await ask((networks) => networks.release(id));
    },
  };
}

/** Asks at once: a worker that is still starting finds the message when it is up. */
function ask<T>(what: (networks: Remote<Networks>) => Promise<T>): Promise<T> {
  host ??= start();
  return Promise.race([what(host.networks), host.died]);
}

/** Starts the worker. It holds a lock for as long as it lives: its release is its death notice. */
function start(): Host {
  const worker = new Worker(workerUrl, { type: 'module', name: 'tfjs' });
  const networks = wrap<Networks & { connect(lifeLock: string): Promise<void> }>(worker);
  let fail: (error: Error) => void = () => {};
  const died = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  died.catch(() => {});
  const dead = (why: string) => {
    if (host?.worker === worker) host = null;
    worker.terminate();
    fail(new FaultError('worker-died', why));
  };
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    dead(event.message || 'the worker of the networks could not start');
  });
  const lifeLock = `aura-tfjs-${crypto.randomUUID()}`;
  networks
    .connect(lifeLock)
    .then(() =>
      navigator.locks.request(lifeLock, () => {
        dead('the worker of the networks stopped');
        // What was loaded there is lost: the page starts this worker anew, and all with it.
        self.close();
      }),
    )
    .catch(() => {});
  watchTensors(() => held);
  return { networks, died, worker };
}

/** For tests that prove recovery: ends the worker without telling anybody. */
export function killNetworksForTest(): void {
  host?.worker.terminate();
}
