/**
 * The page's side of the trainer. Each call has a worker of its own, started for it and stopped
 * after it, since WASM memory never shrinks; calls take turns, since training wants the whole
 * processor. A call can be given up at any time.
 */
import { type Remote, transfer, wrap } from 'comlink';
import type { WorkerEvent } from '../../workers/protocol.ts';
import type { TrainApi } from '../../workers/train.worker.ts';
import workerUrl from '../../workers/train.worker.ts?worker&url';
import { FaultError, throwIfAborted, toFaultError } from '../core/fault.ts';
import type { Progress } from '../core/progress.ts';
import { receive } from './events.ts';
import { trustedScript } from './trusted.ts';

/** How long a call that was given up may take to stop by itself before its worker is ended. */
const GRACE_MS = 500;
/** A worker that has not answered by then never will: it died before it could hold its lock. */
const START_MS = 30_000;

export interface TrainCallOptions {
  readonly signal?: AbortSignal;
  /** Told of each step of this call; `useProgress` sees them as well. */
  readonly onProgress?: (progress: Progress) => void;
}

interface Trainer {
  readonly api: Remote<TrainApi>;
  /** Rejects with `worker-died` when the worker dies; never resolves. */
  readonly died: Promise<never>;
  stop(): void;
}

let calls = 0;
let turn: Promise<unknown> = Promise.resolve();
let raw: Worker | null = null;

/**
 * Runs `work` in a train worker. Rejects with a `FaultError`: `aborted` at once when the signal
 * fires, `worker-died` when the worker dies, else what the worker threw. (Generic in the promise:
 * comlink makes of a union of results a union of promises.)
 */
export function train<P extends Promise<unknown>>(
  work: (api: Remote<TrainApi>, call: string) => P,
  { signal, onProgress }: TrainCallOptions = {},
): Promise<Awaited<P>> {
  calls += 1;
  const call = `train-${calls}`;
  return new Promise<Awaited<P>>((resolve, reject) => {
    const giveUp = () => reject(new FaultError('aborted', 'stopped by the person'));
    if (signal?.aborted) return giveUp();
    signal?.addEventListener('abort', giveUp, { once: true });
    // The next call waits until this one's worker is gone, not only until its caller was told.
    const mine = turn.then(() => run(work, call, signal, onProgress));
    turn = mine.then(
      () => {},
      () => {},
    );
    mine.then(resolve, reject).finally(() => signal?.removeEventListener('abort', giveUp));
  });
}

async function run<P extends Promise<unknown>>(
  work: (api: Remote<TrainApi>, call: string) => P,
  call: string,
  signal: AbortSignal | undefined,
  onProgress: ((progress: Progress) => void) | undefined,
): Promise<Awaited<P>> {
  throwIfAborted(signal);
  const trainer = startTrainer((event) => {
    receive(event);
    if (event.kind === 'progress' && event.progress.id === call && !signal?.aborted)
      onProgress?.(event.progress);
  });
  let grace: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    void trainer.api.cancel(call).catch(() => {});
    grace = setTimeout(trainer.stop, GRACE_MS);
  };
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    return await Promise.race([
      trainer.died,
      trainer.ready.then(async () => {
        throwIfAborted(signal);
        return await work(trainer.api, call);
      }),
    ]);
  } catch (error) {
    throw toFaultError(error);
  } finally {
    signal?.removeEventListener('abort', cancel);
    clearTimeout(grace);
    trainer.stop();
  }
}

function startTrainer(onEvent: (event: WorkerEvent) => void): Trainer & { ready: Promise<void> } {
  const worker = new Worker(trustedScript(workerUrl), { type: 'module', name: 'train' });
  raw = worker;
  let fail: (error: FaultError) => void = () => {};
  const died = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  died.catch(() => {});
  const events = new MessageChannel();
  events.port1.onmessage = (event: MessageEvent<WorkerEvent>) => onEvent(event.data);
  const end = (why: string) => {
    clearTimeout(starting);
    worker.terminate();
    if (raw === worker) raw = null;
    fail(new FaultError('worker-died', why));
  };
  const starting = setTimeout(() => end('the worker did not start'), START_MS);
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    end(event.message || 'the worker could not start');
  });
  const api = wrap<TrainApi>(worker);
  const lifeLock = `aura-train-${crypto.randomUUID()}`;
  const ready = api.connect({ lifeLock }, transfer(events.port2, [events.port2])).then(() => {
    clearTimeout(starting);
    navigator.locks.request(lifeLock, () => end('the worker stopped')).catch(() => {});
  });
  ready.catch(() => {});
  return { api, died, ready, stop: () => end('stopped') };
}

/** Whether a train worker is running. */
export function trainerIsUp(): boolean {
  return raw !== null;
}

/** For tests that prove recovery: ends the worker without telling anybody. */
export function killTrainerForTest(): void {
  raw?.terminate();
}
