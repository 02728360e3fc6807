/** Models for the page: their states, the summary, and what can be done with them. */
import { useEffect, useState } from 'react';
import type { ModelState, RuntimeFacts, StatusSummary } from '../core/models.ts';
import { modelStates, onWorkerEvent, putStates, useModelStates } from './events.ts';
import { infer } from './infer.ts';

/** Looks what is stored on this device; the states arrive with the answer. */
export async function surveyModels(): Promise<readonly ModelState[]> {
  const states = await infer((api) => api.listModels(), undefined, { now: true });
  putStates(states);
  return states;
}

/** States of all models; looks at the disk when first used. */
export function useModels(): readonly ModelState[] {
  const states = useModelStates();
  useEffect(() => {
    if (modelStates().length === 0) surveyModels().catch(() => {});
  }, []);
  return states;
}

/** The status summary as a typed call. */
export function getStatus(): Promise<StatusSummary> {
  return infer((api) => api.getStatus(), undefined, { now: true });
}

/** What this browser offers to models: threads, isolation, graphics. */
export function getRuntime(): Promise<RuntimeFacts> {
  return infer((api) => api.getRuntime(), undefined, { now: true });
}

/** What this browser offers to models, asked once; null until it is known. */
export function useRuntime(): RuntimeFacts | null {
  const [runtime, setRuntime] = useState<RuntimeFacts | null>(null);
  useEffect(() => {
    let live = true;
    getRuntime().then(
      (found) => live && setRuntime(found),
      () => {},
    );
    return () => {
      live = false;
    };
  }, []);
  return runtime;
}

/** The status summary, asked again whenever a model's state changes its phase. */
export function useStatus(): StatusSummary | null {
  const [status, setStatus] = useState<StatusSummary | null>(null);
  useEffect(() => {
    let live = true;
    let phases = '';
    const ask = () => {
      getStatus().then(
        (next) => live && setStatus(next),
        () => {},
      );
    };
    surveyModels().then(ask, ask);
    const stop = onWorkerEvent((event) => {
      if (event.kind !== 'model') return;
      const now = modelStates()
        .map((s) => `${s.phase}${s.latencyMs === null}`)
        .join();
      if (now === phases) return;
      phases = now;
      ask();
    });
    return () => {
      live = false;
      stop();
    };
  }, []);
  return status;
}

type Action = (id: string, signal?: AbortSignal) => Promise<ModelState>;

/** What the Models page does; each rejects with a `FaultError`, and the state says why as well. */
export const modelActions: Readonly<Record<'download' | 'remove' | 'recheck' | 'measure', Action>> =
  {
    download: (id, signal) =>
      infer((api, call) => api.downloadModel(call, id), signal, { now: true }),
    remove: (id, signal) => infer((api, call) => api.deleteModel(call, id), signal),
    recheck: (id, signal) => infer((api, call) => api.recheckModel(call, id), signal),
    measure: (id, signal) => infer((api, call) => api.measureModel(call, id), signal),
  };
