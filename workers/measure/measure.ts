/** Times a model on this device. */
import { modelById } from '../../models/catalog.ts';
import type { ModelState } from '../../src/core/models.ts';
import { checkpoint } from '../calls.ts';
import { progress } from '../events.ts';
import { timed } from '../sessions.ts';
import { stateOf } from '../states.ts';
import { runnerOf } from './runners.ts';

const RUNS = 10;

/** Loads a model and times it ten times after a warm-up; embedding networks try their backends first. */
export async function timeModel(
  call: string,
  id: string,
  signal: AbortSignal,
): Promise<ModelState> {
  const step = (done: number) =>
    progress({ task: 'measure', id: call, done, total: RUNS + 1, note: modelById(id).title });
  step(0);
  const run = await runnerOf(id, signal);
  await run();
  for (let i = 0; i < RUNS; i++) {
    await checkpoint(call);
    await timed(id, 'golden', run);
    step(i + 1);
  }
  step(RUNS + 1);
  return stateOf(id);
}
