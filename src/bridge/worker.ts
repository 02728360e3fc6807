/**
 * The worker's life. It holds a Web Lock for as long as it lives; when the lock comes free, it has
 * died (a crash or lack of memory fires no event that a page can trust).
 */
import { type Remote, transfer, wrap } from 'comlink';
import type { InferApi } from '../../workers/infer.worker.ts';
import workerUrl from '../../workers/infer.worker.ts?worker&url';
import type { WorkerEvent } from '../../workers/protocol.ts';
import { FaultError } from '../core/fault.ts';
import { workerConfig } from './config.ts';
import { receive } from './events.ts';
import { trustedScript } from './trusted.ts';

export interface LiveWorker {
  readonly api: Remote<InferApi>;
  /** Rejects with `worker-died` when the worker dies; never resolves. */
  readonly died: Promise<never>;
}

interface Held extends LiveWorker {
  readonly worker: Worker;
  readonly fail: (error: FaultError) => void;
}

let current: Promise<Held> | null = null;
let raw: Worker | null = null;
let started = 0;

/** The running worker, started when there is none. */
export function getWorker(): Promise<LiveWorker> {
  if (current) return current;
  const starting = start();
  current = starting;
  starting.catch(() => {
    if (current === starting) current = null;
  });
  return starting;
}

async function start(): Promise<Held> {
  const worker = new Worker(trustedScript(workerUrl), { type: 'module', name: 'infer' });
  raw = worker;
  started += 1;
  const lifeLock = `aura-infer-${started}-${crypto.randomUUID()}`;
  let fail: (error: FaultError) => void = () => {};
  const died = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  died.catch(() => {});
  const dead = (why: string) => {
    if (raw === worker) {
      raw = null;
      current = null;
    }
    worker.terminate();
    fail(new FaultError('worker-died', why));
  };
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    dead(event.message || 'the worker could not start');
  });
  const events = new MessageChannel();
  events.port1.onmessage = (event: MessageEvent<WorkerEvent>) => receive(event.data);
  const api = wrap<InferApi>(worker);
  const config = await workerConfig(lifeLock);
  await Promise.race([connect(api, config, events.port2), died]);
  navigator.locks.request(lifeLock, () => dead('the worker stopped')).catch(() => {});
  return { api, died, worker, fail };
}

async function connect(
  api: Remote<InferApi>,
  config: Awaited<ReturnType<typeof workerConfig>>,
  port: MessagePort,
): Promise<void> {
  await api.connect(config, transfer(port, [port]));
}

/** Stops the worker; calls that run are rejected with `worker-died`. */
export function stopWorker(why: string): void {
  const held = current;
  current = null;
  raw?.terminate();
  raw = null;
  held?.then(
    (h) => h.fail(new FaultError('worker-died', why)),
    () => {},
  );
}

/** Whether a worker is running: asking it costs nothing then. */
export function workerIsUp(): boolean {
  return raw !== null;
}

/** For tests that prove recovery: ends the worker without telling anybody. */
export function killWorkerForTest(): void {
  raw?.terminate();
}
