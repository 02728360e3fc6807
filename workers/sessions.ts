/**
 * Loaded models: one of each, made when first needed, shared by all callers. A failed load is
 * forgotten, so that the next call tries again; its state says why it failed.
 */
import { modelById } from '../models/catalog.ts';
import type { ModelEntry } from '../models/types.ts';
import { faultOf, messageOf } from '../src/core/fault.ts';
import type { Backend } from '../src/core/models.ts';
import { log, logError } from './events.ts';
import { shared } from './shared.ts';
import { noteRun, setState } from './states.ts';
import { wasmGrowth } from './wasm-memory.ts';
import { loadWeights } from './weights/weights.ts';

/** A model in memory. `run` is what its pipeline calls; `close` frees what it holds. */
export interface Loaded<T> {
  readonly value: T;
  readonly backend: Backend;
  readonly backendReason: string;
  close(): void | Promise<void>;
}

type Build<T> = (files: Uint8Array<ArrayBuffer>[], entry: ModelEntry) => Promise<Loaded<T>>;

const sessions = new Map<string, Promise<Loaded<unknown>>>();

/** The loaded model, loading it when needed. `prepare` runs beside the download of the weights. */
export function session<T>(
  id: string,
  build: Build<T>,
  signal: AbortSignal,
  prepare: () => Promise<unknown> = async () => {},
): Promise<Loaded<T>> {
  const kept = sessions.get(id);
  if (kept)
    return shared(kept as Promise<Loaded<T>>, signal, () => session(id, build, signal, prepare));
  const loading = load(id, build, signal, prepare);
  sessions.set(id, loading);
  loading.catch(() => {
    if (sessions.get(id) === loading) sessions.delete(id);
  });
  return loading;
}

async function load<T>(
  id: string,
  build: Build<T>,
  signal: AbortSignal,
  prepare: () => Promise<unknown>,
): Promise<Loaded<T>> {
  const entry = modelById(id);
  try {
    const [files] = await Promise.all([loadWeights(entry, signal), prepare()]);
    const started = performance.now();
    const loaded = await build(files, entry);
    const ms = performance.now() - started;
    setState(id, {
      phase: 'ready',
      backend: loaded.backend,
      backendReason: loaded.backendReason,
      loadMs: ms,
      fault: null,
      reason: '',
    });
    log({ kind: 'load', model: id, backend: loaded.backend, ms, bytes: wasmGrowth() });
    return loaded;
  } catch (error) {
    const fault = faultOf(error);
    if (fault !== 'aborted') {
      setState(id, { phase: 'failed', fault, reason: messageOf(error) });
      logError(id, error);
    }
    throw error;
  }
}

/** Unloads a model; the next call loads it anew. */
export async function closeSession(id: string): Promise<void> {
  const kept = sessions.get(id);
  sessions.delete(id);
  const loaded = await kept?.catch(() => null);
  await loaded?.close();
}

/** Unloads every model. */
export async function closeAll(): Promise<void> {
  await Promise.all([...sessions.keys()].map(closeSession));
}

/** Times one run of a model, notes it in the state and the log, and logs what goes wrong. */
export async function timed<T>(
  id: string,
  imageSize: string,
  run: () => T | Promise<T>,
): Promise<{ value: T; ms: number }> {
  const started = performance.now();
  try {
    const value = await run();
    const ms = performance.now() - started;
    noteRun(id, ms);
    log({ kind: 'run', model: id, ms, imageSize });
    return { value, ms };
  } catch (error) {
    logError(id, error, imageSize);
    throw error;
  }
}
