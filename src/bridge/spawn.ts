/**
 * Keeps one worker of a kind: started when first needed, found out when it dies, stopped when idle.
 * The worker holds a Web Lock for as long as it lives; when the lock comes free, it has died (a crash
 * or lack of memory fires no event that a page can trust).
 */
import { type Remote, wrap } from 'comlink';
import { FaultError, throwIfAborted, toFaultError } from '../core/fault.ts';
import { trustedScript } from './trusted.ts';

export interface WorkerKind<Api> {
  /** Short name, for the developer tools and the lock. */
  readonly name: string;
  /** Address of its script: what `?worker&url` imports. */
  readonly url: string;
  /** First call of a new worker: it must take the lock of that name and hold it for ever. */
  connect(api: Remote<Api>, lifeLock: string): Promise<void>;
  /** Milliseconds without a call after which it is stopped; never when missing. */
  readonly idleMs?: number;
}

/** A running worker. `died` rejects with `worker-died` when it dies; it never resolves. */
export interface SpawnedWorker<Api> {
  readonly api: Remote<Api>;
  readonly died: Promise<never>;
}

export interface WorkerKeeper<Api> {
  /** The running worker, started when there is none. A start that fails is forgotten. */
  get(): Promise<SpawnedWorker<Api>>;
  /**
   * Runs `work` in the worker, started when there is none. Rejects with a `FaultError`: `aborted` at
   * once when the signal fires, `worker-died` when the worker dies, else what it threw.
   */
  call<T>(work: (api: Remote<Api>) => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Stops the worker; calls that run are rejected with `worker-died`. */
  stop(why: string): void;
  isUp(): boolean;
  /** For tests that prove recovery: ends the worker without telling anybody. */
  killForTest(): void;
}

interface Held<Api> extends SpawnedWorker<Api> {
  readonly worker: Worker;
  readonly dead: (why: string) => void;
}

/** A keeper of one kind of worker. Nothing is started before the first call. */
export function keepWorker<Api>(kind: WorkerKind<Api>): WorkerKeeper<Api> {
  let current: Promise<Held<Api>> | null = null;
  let running: Held<Api> | null = null;
  let busy = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;

  function get(): Promise<Held<Api>> {
    if (current) return current;
    const held = spawn(kind, () => {
      if (running !== held) return;
      running = null;
      current = null;
    });
    running = held;
    const starting = greet(kind, held);
    current = starting;
    starting.catch(() => held.dead('the worker could not start'));
    return starting;
  }

  async function call<T>(work: (api: Remote<Api>) => Promise<T>, signal?: AbortSignal): Promise<T> {
    throwIfAborted(signal);
    busy += 1;
    clearTimeout(idle);
    const { aborted, forget } = abortion(signal);
    try {
      const { api, died } = await Promise.race([get(), aborted]);
      throwIfAborted(signal);
      return await Promise.race([work(api), died, aborted]);
    } catch (error) {
      throw toFaultError(error);
    } finally {
      forget();
      busy -= 1;
      if (busy === 0 && kind.idleMs !== undefined)
        idle = setTimeout(() => stop('idle'), kind.idleMs);
    }
  }

  function stop(why: string): void {
    running?.dead(why);
  }

  return { get, call, stop, isUp: () => running !== null, killForTest: () => kill(running) };
}

function spawn<Api>(kind: WorkerKind<Api>, gone: () => void): Held<Api> {
  const worker = new Worker(trustedScript(kind.url), { type: 'module', name: kind.name });
  let fail: (error: FaultError) => void = () => {};
  const died = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  died.catch(() => {});
  const dead = (why: string) => {
    gone();
    worker.terminate();
    fail(new FaultError('worker-died', why));
  };
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    dead(event.message || 'the worker could not start');
  });
  return { api: wrap<Api>(worker), died, worker, dead };
}

/** Connects a new worker and listens for its death. */
async function greet<Api>(kind: WorkerKind<Api>, held: Held<Api>): Promise<Held<Api>> {
  const lifeLock = `aura-${kind.name}-${crypto.randomUUID()}`;
  await Promise.race([kind.connect(held.api, lifeLock), held.died]);
  navigator.locks.request(lifeLock, () => held.dead('the worker stopped')).catch(() => {});
  return held;
}

function kill<Api>(held: Held<Api> | null): void {
  held?.worker.terminate();
}

/** A promise that rejects with `aborted` when the signal fires, and the way to stop listening. */
function abortion(signal: AbortSignal | undefined): {
  readonly aborted: Promise<never>;
  forget(): void;
} {
  let forget = () => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    if (!signal) return;
    const stop = () => reject(new FaultError('aborted', 'stopped by the person'));
    signal.addEventListener('abort', stop, { once: true });
    forget = () => signal.removeEventListener('abort', stop);
  });
  aborted.catch(() => {});
  return { aborted, forget: () => forget() };
}
