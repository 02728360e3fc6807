/** Epochs as progress, with a point at each where a cancelled call stops. */
import type { EpochReport } from '../../src/core/heads/training.ts';
import { checkpoint } from '../calls.ts';
import { progress } from '../events.ts';

/** Milliseconds between two looks for a message: an epoch may take less than one. */
const LOOK_EVERY = 30;

/** Steps of one call. Training may stop early: `end` says that all is done all the same. */
export function epochSteps(task: string, call: string) {
  let looked = performance.now();
  let total = 1;
  return {
    async epoch({ epoch, epochs, loss }: EpochReport, fold: number, folds: number): Promise<void> {
      const now = performance.now();
      if (now - looked < LOOK_EVERY) return;
      looked = now;
      total = epochs * folds;
      const done = Math.min(fold * epochs + epoch, total - 1);
      progress({ task, id: call, done, total, note: `loss ${loss.toPrecision(3)}` });
      await checkpoint(call);
    },
    end(): void {
      progress({ task, id: call, done: total, total, note: '' });
    },
  };
}
