/** Readiness for use without a network: essential models, and the engines that run them. */
import { CATALOG, modelBytes } from '../models/catalog.ts';
import { checkpoint } from './calls.ts';
import { hasEngines, keepEngines } from './engines.ts';
import { progress } from './events.ts';
import { setState, stateOf } from './states.ts';
import { settleWrites } from './weights/store.ts';
import { hasWeights, loadWeights } from './weights/weights.ts';

const essential = CATALOG.filter((entry) => entry.essential);

/** Bytes of models still to fetch, and whether everything is here. */
export async function offlineState(): Promise<{ ready: boolean; bytes: number }> {
  let bytes = 0;
  for (const entry of essential) if (!(await hasWeights(entry))) bytes += modelBytes(entry);
  return { ready: bytes === 0 && (await hasEngines()), bytes };
}

/** Share of the progress that models take, in steps; engines take the rest. */
const MODEL_STEPS = 10;
const ENGINE_STEPS = 20;

/** Fetches what is missing, with progress. Throws what weights throw, and `quota` on a full disk. */
export async function prepareOffline(call: string, signal: AbortSignal): Promise<void> {
  const total = essential.length * MODEL_STEPS + ENGINE_STEPS;
  const step = (done: number, note: string) =>
    progress({ task: 'offline', id: call, done, total, note });
  for (const [i, entry] of essential.entries()) {
    step(i * MODEL_STEPS, entry.title);
    await checkpoint(call);
    await loadWeights(entry, signal, `${call}/${entry.id}`);
    if (stateOf(entry.id).phase !== 'ready') setState(entry.id, { phase: 'stored', fault: null });
  }
  await checkpoint(call);
  const before = essential.length * MODEL_STEPS;
  await keepEngines((done, of) => {
    if (!signal.aborted) step(before + Math.floor((done / of) * (ENGINE_STEPS - 1)), 'Engines');
  });
  await settleWrites();
  await checkpoint(call);
  step(total, 'Ready');
}
