/**
 * The one seam between page and worker. A call waits its turn, can be given up at any time, and is
 * rejected when the worker dies; the next call starts a new worker. An idle worker is stopped, since
 * WASM memory never shrinks.
 */
import { type Remote, transfer } from 'comlink';
import type { InferApi } from '../../workers/infer.worker.ts';
import { FaultError, faultOf, throwIfAborted, toFaultError } from '../core/fault.ts';
import { type Helper, keepHelper } from './helper.ts';
import type { SpawnedWorker } from './spawn.ts';
import { getWorker, secondReader, stopWorker } from './worker.ts';

export { transfer };

const IDLE_MS = 120_000;

let calls = 0;
let busy = 0;
let idle: ReturnType<typeof setTimeout> | undefined;

function settle(): void {
  busy -= 1;
  if (busy > 0) return;
  clearTimeout(idle);
  idle = setTimeout(() => stopWorker('idle'), IDLE_MS);
}

/** Calls that wait for one worker, one after the other. */
interface Line {
  get(): Promise<SpawnedWorker<InferApi>>;
  turn: Promise<unknown>;
  /** Calls that run or wait. */
  length: number;
}

const first: Line = { get: getWorker, turn: Promise.resolve(), length: 0 };
const second: Line = { get: secondReader.get, turn: Promise.resolve(), length: 0 };

const helper: Helper = keepHelper({
  prepare: async (embeddingModel) => {
    await infer((api) => api.settleModels(), undefined, { now: true });
    const { api } = await second.get();
    await api.loadFaces(`helper-${calls}`, embeddingModel, false);
  },
  stop: (why) => secondReader.stop(why),
});

export interface InferOptions {
  /** Name of the call, for progress; made when missing. */
  readonly call?: string;
  /** Do not wait for calls before it (status questions); default false. */
  readonly now?: boolean;
  /**
   * One photo of many, and the model that embeds its faces: a second worker may read it, beside others.
   */
  readonly ofMany?: { readonly embeddingModel: string };
}

/**
 * Runs `work` in the worker. Rejects with a `FaultError`: `aborted` at once when the signal fires
 * (the worker stops at its next checkpoint), `worker-died` when it dies, else what the worker threw.
 */
export async function infer<T>(
  work: (api: Remote<InferApi>, call: string) => Promise<T>,
  signal?: AbortSignal,
  { now = false, ofMany, ...options }: InferOptions = {},
): Promise<T> {
  throwIfAborted(signal);
  calls += 1;
  const call = options.call ?? `call-${calls}`;
  if (now) return orAborted(run(first, work, call, signal), signal);
  const line = ofMany && helper.isReady() && second.length < first.length ? second : first;
  if (ofMany && line === first) helper.wanted(first.length, ofMany.embeddingModel);
  line.length += 1;
  const mine = line.turn
    .then(() => run(line, work, call, signal))
    .finally(() => {
      line.length -= 1;
    });
  line.turn = mine.catch(() => {});
  if (line === second) mine.then(helper.used, helper.failed);
  return orAborted(mine, signal);
}

async function run<T>(
  line: Line,
  work: (api: Remote<InferApi>, call: string) => Promise<T>,
  call: string,
  signal: AbortSignal | undefined,
): Promise<T> {
  throwIfAborted(signal);
  busy += 1;
  clearTimeout(idle);
  try {
    const { api, died } = await line.get();
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
