/** Models that load while a photo is still being decoded. */
import engineUrl from '@mediapipe/tasks-vision/vision_wasm_module_internal.wasm?url';
import { beginWith } from './config.ts';
import { infer } from './infer.ts';
import { workerIsUp } from './worker.ts';

/** Workers that were asked already. */
const asked = new WeakSet<object>();
/** The engine that finds faces, while it compiles here. */
let compiling: Promise<void> | null = null;
let calls = 0;

/**
 * Begins to load what a reading of faces needs, once in a worker's life, and returns at once. What
 * fails here fails again in the reading, with its reason; when the signal fires it stops.
 */
export function prepareFaces(embeddingModel: string, signal?: AbortSignal): void {
  calls += 1;
  const call = `faces-ahead-${calls}`;
  const starts = !workerIsUp();
  if (starts) {
    compiling ??= compileEngine();
    beginWith({ call, embeddingModel, engineComes: true });
  }
  infer(
    async (api) => {
      if (asked.has(api)) return;
      asked.add(api);
      await api.loadFaces(call, embeddingModel, compiling !== null);
    },
    signal,
    { now: true, call },
  ).catch(() => {});
}

/** Compiles the engine while the worker that will run it is still starting, and hands it over. */
async function compileEngine(): Promise<void> {
  const give = (module: WebAssembly.Module | null) =>
    infer((api) => api.takeEngine(module), undefined, { now: true });
  try {
    const module = await WebAssembly.compileStreaming(fetch(engineUrl));
    await give(module);
  } catch {
    await give(null).catch(() => {});
  } finally {
    compiling = null;
  }
}
