/** Readiness for use without a network: essential models, runtimes, and the HEIC decoder. */
import { CATALOG, modelBytes } from '../models/catalog.ts';
import { checkpoint } from './calls.ts';
import { hasEngines, keepEngines } from './engines.ts';
import { progress } from './events.ts';
import { setState, stateOf } from './states.ts';
import { hasWeights, loadWeights } from './weights/weights.ts';

const essential = CATALOG.filter((entry) => entry.essential);

async function engineUrls(): Promise<string[]> {
  const [{ mediapipeWasm }, { ONNX_ENGINE }] = await Promise.all([
    import('./runtime/mediapipe.ts'),
    import('./runtime/onnx.ts'),
    import('./runtime/tfjs.ts'),
  ]);
  return [mediapipeWasm, ...ONNX_ENGINE];
}

/** Bytes of models still to fetch, and whether everything is here. */
export async function offlineState(): Promise<{ ready: boolean; bytes: number }> {
  let bytes = 0;
  for (const entry of essential) if (!(await hasWeights(entry))) bytes += modelBytes(entry);
  const engines = await hasEngines(await engineUrls().catch(() => ['/missing']));
  return { ready: bytes === 0 && engines, bytes };
}

/** Fetches what is missing, with progress in bytes of models and one step an engine. */
export async function prepareOffline(call: string, signal: AbortSignal): Promise<void> {
  const total = essential.length + 2;
  const step = (done: number, note: string) =>
    progress({ task: 'offline', id: call, done, total, note });
  let done = 0;
  for (const entry of essential) {
    step(done, entry.title);
    await checkpoint(call);
    await loadWeights(entry, signal, `${call}/${entry.id}`);
    if (stateOf(entry.id).phase !== 'ready') setState(entry.id, { phase: 'stored', fault: null });
    done += 1;
  }
  step(done, 'Runtimes');
  await checkpoint(call);
  await keepEngines(await engineUrls());
  step(done + 1, 'HEIC decoder');
  await checkpoint(call);
  await import('./runtime/heif.ts');
  step(total, 'Ready');
}
