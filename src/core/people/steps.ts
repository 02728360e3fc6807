/** Long work as a generator of steps: one body runs at once in a test and with pauses in a worker. */
import type { Step } from './types.ts';

/** Runs to the end at once. */
export function runAtOnce<T>(steps: Generator<Step, T>): T {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
}

/** Runs with a pause at every step: `checkpoint` may wait, tell progress, or throw to stop the work. */
export async function runWithPauses<T>(
  steps: Generator<Step, T>,
  checkpoint: (step: Step) => Promise<void> | void,
): Promise<T> {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    await checkpoint(next.value);
  }
}
