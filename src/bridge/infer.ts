/**
 * The one seam between page and worker. A call waits its turn, can be given up at any time, and is
 * rejected when the worker dies; the next call starts a new worker. An idle worker is stopped, since
 * WASM memory never shrinks.
 */
import { type Remote, transfer } from 'comlink';
import type { InferApi } from '../../workers/infer.worker.ts';
import { FaultError, faultOf, throwIfAborted, toFaultError } from '../core/fault.ts';
import { getWorker, stopWorker } from './worker.ts';

export { transfer };

const IDLE_MS = 120_000;

let calls = 0;
let busy = 0;
let idle: ReturnType<typeof setTimeout> | undefined;
let turn: Promise<unknown> = Promise.resolve();

function settle(): void {
  busy -= 1;
  if (busy > 0) return;
  clearTimeout(idle);
  idle = setTimeout(() => stopWorker('idle'), IDLE_MS);
}

export interface InferOptions {
  /** Name of the call, for progress; made when missing. */
  readonly call?: string;
  /** Do not wait for calls before it (status questions); default false. */
  readonly now?: boolean;
}

/**
 * Runs `work` in the worker. Rejects with a `FaultError`: `aborted` at once when the signal fires
 * (the worker stops at its next checkpoint), `worker-died` when it dies, else what the worker threw.
 */
export async function infer<T>(
  work: (api: Remote<InferApi>, call: string) => Promise<T>,
  signal?: AbortSignal,
  options: InferOptions = {},
): Promise<T> {
  throwIfAborted(signal);
  calls += 1;
  const call = options.call ?? `call-${calls}`;
  const before = options.now ? Promise.resolve() : turn;
  const mine = before.then(() => run(work, call, signal));
  if (!options.now) turn = mine.catch(() => {});
  return orAborted(mine, signal);
}

async function run<T>(
  work: (api: Remote<InferApi>, call: string) => Promise<T>,
  call: string,
  signal: AbortSignal | undefined,
): Promise<T> {
  throwIfAborted(signal);
  busy += 1;
  clearTimeout(idle);
  try {
    const { api, died } = await getWorker();
    const cancel = () => void api.cancel(call).catch(() => {});
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      return await Promise.race([work(api, call), died]);
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  } catch (error) {
    if (faultOf(error) === 'out-of-memory') stopWorker('out of memory');
    throw toFaultError(error);
  } finally {
    settle();
  }
}

/** The promise, or `aborted` as soon as the signal fires. */
function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise<T>((resolve, reject) => {
    const stop = () => reject(new FaultError('aborted', 'stopped by the person'));
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
