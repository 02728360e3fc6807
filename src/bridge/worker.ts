/**
 * The workers that read photos: the one that does everything, and a second one that helps it with many
 * photos at a time.
 */
import { type Remote, transfer } from 'comlink';
import type { InferApi } from '../../workers/infer.worker.ts';
import workerUrl from '../../workers/infer.worker.ts?worker&url';
import type { WorkerEvent } from '../../workers/protocol.ts';
import { workerConfig } from './config.ts';
import { receive } from './events.ts';
import { keepWorker, type SpawnedWorker, type WorkerKeeper } from './spawn.ts';

/** A keeper of one reader; `hear` gets what it tells unasked. */
function keepReader(name: string, hear: (event: WorkerEvent) => void): WorkerKeeper<InferApi> {
  return keepWorker<InferApi>({
    name,
    url: workerUrl,
    async connect(api: Remote<InferApi>, lifeLock: string) {
      const events = new MessageChannel();
      events.port1.onmessage = (event: MessageEvent<WorkerEvent>) => hear(event.data);
      await api.connect(await workerConfig(lifeLock), transfer(events.port2, [events.port2]));
    },
  });
}

const first = keepReader('infer', receive);

/** What it tells of models is left out: those of the first are the ones that the person sees. */
export const secondReader = keepReader('infer-second', (event) => {
  if (event.kind === 'log' || event.kind === 'progress') receive(event);
});

/** The running worker, started when there is none. */
export function getWorker(): Promise<SpawnedWorker<InferApi>> {
  return first.get();
}

/** Stops the workers; calls that run are rejected with `worker-died`. */
export function stopWorker(why: string): void {
  secondReader.stop(why);
  first.stop(why);
}

/** Whether a worker is running: asking it costs nothing then. */
export function workerIsUp(): boolean {
  return first.isUp();
}

/** For tests that prove recovery: ends the worker without telling anybody. */
export function killWorkerForTest(): void {
  first.killForTest();
}
