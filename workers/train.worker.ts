/**
 * The trainer's API: flat, verb-noun functions, as in `infer.worker.ts`. It holds nothing between
 * calls, so the page may kill it at any time and start another.
 */
import { expose, transfer } from 'comlink';
import type { CrossValidation } from '../src/core/heads/cross-validate.ts';
import type { TrainedHead } from '../src/core/heads/training.ts';
import type { Head } from '../src/core/heads/types.ts';
import { headToOnnx } from '../src/core/onnx/head.ts';
import type { TasteInput, TasteResult } from '../src/core/taste/types.ts';
import { cancelCall, track } from './calls.ts';
import { sendEventsTo } from './events.ts';
import { tfMemoryNow } from './memory.ts';
import { guardNetwork } from './runtime/network-guard.ts';
import { allowOwnScripts } from './runtime/trusted-types.ts';
import { runCrossValidation, runTaste, runTraining } from './train/jobs.ts';
import { epochSteps } from './train/progress.ts';
import type { TrainConfig, TrainJob } from './train/protocol.ts';

allowOwnScripts();

const api = {
  /** Sets up the worker: holds the life lock, keeps the event port. Call once, first. */
  async connect({ lifeLock }: TrainConfig, events: MessagePort): Promise<void> {
    sendEventsTo(events);
    // Training needs no network at all but the engine's own file.
    guardNetwork(self.location.origin, () => {});
    await new Promise<void>((held, refused) => {
      navigator.locks
        .request(lifeLock, () => {
          held();
          return new Promise(() => {});
        })
        .catch(refused);
    });
  },

  /** Trains a head; progress in epochs, task 'train'. */
  trainHead(call: string, job: TrainJob): Promise<TrainedHead> {
    return track(call, async (signal) => {
      const steps = epochSteps('train', call);
      const done = await runTraining(job, { signal, onEpoch: (r) => steps.epoch(r, 0, 1) });
      steps.end();
      return done;
    });
  },

  /** Tests a way of training on `k` folds; progress in epochs, task 'cross-validate'. */
  crossValidate(call: string, job: TrainJob, k: number): Promise<CrossValidation> {
    return track(call, async (signal) => {
      const steps = epochSteps('cross-validate', call);
      const done = await runCrossValidation(job, k, {
        signal,
        onEpoch: (r) => steps.epoch(r, r.fold, r.folds),
      });
      steps.end();
      return done;
    });
  },

  /** Learns what this person likes, and tests it. Under a second or so; no progress between. */
  fitTaste(call: string, input: TasteInput): Promise<TasteResult> {
    return track(call, () => runTaste(input));
  },

  /** The head as the bytes of an ONNX model. */
  async exportOnnx(_call: string, head: Head): Promise<Uint8Array> {
    const bytes = headToOnnx(head);
    return transfer(bytes, [bytes.buffer as ArrayBuffer]);
  },

  /** Tensors that tfjs holds: none between calls. */
  async getMemory(): Promise<{ tensors: number; tensorBytes: number }> {
    return tfMemoryNow();
  },

  /** Asks a running call to stop at its next epoch. */
  async cancel(call: string): Promise<void> {
    cancelCall(call);
  },
};

expose(api);

export type TrainApi = typeof api;
